import type { Box } from "../model/box.ts";
import type { Channel } from "../model/channel.ts";
import type { Coverage } from "../model/coverage.ts";
import type { LocalText } from "../model/local-text.ts";
import type { PlanEntry } from "./plan-entry.ts";

/** What was redacted, why, and how it was checked. It holds no datum of what was redacted. */
export interface RedactionRecord {
  readonly input: { readonly sha256: string; readonly pages: number };
  readonly output: { readonly sha256: string };
  readonly channel: Channel | null;
  readonly entries: readonly RecordedEntry[];
  /** Entries of the plan that were left as they are. */
  readonly left: number;
  /** Of the input. */
  readonly coverage: Coverage;
  readonly checks: readonly { readonly id: string; readonly passed: boolean; readonly detail: LocalText }[];
}

export interface RecordedEntry {
  readonly id: string;
  /** 1-based. */
  readonly page: number;
  /** In default user space of the input's page. */
  readonly boxes: readonly Box[];
  readonly category: string | null;
  readonly rule: string | null;
  readonly reason: LocalText;
  readonly source: string | null;
  readonly decidedBy: "rule" | "user";
}

/** Letters and digits of a word that may tell who is meant. */
const TELLING = 4;
const WITHHELD: LocalText = {
  it: "motivo scritto a mano, omesso perché riprende parole del testo oscurato",
  en: "reason written by hand, left out because it repeats words of what was redacted",
};

/**
 * The burned entries of a plan as a register may hold them.
 * @param hidden what the boxes cover: a reason that repeats a word of it is withheld
 * @param known reasons that the program itself gives, which say nothing of the document
 */
export function recordedEntries(
  entries: readonly PlanEntry[],
  hidden: readonly string[],
  known: ReadonlySet<string>,
): RecordedEntry[] {
  const words = new Set(hidden.flatMap(wordsOf));
  const tells = (text: string): boolean => !known.has(text) && wordsOf(text).some((word) => words.has(word));
  return entries
    .filter(({ burn }) => burn)
    .map(({ id, page, boxes, category, rule, reason, source, decidedBy }) => ({
      id,
      page,
      boxes: boxes.map((box) => box.map((side) => Math.round(side * 100) / 100) as unknown as Box),
      category,
      rule,
      reason: tells(reason.it) || tells(reason.en) ? WITHHELD : reason,
      source,
      decidedBy,
    }));
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= TELLING);
