import type { Channel } from "../model/channel.ts";
import type { Limits } from "../model/limits.ts";
import type { Lang } from "../model/local-text.ts";

/** Data of the body itself: they are no findings. */
export interface Organisation {
  readonly name?: string;
  readonly ibans?: readonly string[];
  /** Domains below count too. */
  readonly "mail-domains"?: readonly string[];
  readonly phones?: readonly string[];
}

/** A norm of the body that orders otherwise than a row of the publication table. */
export interface RecordedNorm {
  readonly row: string;
  /** Everywhere when absent. */
  readonly channel?: Channel;
  /** `publication/<id>`: the finding that the norm answers. */
  readonly rule: string;
  readonly norm: string;
  readonly "recorded-by": string;
  readonly "recorded-on": string;
}

/** How the office makes its redacted copies. */
export interface RedactionSettings {
  readonly dpi?: number;
  readonly "box-width"?: "exact" | "snap" | "line";
  readonly label?: "OMISSIS" | "norm";
  readonly include?: "revisione";
  readonly marks?: boolean;
}

/** What an office settles once for all its documents. Its schema is `rules/schema/config.schema.json`. */
export interface Configuration {
  readonly channel?: Channel;
  readonly type?: string;
  readonly lang?: Lang;
  readonly ocr?: boolean;
  readonly workers?: number;
  readonly redaction?: RedactionSettings;
  /** How much of the machine documents may take, where it is not the usual. */
  readonly limits?: Partial<Limits>;
  /** Answers by id of the doubt (`DOUBT-6`). */
  readonly doubts?: Readonly<Record<string, string>>;
  readonly organisation?: Organisation;
  readonly norms?: readonly RecordedNorm[];
}

export const CONFIGURATION_FILE = "omissis.config.yml";
