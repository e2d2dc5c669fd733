import type { Channel } from "./channel.ts";
import type { LocalText } from "./local-text.ts";

export interface DocumentType {
  /** Row of the publication table, null when the type could not be told. */
  readonly id: string | null;
  /** 0 to 1; 1 when the user gave the type. */
  readonly confidence: number;
  /** Cues of the row that the document has, strongest first; only where an explanation was asked for. */
  readonly because?: readonly string[];
}

/** Where and how long a document of a row may stay. Dates are `YYYY-MM-DD`, both days included. */
export interface ChannelTerm {
  readonly channel: Channel;
  /** Section of Amministrazione Trasparente, null elsewhere. */
  readonly section: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Why `until` is unknown; null when it is known. */
  readonly untilReason: LocalText | null;
  readonly indexable: "yes" | "no";
  /** Retention rule (`R-ALBO-10` ...). */
  readonly rule: string;
}

export interface Publication {
  readonly row: string;
  readonly title: LocalText;
  readonly channels: readonly ChannelTerm[];
  readonly notes: readonly LocalText[];
}
