import type { DataExpressions, DataRule } from "../../rules/data-rule.ts";
import { Terms } from "../terms.ts";
import { ExpressionTrie } from "./expression-trie.ts";

/** What tells whether words are about somebody; the lists of `data/nome-persona` of the same names. */
export const CONTEXTS = [
  "references",
  "hypothetical",
  "norms",
  "institutions",
  "groups",
  "negations",
  "phrase-ends",
] as const;
export type Context = (typeof CONTEXTS)[number];

export type Entry =
  | { readonly kind: "cue"; readonly rule: DataRule; readonly group: DataExpressions }
  | { readonly kind: "false"; readonly rule: DataRule }
  | { readonly kind: "context"; readonly context: Context };

/** Category of reports of what a group of a rule finds. */
export const categoryOf = ({ rule, group }: { rule: DataRule; group: DataExpressions }): string | null =>
  group.category === undefined ? rule.category : group.category;

/** Columns whose cells are data of a group whatever they say. */
export interface Column {
  readonly rule: DataRule;
  readonly group: DataExpressions;
  readonly headings: Terms;
}

/** A rule's pattern on the text as it is (classifications of diseases, articles of the criminal code). */
export interface CuePattern {
  readonly rule: DataRule;
  readonly group: DataExpressions;
  readonly regex: RegExp;
}

export interface Lexicon {
  readonly expressions: ExpressionTrie<Entry>;
  readonly columns: readonly Column[];
  readonly patterns: readonly CuePattern[];
  /** Per rule, the words of acts in which its expressions are usual. */
  readonly innocent: ReadonlyMap<string, Terms>;
}

/** Patterns count as expressions that tell by themselves. */
const OF_PATTERN: DataExpressions = { strength: "strong", terms: [] };
/** Names of patterns that a recogniser of its own reads. */
const OWN_RECOGNISER = /^age/;

/**
 * All expressions of all lexical rules in one automaton.
 *
 * @param contexts the rule that holds the lists of `CONTEXTS`; undefined leaves them empty.
 */
export function lexiconOfRules(rules: readonly DataRule[], contexts: DataRule | undefined): Lexicon {
  const expressions = new ExpressionTrie<Entry>();
  const columns: Column[] = [];
  for (const rule of rules) {
    for (const group of rule.expressions ?? []) {
      for (const term of group.terms) expressions.add(term, { kind: "cue", rule, group });
      if (group.headings !== undefined) columns.push({ rule, group, headings: new Terms(group.headings) });
    }
    for (const term of rule.falsePositives) expressions.add(term, { kind: "false", rule });
  }
  for (const context of CONTEXTS)
    for (const term of contexts?.lexicon[context] ?? [])
      expressions.add(term, { kind: "context", context }, context !== "institutions");
  return {
    expressions,
    columns,
    patterns: rules.flatMap((rule) =>
      rule.patterns
        .filter(({ name, regex }) => regex !== undefined && !OWN_RECOGNISER.test(name))
        .map(({ regex, flags }) => ({
          rule,
          group: OF_PATTERN,
          regex: new RegExp(regex ?? "(?!)", `g${flags ?? ""}`),
        })),
    ),
    innocent: new Map(rules.map((rule) => [rule.id, new Terms(rule.innocentDocuments ?? [])] as const)),
  };
}
