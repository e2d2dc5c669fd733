import type { DocumentReport } from "../model/document-report.ts";
import { coverageWords } from "../report/coverage-lines.ts";
import { outcomeOf } from "../report/outcome.ts";
import { words } from "../report/words.ts";
import type { Viewing } from "./views.ts";

const NO_CHANNEL = {
  it: "Nessun problema rilevato; scegliere il canale per avere un giudizio sulla pubblicazione",
  en: "No problem found; choose the channel to have a verdict on publication",
} as const;

/** What the verdict says, for a clerk. */
export function verdictText(report: DocumentReport, { lang }: Viewing): string {
  const say = words(lang);
  const count = (severity: string): number => report.findings.filter((one) => one.severity === severity).length;
  const counts = say.counts(count("blocco"), count("revisione"));
  const because = counts === "" ? "" : `: ${counts}`;
  switch (outcomeOf(report)) {
    case "blocked":
      return say.blocked(report.channel === null ? null : say.channel[report.channel]) + because;
    case "review":
      return say.review + because;
    case "clear":
      return report.verdict === null ? NO_CHANNEL[lang] : say.publishable;
  }
}

/** What was examined and what was not, one sentence each. */
export function coverageSentences(report: DocumentReport, { lang }: Viewing): string[] {
  const say = words(lang);
  const { examined, missing } = coverageWords(report, say);
  return [
    ...(examined.length === 0 ? [] : [`${say.examined}: ${examined.join("; ")}.`]),
    ...(missing.length === 0 ? [] : [`${say.notExamined}: ${missing.join("; ")}.`]),
  ];
}
