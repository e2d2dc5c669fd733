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
  /** Words that, right before a name, make the act one about that person, whatever office they hold. */
  readonly despiteOffice?: readonly string[];
}

/** A datum that a row allows or forbids; without categories it is told to people only. */
export interface RowDatum {
  readonly label: LocalText;
  /** Categories of reports (`fiscal-code` ...) or ids of data rules (`data/...`). */
  readonly categories?: readonly string[];
  /** Words within the datum with which it is not meant: a street, where only the town may appear. */
  readonly unless?: readonly string[];
  readonly columns?: readonly string[];
  readonly entries?: readonly string[];
}

/** Persons of a class may be named only when they get more than an amount in a calendar year. */
export interface RowThreshold {
  readonly euros: number;
  readonly role: PersonRole;
  /** Row that applies when nobody gets more. */
  readonly below?: string;
  /** Row that applies when somebody gets more. */
  readonly above?: string;
  /** The amounts of such a document are those of the whole year. */
  readonly wholeYear?: true;
  /** Words that say that the amounts are those of the whole year. */
  readonly yearCues?: readonly string[];
}

/** How a row changes when the body answers an open doubt otherwise than by default. */
export interface RowVariant {
  readonly doubt: string;
  readonly value: string;
  readonly gate?: PublicationRow["gate"];
  readonly persons?: Readonly<Partial<Record<PersonRole, PersonForm>>>;
  readonly retentions?: Readonly<Partial<Record<Channel, string>>>;
  readonly channels?: readonly RowChannel[];
  readonly notChannels?: readonly (Channel | "sito")[];
  readonly allowed?: readonly RowDatum[];
  readonly forbidden?: readonly RowDatum[];
}

/** One type of document: how it is recognised, where it may stay and what it may hold. */
export interface PublicationRow {
  readonly id: string;
  readonly title: LocalText;
  readonly group: string;
  readonly gate: "allow" | "redact" | "refuse";
  readonly recognise: {
    /** The row is of acts in general: it is taken only when no other row fits. */
    readonly generic?: true;
    readonly context?: readonly string[];
    readonly cues: readonly WeightedCue[];
    readonly against?: readonly WeightedCue[];
  };
  readonly channels: readonly RowChannel[];
  readonly notChannels: readonly (Channel | "sito")[];
  readonly persons: readonly PersonClass[];
  /** Class of a person in a table or list about whose class the document says nothing. */
  readonly listed?: PersonRole;
  /** Class of every person of whom the document says nothing, in lists or in prose. */
  readonly others?: PersonRole;
  readonly threshold?: RowThreshold;
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
  /** Invented words of such a document, in Italian, as they may be published and as they may not. */
  readonly example: { readonly lawful: string; readonly unlawful: string };
  readonly sources: readonly [Source, ...Source[]];
  readonly notes?: readonly LocalText[];
  /** Open legal doubts on the row, as `docs/sources.md` numbers them. */
  readonly doubts?: readonly string[];
  readonly variants?: readonly RowVariant[];
}

/** A row that rests on no text anybody read may ask a person, never block. */
export const mayBlock = (row: Pick<PublicationRow, "sources">): boolean =>
  row.sources.some((source) => source.v !== "from-knowledge");
