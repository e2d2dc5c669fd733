import { UsageFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

/** A point on which the norms are not clear: a setting of the body, with the safe answer as its default. */
export interface PublicationDoubt {
  /** `DOUBT-1` ..., as `docs/sources.md` numbers them. */
  readonly id: string;
  readonly title: LocalText;
  /** What is open, and what the safe default is. */
  readonly explanation: LocalText;
  readonly default: string;
  readonly values: readonly { readonly value: string; readonly label: LocalText }[];
}

/** The answer to each doubt by its id. */
export type DoubtSettings = ReadonlyMap<string, string>;

/**
 * The answers of the body, with the safe default where it gives none.
 *
 * @param chosen answers by id of the doubt (`{"DOUBT-6": "supera"}`).
 * @throws UsageFailure when a doubt or an answer doesn't exist.
 */
export function doubtSettings(
  doubts: ReadonlyMap<string, PublicationDoubt>,
  chosen: Readonly<Record<string, string>> = {},
): DoubtSettings {
  for (const [id, value] of Object.entries(chosen)) {
    const doubt = doubts.get(id);
    if (doubt?.values.some((known) => known.value === value) !== true) throw unknownAnswer(id, value, doubt, doubts);
  }
  return new Map([...doubts.values()].map((doubt) => [doubt.id, chosen[doubt.id] ?? doubt.default]));
}

function unknownAnswer(
  id: string,
  value: string,
  doubt: PublicationDoubt | undefined,
  doubts: ReadonlyMap<string, PublicationDoubt>,
): UsageFailure {
  if (doubt === undefined) {
    const known = [...doubts.keys()].join(", ");
    return new UsageFailure(
      { it: `Il dubbio ${id} non esiste.`, en: `There is no doubt ${id}.` },
      { it: `Usare uno di questi: ${known}.`, en: `Use one of these: ${known}.` },
    );
  }
  const known = doubt.values.map((answer) => answer.value).join(", ");
  return new UsageFailure(
    { it: `«${value}» non è una risposta per ${id}.`, en: `"${value}" is no answer to ${id}.` },
    { it: `Usare uno di questi valori: ${known}.`, en: `Use one of these values: ${known}.` },
  );
}
