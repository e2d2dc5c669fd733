import type { Lang } from "../model/local-text.ts";
import { loadBreachRules } from "../rules/breach-rules.ts";
import type { WrittenAnswers } from "./answers.ts";
import { breachBlocks } from "./breach-blocks.ts";
import { breachCase } from "./breach-case.ts";
import { breachMarkdown } from "./breach-markdown.ts";
import { breachWords } from "./breach-words.ts";

/** The breach file in both forms. */
export interface BreachFile {
  readonly markdown: string;
  readonly pdf: Uint8Array;
}

/**
 * The file on a breach: clock, proposed severity, form and register entry, without the data that were exposed.
 *
 * @param report JSON report of the documents that are on line.
 * @param answers what a person has established of the factors, as `readAnswers` takes it.
 * @throws UsageFailure when the report or the time is none, or an answer is wrong.
 */
export async function breachFile(
  report: string,
  knownSince: string,
  now: Date,
  lang: Lang,
  answers: WrittenAnswers = {},
): Promise<BreachFile> {
  const blocks = breachBlocks(breachCase(report, knownSince, now, loadBreachRules(), answers), lang);
  // Loaded when it is needed: the library starts without a PDF writer.
  const { breachPdf } = await import("./breach-pdf.ts");
  return { markdown: breachMarkdown(blocks), pdf: await breachPdf(blocks, breachWords(lang).title, lang, now) };
}
