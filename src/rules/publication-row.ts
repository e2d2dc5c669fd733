import type { Channel } from "../model/channel.ts";
import type { LocalText } from "../model/local-text.ts";
import type { PersonRole } from "../model/personal-datum.ts";
import type { Source } from "./rule-text.ts";

/** How a person may appear: by name, by a code, without anything that identifies, or not at all. */
export type PersonForm = "nome-in-chiaro" | "codice-inpa" | "codice-interno" | "anonimo" | "none";

/** A cue and the points it gives in each part of the document; absent where it doesn't count. */
export interface WeightedCue {
  readonly cue: string;
  readonly heading?: number;
  readonly text?: number;
  readonly columns?: number;
}

export interface RowChannel {
  /** A `Channel`, or `altro:<name>` for a place that the program doesn't check. */
  readonly channel: string;
  readonly section?: string;
  /** Id of a retention rule. */
  readonly retention?: string;
  readonly note?: LocalText;
}

export interface PersonClass {
  readonly role: PersonRole;
  readonly label: LocalText;
  readonly form: PersonForm;
  readonly cues?: readonly string[];
}

/** A datum that a row allows or forbids; without categories it is told to people only. */
export interface RowDatum {
  readonly label: LocalText;
  /** Categories of reports (`fiscal-code` ...) or ids of data rules (`data/...`). */
  readonly categories?: readonly string[];
  readonly columns?: readonly string[];
  readonly entries?: readonly string[];
}

/** One type of document: how it is recognised, where it may stay and what it may hold. */
export interface PublicationRow {
  readonly id: string;
  readonly title: LocalText;
  readonly group: string;
  readonly gate: "allow" | "redact" | "refuse";
  readonly recognise: {
    readonly context: readonly string[];
    readonly cues: readonly WeightedCue[];
    readonly against?: readonly WeightedCue[];
  };
  readonly channels: readonly RowChannel[];
  readonly notChannels: readonly (Channel | "sito")[];
  readonly persons: readonly PersonClass[];
  /** Class of a person in a table or list about whose class the document says nothing. */
  readonly listed?: PersonRole;
  /** The number of places, and the classes of those ranked within it and beyond it. */
  readonly places?: {
    readonly cues: readonly string[];
    /** Numbers of places that are part of the whole ("di cui 1 posto riservato"). */
    readonly exceptCues?: readonly string[];
    readonly within: PersonRole;
    readonly beyond: PersonRole;
  };
  readonly allowed: readonly RowDatum[];
  readonly forbidden: readonly RowDatum[];
  readonly indexable: "yes" | "no";
  readonly sources: readonly [Source, ...Source[]];
  readonly notes?: readonly LocalText[];
  /** Open legal doubts on the row, as `docs/sources.md` numbers them. */
  readonly doubts?: readonly string[];
}

/** A row that rests on no text anybody read may ask a person, never block. */
export const mayBlock = (row: Pick<PublicationRow, "sources">): boolean =>
  row.sources.some((source) => source.v !== "from-knowledge");
