import type { DocumentReport } from "../model/document-report.ts";
import type { Severity } from "../model/severity.ts";
import { isJudged } from "./coverage-lines.ts";
import { outcomeOf } from "./outcome.ts";
import { palette } from "./palette.ts";
import type { TextOptions } from "./text-options.ts";
import { words } from "./words.ts";

/** The verdict in words, with what it rests on: `NON PUBBLICABILE (albo pretorio on line): 2 motivi di blocco`. */
export function verdictLine(report: DocumentReport, options: TextOptions): string {
  const say = words(options.lang);
  const paint = palette(options.colour);
  if (report.status === "unreadable") return paint.yellow(say.notVerified);
  const count = (severity: Severity): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const counts = say.counts(count("blocco"), count("revisione"));
  const because = counts === "" ? "" : `: ${counts}`;
  const channel = report.channel === null ? null : say.channel[report.channel];
  switch (outcomeOf(report)) {
    case "blocked":
      return paint.red(say.blocked(channel)) + because;
    case "review":
      return paint.yellow(say.review) + because;
    case "clear":
      return paint.green(report.verdict !== null ? say.publishable : isJudged(report) ? say.clear : say.nothingHidden);
  }
}
