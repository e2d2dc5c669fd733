import type { PersonalDatum, PersonRole } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import type { DataCondition, DataRule } from "../rules/data-rule.ts";
import type { ActPage, ActText } from "./act-text.ts";
import { compact } from "./fold.ts";

/** Finds the data of one rule in an act. Made once per rule from its patterns and lists. */
export interface Recogniser {
  /** `data/<id>` of the rule. */
  readonly id: string;
  /**
   * @param people names already found in the act: they tell whose a datum is. Empty for the recogniser of names.
   */
  find(act: ActText, people: readonly PersonalDatum[]): Iterable<PersonalDatum>;
}

/** @param rules all rules by id: a recogniser may use a list that belongs to another rule. */
export type MakeRecogniser = (rule: DataRule, rules: ReadonlyMap<string, DataRule>) => Recogniser;

/** A word list of a rule, empty when it has none of that name. */
export const lexiconOf = (rule: DataRule, list: string): readonly string[] => rule.lexicon[list] ?? [];

/** A word list of another rule, empty when the rule or the list is not there. */
export const wordList = (rules: ReadonlyMap<string, DataRule>, id: string, list: string): readonly string[] =>
  rules.get(id)?.lexicon[list] ?? [];

interface Known {
  readonly conditions?: readonly DataCondition[];
  readonly value?: string;
  readonly role?: PersonRole | null;
}

/** The datum at a range of a page: severity and category by the first condition of the rule that holds. */
export function datum(rule: DataRule, page: ActPage, range: TextRange, known: Known = {}): PersonalDatum {
  const { start, end } = trimmed(page.text, range);
  const text = page.text
    .slice(start, end)
    .replace(/(?<=\p{L})-\n\s*/gu, "")
    .replace(/\s+/g, " ");
  const outcome = rule.when.find((one) => known.conditions?.includes(one.if));
  return {
    rule: rule.id,
    category: outcome?.category === undefined ? rule.category : outcome.category,
    page: page.page,
    start,
    end,
    text,
    value: known.value ?? compact(text),
    severity: outcome?.severity ?? rule.severity,
    mask: rule.mask,
    role: known.role ?? null,
  };
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  while (start < end && /[\s,;:.]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
