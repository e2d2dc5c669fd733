import type { Configuration, RedactionSettings } from "../configuration/configuration.ts";
import type { Channel } from "../model/channel.ts";

/** What the office has settled for its acts. */
export interface OfficeSettings {
  readonly channel: Channel | null;
  readonly ocr: boolean;
  readonly redaction: RedactionSettings;
}

export const officeSettings = ({ channel, ocr, redaction }: Configuration): OfficeSettings => ({
  channel: channel ?? null,
  ocr: ocr ?? true,
  redaction: redaction ?? {},
});
