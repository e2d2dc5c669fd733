import { UsageFailure } from "../model/failure.ts";
import type { BreachRules } from "../rules/breach-rules.ts";

/** Kinds of data and identifiers that no report tells of, as they are answered. */
export const UNTOLD_CONTEXT = "contenuto-non-noto";
export const UNTOLD_IDENTIFIER = "identificativo-non-noto";
export const COMBINATION = "combinazione";

/** What a person who knows the case has established. */
export interface Answers {
  /** Score and reason by factor. An empty reason confirms what is proposed. */
  readonly scores: ReadonlyMap<string, { readonly score: number; readonly reason: string }>;
  readonly flags: ReadonlyMap<string, boolean>;
}

export const NO_ANSWERS: Answers = { scores: new Map(), flags: new Map() };

/** The answers as they are written: `nome=0.5: il comune ha 900.000 abitanti`, `piu-di-100=no`. */
export interface WrittenAnswers {
  readonly scores?: readonly string[] | undefined;
  readonly flags?: readonly string[] | undefined;
}

const SCORE = /^([a-z0-9-]+)=(\d(?:[.,]\d{1,2})?)(?::\s*(.*))?$/su;
const FLAG = /^([a-z0-9-]+)=(?:(s[iì]|yes)|(no))$/iu;

/**
 * @throws UsageFailure when an answer is not so written, is to no factor of the tables, or gives a score that the factor's
 * table doesn't have.
 */
export function readAnswers({ scores = [], flags = [] }: WrittenAnswers, rules: BreachRules): Answers {
  const tables = scoresOfFactors(rules);
  const read = scores.map((written) => {
    const [, id = "", number = "", reason = ""] = SCORE.exec(written) ?? [];
    const allowed = tables.get(id);
    if (allowed === undefined) throw new WrongAnswer("--score", [...tables.keys()]);
    const score = Number(number.replace(",", "."));
    if (!allowed.includes(score)) throw new WrongScore(id, allowed);
    const adjustment = rules.adjustments.find((one) => one.id === reason.trim());
    return [id, { score, reason: adjustment?.title.it ?? reason.trim() }] as const;
  });
  const known = new Set(rules.flags.map(({ id }) => id));
  const answered = flags.map((written) => {
    const [, id = "", yes] = FLAG.exec(written) ?? [];
    if (!known.has(id)) throw new WrongAnswer("--flag", [...known]);
    return [id, yes !== undefined] as const;
  });
  return { scores: new Map(read), flags: new Map(answered) };
}

/** The scores that can be given to each factor. */
function scoresOfFactors({ contexts, identifiers, circumstances }: BreachRules): Map<string, readonly number[]> {
  const all = [...contexts, ...identifiers, ...circumstances].map(
    ({ id, scores }) => [id, scores.map(({ score }) => score)] as const,
  );
  const every = (rules: BreachRules["contexts"] | BreachRules["identifiers"]): number[] =>
    [...new Set(rules.flatMap(({ scores }) => scores.map(({ score }) => score)))].sort((a, b) => a - b);
  return new Map<string, readonly number[]>([
    ...all,
    [UNTOLD_CONTEXT, every(contexts)],
    [UNTOLD_IDENTIFIER, every(identifiers)],
    [COMBINATION, every(identifiers)],
  ]);
}

class WrongAnswer extends UsageFailure {
  constructor(option: "--score" | "--flag", ids: readonly string[]) {
    const example = option === "--score" ? "nome=0.5: MOTIVO" : "piu-di-100=no";
    const list = ids.join(", ");
    super(
      { it: `Un valore di ${option} non si capisce.`, en: `A value of ${option} is not understood.` },
      {
        it: `Scriverlo come «${example}»; si può rispondere di: ${list}.`,
        en: `Write it like "${example}"; what can be answered: ${list}.`,
      },
    );
  }
}

class WrongScore extends UsageFailure {
  constructor(id: string, allowed: readonly number[]) {
    super(
      { it: `Il punteggio dato a ${id} non è della tabella.`, en: `The score given to ${id} is not in the table.` },
      { it: `Sceglierne uno: ${allowed.join(", ")}.`, en: `Choose one: ${allowed.join(", ")}.` },
    );
  }
}

/** A score other than the proposed one needs its reason in writing (allegato D). */
export class ReasonMissing extends UsageFailure {
  constructor(id: string, proposed: number) {
    super(
      {
        it: `Il punteggio dato a ${id} non è quello proposto (${proposed}) e manca il motivo.`,
        en: `The score given to ${id} is not the proposed one (${proposed}), and its reason is missing.`,
      },
      {
        it: `Aggiungere il motivo dopo il punteggio: --score "${id}=N: MOTIVO".`,
        en: `Add the reason after the score: --score "${id}=N: REASON".`,
      },
    );
  }
}
