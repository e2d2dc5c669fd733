import type { Channel } from "../../src/index.ts";

/** A document to examine, and how; it crosses processes. */
export interface Examination {
  /** As it is told in the table. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly channel: Channel;
  readonly ocr: "on" | "off";
  /** Whether a redacted copy is asked for too. */
  readonly redact: boolean;
  /** Strings that must not be in a document called publishable, however it was damaged. */
  readonly forbidden: readonly string[];
}

/** How a document came out; the last four are failures of the program. */
export type Result = "read" | "partly-read" | "refused" | "unknown-error" | "crash" | "hang" | "memory";

export interface Outcome {
  readonly result: Result;
  /** Why it was refused or not read whole; of an unknown error the name and the place. */
  readonly reason: string | null;
  readonly verdict: string | null;
  /** What must not be: `publishable` on what was not wholly examined, a file or thread left behind ... */
  readonly problems: readonly string[];
  readonly milliseconds: number;
  /** Highest resident memory while it was examined. */
  readonly megabytes: number;
}

export const isFailure = ({ result, problems }: Outcome): boolean =>
  problems.length > 0 || !["read", "partly-read", "refused"].includes(result);
