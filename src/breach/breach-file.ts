import type { Lang } from "../model/local-text.ts";
import { loadBreachRules } from "../rules/breach-rules.ts";
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
 * @throws UsageFailure when the report or the time is none.
 */
export async function breachFile(report: string, knownSince: string, now: Date, lang: Lang): Promise<BreachFile> {
  const blocks = breachBlocks(breachCase(report, knownSince, now, loadBreachRules()), lang);
  // Loaded when it is needed: the library starts without a PDF writer.
  const { breachPdf } = await import("./breach-pdf.ts");
  return { markdown: breachMarkdown(blocks), pdf: await breachPdf(blocks, breachWords(lang).title, lang, now) };
}
