import type { Mask } from "../model/evidence.ts";
import type { Severity } from "../model/severity.ts";
import type { RuleText } from "./rule-text.ts";

/** What a recogniser can tell about a datum beyond its shape. A rule says what follows from it. */
export type DataCondition =
  | "wrong-checksum"
  | "sample"
  | "company"
  | "public-body"
  | "office-contact"
  | "office-holder"
  | "commission-member"
  | "minor"
  | "private-context"
  | "provisional-code"
  /** The text speaks of nobody: a norm, a form, an office, a service, a group. */
  | "about-nobody"
  /** A person is there, but whether the text is about them can't be told. */
  | "link-undecided";

/** `severity` (and `category`, when given) replace those of the rule if the condition holds. */
export interface DataOutcome {
  readonly if: DataCondition;
  readonly severity: Severity;
  readonly category?: string | null;
}

/**
 * How a datum is written. `regex` is matched on the text as it is. `shape` is a fixed-length code: `@` a letter, `#` a
 * digit, `*` either, anything else itself; it is found also when printed with spaces, dots, dashes or a line end inside.
 */
export interface DataPattern {
  readonly name: string;
  readonly regex?: string;
  readonly shape?: string;
  readonly flags?: string;
  readonly checksum?: "cf-16" | "luhn-it" | "mod97" | "mod97-cin";
}

/**
 * Expressions of a lexical category that share what follows from them. In a term `*` opens or closes a word of any
 * ending, `#` is any number; gender and number of words do not count.
 */
export interface DataExpressions {
  /**
   * `telling`: says by itself that it is about somebody (`affetto da`); `strong`: so when a person stands beside it;
   * `context`: so only in the row of a person; `echo`: so only beside another expression of the category.
   */
  readonly strength: "telling" | "strong" | "context" | "echo";
  /** Category and mask of reports, those of the rule when left out. */
  readonly category?: string | null;
  readonly mask?: Mask;
  /** The datum is the expression with the amount after it (`required`: without amount it is no datum) or in its row. */
  readonly amount?: "required" | "row";
  /** Headings of table columns whose cells are such a datum whatever they say. */
  readonly headings?: readonly string[];
  readonly terms: readonly string[];
}

/** A rule on one category of personal data. */
export interface DataRule extends RuleText {
  /** Category id of reports, null where reports have none. */
  readonly category: string | null;
  readonly mask: Mask;
  readonly severity: Severity;
  /** The first one whose condition holds decides. */
  readonly when: readonly DataOutcome[];
  readonly patterns: readonly DataPattern[];
  /** Expressions that make a pattern a datum of this category when they stand within `window` characters. */
  readonly cues: readonly string[];
  readonly window: number;
  /** Headings of table columns and labels of form fields whose content is a datum of this category. */
  readonly headings: readonly string[];
  /** Expressions that make a pattern something else when they stand within `window` characters. */
  readonly falsePositives: readonly string[];
  /** In words: where the datum may stay, and by which norm. */
  readonly exceptions: readonly string[];
  /** Expressions that make a lexical category. */
  readonly expressions?: readonly DataExpressions[];
  /** Words that show an act in which such expressions are lawful and usual (banns, building permits). */
  readonly innocentDocuments?: readonly string[];
  /** No norm, no clerk and no baseline may let the datum pass. */
  readonly neverPublishable?: boolean;
  /** Word lists of this category alone, by name. */
  readonly lexicon: Readonly<Record<string, readonly string[]>>;
}
