import type { Box } from "./box.ts";
import type { Mask } from "./evidence.ts";
import type { TextRange } from "./read-text.ts";
import type { Severity } from "./severity.ts";

/** What a person is to the act; it decides what the publication table allows. */
export type PersonRole =
  | "office-holder"
  | "commission-member"
  | "winner"
  | "candidate"
  | "excluded"
  | "beneficiary"
  | "employee"
  | "minor"
  | "third-party";

/**
 * What makes the person of a datum recognisable beside it. Initials and numbers identify as names do; so does a home, and
 * the description of one person by role and office, by class and school, by age and village.
 */
export type IdentifiedBy =
  | "name"
  | "initials"
  | "fiscal-code"
  | "staff-number"
  | "address"
  | "office"
  | "school-class"
  | "age-and-place";

/** A datum about a natural person met in the visible text (or file name) of a document. */
export interface PersonalDatum extends TextRange {
  /** `data/<id>` of the rule. */
  readonly rule: string;
  /** Category id of reports (`person-name`, `fiscal-code` ...), null where reports have none. */
  readonly category: string | null;
  /** 1-based page; 0 stands for the file name. */
  readonly page: number;
  /** The datum as written, line ends removed. */
  readonly text: string;
  /** The datum without what writing adds (case, spaces): equal values are equal strings. */
  readonly value: string;
  /** What the rule says when no row of the publication table decides. */
  readonly severity: Severity;
  readonly mask: Mask;
  /** Role of the person the datum belongs to, null when it can't be told. */
  readonly role: PersonRole | null;
  /** For data that words reveal: by what the person is identified; null when by nothing the act holds. */
  readonly identifiedBy?: IdentifiedBy | null;
  /** Place of a datum that is a picture; its range is then empty and stands beside it. */
  readonly bbox?: Box;
}
