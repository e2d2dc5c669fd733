import type { LocalText } from "../model/local-text.ts";
import type { BreachRules, LevelRule, ScoreCase } from "../rules/breach-rules.ts";
import type { ExposedData } from "./exposed-data.ts";

/** A factor of the severity: a proposal that a person has to confirm. */
export interface Factor {
  readonly title: LocalText;
  readonly score: number;
  readonly reason: LocalText;
  /** Every score that the table gives, to choose another. */
  readonly scores: readonly ScoreCase[];
}

/** SE = DPC x EI + CB (ENISA). */
export interface Severity {
  /** Every kind of data met; the highest counts. */
  readonly contexts: readonly Factor[];
  /** Every identifier met, and their combination; the highest counts. */
  readonly identifiers: readonly Factor[];
  /** Their points are added up. */
  readonly circumstances: readonly Factor[];
  readonly dpc: number;
  readonly ei: number;
  readonly cb: number;
  readonly se: number;
  readonly level: LevelRule;
}

/** The severity of a breach by what was exposed. What the report can't tell takes the higher score. */
export function severityOf(
  exposed: ExposedData,
  { contexts, identifiers, circumstances, levels }: BreachRules,
): Severity {
  const met = (rules: readonly string[]): number =>
    rules.reduce((sum, rule) => sum + (exposed.byRule.get(rule) ?? 0), 0);
  const unknown = isAnythingUnknown(exposed, [...contexts, ...identifiers]);
  const dataFactors: Factor[] = contexts
    .filter(({ rules }) => met(rules) > 0)
    .map(({ title, base, rules, scores }) => ({ title, score: base, reason: counted(met(rules)), scores }));
  const identifierFactors: Factor[] = identifiers
    .filter(({ rules }) => met(rules) > 0)
    .map(({ title, propose, why, scores }) => ({ title, score: propose, reason: why, scores }));
  if (unknown || dataFactors.length === 0) dataFactors.push(unknownFactor(Math.max(...contexts.flatMap(top))));
  if (identifierFactors.length > 1) identifierFactors.push({ ...COMBINED, score: 1, scores: [] });
  if (unknown || identifierFactors.length === 0)
    identifierFactors.push(unknownFactor(Math.max(...identifiers.flatMap(top))));
  const circumstanceFactors = circumstances.map(({ title, propose, why, scores }) => ({
    title,
    score: propose,
    reason: why,
    scores,
  }));
  const dpc = highest(dataFactors);
  const ei = highest(identifierFactors);
  const cb = circumstanceFactors.reduce((sum, { score }) => sum + score, 0);
  const se = dpc * ei + cb;
  const level = levels.find(({ below }) => se < below) ?? levels.at(-1);
  if (level === undefined) throw new RangeError("No levels");
  return {
    contexts: dataFactors,
    identifiers: identifierFactors,
    circumstances: circumstanceFactors,
    dpc,
    ei,
    cb,
    se,
    level,
  };
}

const COMBINED = {
  title: { it: "Più identificativi insieme", en: "Several identifiers together" },
  reason: {
    it: "insieme rendono l'identificazione più facile; vale il punteggio più alto",
    en: "together they make identification easier; the highest score holds",
  },
} as const;

/** Hidden content whose nature the report does not tell, or documents that were not examined whole. */
function isAnythingUnknown(
  { byRule, documents }: ExposedData,
  tables: readonly { rules: readonly string[] }[],
): boolean {
  const known = new Set(tables.flatMap(({ rules }) => rules));
  const untold = [...byRule.keys()].some((rule) => !rule.startsWith("publication/") && !known.has(rule));
  return untold || documents.some(({ examinedWhole }) => !examinedWhole);
}

const unknownFactor = (score: number): Factor => ({
  title: { it: "Contenuto non noto dal rapporto", en: "Content not known from the report" },
  score,
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

const top = ({ scores }: { readonly scores: readonly ScoreCase[] }): number[] => scores.map(({ score }) => score);

const highest = (factors: readonly Factor[]): number => Math.max(...factors.map(({ score }) => score));
