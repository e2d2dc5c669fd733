import type { LocalText } from "../model/local-text.ts";
import type { BreachRules, ContextRule, IdentifierRule, LevelRule, ScoreCase } from "../rules/breach-rules.ts";
import { type Answers, COMBINATION, NO_ANSWERS, UNTOLD_CONTEXT, UNTOLD_IDENTIFIER } from "./answers.ts";
import type { ExposedData } from "./exposed-data.ts";
import { answered, type Factor, type Proposal } from "./factor.ts";
import { type Flag, flagsOf } from "./flags.ts";

/** SE = DPC x EI + CB (ENISA). */
export interface Severity {
  /** Every kind of data met; the highest counts. */
  readonly contexts: readonly Factor[];
  /** Every identifier met, and their combination; the highest counts. */
  readonly identifiers: readonly Factor[];
  /** Their points are added up. */
  readonly circumstances: readonly Factor[];
  /** They change no score. */
  readonly flags: readonly Flag[];
  readonly dpc: number;
  readonly ei: number;
  readonly cb: number;
  readonly se: number;
  readonly level: LevelRule;
}

/**
 * The severity of a breach by what was exposed and what a person has established. What neither tells takes the higher
 * score. @throws UsageFailure when an answer departs from what is proposed without a reason.
 */
export function severityOf(exposed: ExposedData, rules: BreachRules, answers: Answers = NO_ANSWERS): Severity {
  const { contexts, identifiers, levels } = rules;
  const unknown = isAnythingUnknown(exposed, [...contexts, ...identifiers]);
  const factors = (proposals: readonly Proposal[]): Factor[] => proposals.map((one) => answered(one, answers));
  const severity = {
    contexts: factors(contextProposals(exposed, contexts, unknown, answers)),
    identifiers: factors(identifierProposals(exposed, identifiers, unknown, answers)),
    circumstances: factors(rules.circumstances.map((one) => ({ ...one, score: one.propose, reason: one.why }))),
    flags: flagsOf(exposed, rules.flags, answers, !unknown),
  };
  const dpc = highest(severity.contexts);
  const ei = highest(severity.identifiers);
  const cb = severity.circumstances.reduce((sum, { score }) => sum + score, 0);
  const se = dpc * ei + cb;
  const level = levels.find(({ below }) => se < below) ?? levels.at(-1);
  if (level === undefined) throw new RangeError("No levels");
  return { ...severity, dpc, ei, cb, se, level };
}

/** The kinds of data that the report or a person tells of; the most delicate one for what nobody tells. */
function contextProposals(exposed: ExposedData, rules: readonly ContextRule[], unknown: boolean, { scores }: Answers) {
  const proposals = rules.flatMap(({ id, title, base, rules: ids, scores: table }): Proposal[] => {
    const found = metOf(exposed, ids);
    if (found === 0 && !scores.has(id)) return [];
    return [{ id, title, score: base, reason: found === 0 ? NOT_FOUND : counted(found), scores: table }];
  });
  const isUntold = unknown || proposals.length === 0;
  return isUntold ? [...proposals, untold(UNTOLD_CONTEXT, rules)] : proposals;
}

/** The identifiers, and what they make together. */
function identifierProposals(
  exposed: ExposedData,
  rules: readonly IdentifierRule[],
  unknown: boolean,
  { scores }: Answers,
): Proposal[] {
  const proposals = rules.flatMap(({ id, title, propose, why, rules: ids, scores: table }): Proposal[] =>
    metOf(exposed, ids) === 0 && !scores.has(id) ? [] : [{ id, title, score: propose, reason: why, scores: table }],
  );
  const isUntold = unknown || proposals.length === 0;
  return [
    ...proposals,
    ...(proposals.length > 1 ? [COMBINED] : []),
    ...(isUntold ? [untold(UNTOLD_IDENTIFIER, rules)] : []),
  ];
}

const metOf = ({ byRule }: ExposedData, rules: readonly string[]): number =>
  rules.reduce((sum, rule) => sum + (byRule.get(rule) ?? 0), 0);

const COMBINED: Proposal = {
  id: COMBINATION,
  title: { it: "Più identificativi insieme", en: "Several identifiers together" },
  score: 1,
  reason: {
    it: "insieme rendono l'identificazione più facile; vale il punteggio più alto",
    en: "together they make identification easier; the highest score holds",
  },
  scores: [],
};

/** Hidden content whose nature the report does not tell, or documents that were not examined whole. */
function isAnythingUnknown(
  { byRule, documents }: ExposedData,
  tables: readonly { rules: readonly string[] }[],
): boolean {
  const known = new Set(tables.flatMap(({ rules }) => rules));
  const isUntold = [...byRule.keys()].some((rule) => !rule.startsWith("publication/") && !known.has(rule));
  return isUntold || documents.some(({ examinedWhole }) => !examinedWhole);
}

const untold = (id: string, rules: readonly { readonly scores: readonly ScoreCase[] }[]): Proposal => ({
  id,
  title: { it: "Contenuto non noto dal rapporto", en: "Content not known from the report" },
  score: Math.max(...rules.flatMap(({ scores }) => scores.map(({ score }) => score))),
  reason: {
    it: "che cosa sia stato esposto non risulta: vale il punteggio più alto finché una persona non lo accerta",
    en: "what was exposed is not told: the higher score holds until a person establishes it",
  },
  scores: [],
});

const counted = (count: number): LocalText => ({
  it: `valore di base; risultati nel rapporto: ${count}`,
  en: `base value; findings in the report: ${count}`,
});

const NOT_FOUND: LocalText = {
  it: "valore di base; nel rapporto non ce ne sono",
  en: "base value; the report has none",
};

const highest = (factors: readonly Factor[]): number => Math.max(...factors.map(({ score }) => score));
