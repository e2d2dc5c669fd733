import type { DocumentReport } from "../model/document-report.ts";
import { outcomeOf } from "./outcome.ts";
import { palette } from "./palette.ts";
import { printable } from "./printable.ts";
import type { TextOptions } from "./text-options.ts";
import { words } from "./words.ts";

/** Reports by act, in their order; a document that is no part of an act among several files stands alone. */
export function byAct(reports: readonly DocumentReport[]): DocumentReport[][] {
  const acts: DocumentReport[][] = [];
  for (const report of reports) {
    const last = acts.at(-1);
    if (report.act !== undefined && last?.[0]?.act === report.act) last.push(report);
    else acts.push([report]);
  }
  return acts;
}

/** Which files were examined together, and what the act comes to: the gravest of its files decides. Null for a lone file. */
export function actLine(files: readonly DocumentReport[], { lang, colour }: TextOptions): string | null {
  const [first] = files;
  if (first?.act === undefined) return null;
  const say = words(lang);
  const paint = palette(colour);
  const outcomes = files.map(outcomeOf);
  const channel = first.channel === null ? null : say.channel[first.channel];
  const outcome = outcomes.includes("blocked")
    ? paint.red(say.blocked(channel))
    : outcomes.includes("review")
      ? paint.yellow(say.review)
      : paint.green(say.actClear);
  const names = files.map(({ file }) => printable(file.replace(/^.*[\\/]/, "")));
  return `${paint.strong(say.act(first.act, names))}: ${outcome}`;
}

/** `actLine` of each act of several files. */
export const actLines = (reports: readonly DocumentReport[], options: TextOptions): string[] =>
  byAct(reports)
    .map((files) => actLine(files, options))
    .filter((line) => line !== null);
