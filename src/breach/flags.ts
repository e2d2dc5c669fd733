import type { LocalText } from "../model/local-text.ts";
import type { FlagRule } from "../rules/breach-rules.ts";
import type { Answers } from "./answers.ts";
import type { ExposedData } from "./exposed-data.ts";

/** A statement on the breach that changes no score. */
export interface Flag {
  readonly id: string;
  readonly title: LocalText;
  readonly value: LocalText;
  readonly reason: LocalText;
  readonly confirmed: boolean;
}

/** What is stated of the breach: a person's answer, else what the numbers of the report allow, else the graver. */
export const flagsOf = (
  exposed: ExposedData,
  rules: readonly FlagRule[],
  { flags }: Answers,
  isAllKnown: boolean,
): Flag[] =>
  rules.map((rule): Flag => {
    const { id, title } = rule;
    const text = (value: boolean): LocalText => (value ? rule.yes : rule.no);
    const answer = flags.get(id);
    if (answer !== undefined) return { id, title, value: text(answer), reason: ESTABLISHED, confirmed: true };
    const { counted } = rule;
    const found = (counted?.rules ?? []).reduce((sum, one) => sum + (exposed.byRule.get(one) ?? 0), 0);
    if (counted !== undefined && isAllKnown && found > 0 && found <= counted.above) {
      return { id, title, value: text(false), reason: fewFound(found), confirmed: false };
    }
    return { id, title, value: text(rule.worse), reason: UNKNOWN, confirmed: false };
  });

const ESTABLISHED: LocalText = { it: "accertato da chi compila", en: "established by who fills this in" };
const UNKNOWN: LocalText = {
  it: "non risulta dal rapporto: vale il caso più grave finché una persona non lo accerta",
  en: "the report does not tell: the graver case holds until a person establishes it",
};
const fewFound = (found: number): LocalText => ({
  it: `risultati nel rapporto, ripetizioni comprese: ${found}`,
  en: `findings in the report, repetitions included: ${found}`,
});
