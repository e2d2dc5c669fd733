import type { Lang, LocalText } from "../model/local-text.ts";

/** How a report for people is printed. */
export interface TextOptions {
  readonly lang: Lang;
  /** Prints recovered texts and personal data as they are. */
  readonly showText: boolean;
  /** Every finding one by one, notices too. */
  readonly verbose: boolean;
  /** Terminal colours. */
  readonly colour: boolean;
  /** Columns of a line; 100 when not given. */
  readonly width?: number;
  /** Name of a rule for people; null when it has none that stands alone. */
  readonly titleOf?: (rule: string) => LocalText | null;
}

export const DEFAULT_WIDTH = 100;
