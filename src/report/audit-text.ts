import {
  AUDIT_OUTCOMES,
  type AuditChanges,
  type AuditedDocument,
  type AuditReport,
  DUTY_RESULTS,
} from "../model/audit-report.ts";
import { acrossLines } from "./audit-across.ts";
import { notExaminedLine } from "./audit-gaps.ts";
import { type AuditWords, auditWords } from "./audit-words.ts";
import { palette } from "./palette.ts";
import { printable } from "./printable.ts";
import type { TextOptions } from "./text-options.ts";
import { verdictLine } from "./verdict-line.ts";
import { words } from "./words.ts";

/** Documents and rules that a terminal shows; the other formats show all. */
const MOST = 15;
/** Names of what is missing that a terminal shows. */
const MOST_NAMES = 5;

/** An audit for people at a terminal: how bad it is, what to do first, what was not looked at. */
export function auditText(report: AuditReport, options: TextOptions): string {
  const { lang, colour, showText } = options;
  const say = words(lang);
  const own = auditWords(lang);
  const paint = palette(colour);
  const { counts, changes, finished, rules, notExamined } = report;
  const outcomes = AUDIT_OUTCOMES.map((outcome) => `${counts.outcomes[outcome]} ${own.outcome[outcome]}`).join(", ");
  const lines = [
    paint.strong(own.title),
    say.heading,
    "",
    `${own.documents(counts.documents)}: ${outcomes}`,
    ...(changes === null ? [] : changeLines(changes, own, say.date)),
    ...(finished === null ? [paint.yellow(own.interrupted)] : []),
    "",
    ...takeDownLines(report, options),
    "",
    ...ruleLines(rules, options),
    ...acrossDocumentLines(report, options),
    ...dutyLines(report, options),
    ...(notExamined.length + counts.left === 0 ? [] : ["", paint.strong(own.notExamined)]),
    ...notExamined.map((gap) => `  ${printable(notExaminedLine(gap, lang))}`),
    ...(counts.left === 0 ? [] : [`  ${own.left(counts.left)}`]),
    ...(showText ? [] : ["", own.masked]),
  ];
  return `${lines.join("\n")}\n`;
}

const changeLines = (
  { since, documents, findings }: AuditChanges,
  own: AuditWords,
  date: (iso: string) => string,
): string[] => [
  `${own.since(date(since.slice(0, 10)))}: ${own.changes({ ...documents, fresh: documents.new })}`,
  `  ${own.findingChanges(findings.new, findings.fixed, findings.gone)}`,
];

function takeDownLines(report: AuditReport, options: TextOptions): string[] {
  const own = auditWords(options.lang);
  const paint = palette(options.colour);
  const total = report.counts.outcomes.blocked;
  if (total === 0) return [own.nothingToTakeDown];
  const worst: AuditedDocument[] = [];
  const blocks = ({ report: { findings } }: AuditedDocument): number =>
    findings.filter(({ severity }) => severity === "blocco").length;
  for (const document of report.documents()) {
    if (document.outcome !== "blocked") continue;
    worst.push(document);
    // Sorted now and then: no more than a few are ever kept.
    if (worst.length >= 4 * MOST) worst.sort((a, b) => blocks(b) - blocks(a)).splice(MOST);
  }
  worst.sort((a, b) => blocks(b) - blocks(a)).splice(MOST);
  return [
    paint.strong(own.takeDown),
    ...worst.map(({ report }) => `  ${paint.strong(printable(report.file))}: ${verdictLine(report, options)}`),
    ...(total > worst.length ? [`  ${own.more(total - worst.length)}`] : []),
  ];
}

function ruleLines(rules: AuditReport["rules"], { lang, colour, titleOf }: TextOptions): string[] {
  const own = auditWords(lang);
  const say = words(lang);
  const grave = rules.filter(({ severity }) => severity !== "avviso");
  if (grave.length === 0) return [];
  return [
    palette(colour).strong(own.reasons),
    ...grave.map(
      ({ rule, severity, findings, documents }) =>
        `  ${say.severity[severity]} ${rule}: ${titleOf?.(rule)?.[lang] ?? ""} (${own.inDocuments(findings, documents)})`,
    ),
  ];
}

/** The duties that are not met; the page and JSON have all. */
function dutyLines({ duties }: AuditReport, { lang, colour }: TextOptions): string[] {
  const own = auditWords(lang);
  const unmet = duties.filter(({ result }) => result === "red" || result === "yellow");
  if (duties.length === 0) return [];
  const counts = DUTY_RESULTS.map(
    (result) => `${duties.filter((duty) => duty.result === result).length} ${own.duty[result]}`,
  );
  return [
    "",
    palette(colour).strong(`${own.duties}: ${counts.join(", ")}`),
    ...unmet.map(({ result, title, examined, failing, missing }) => {
      const shown = missing.slice(0, MOST_NAMES);
      const count =
        shown.length > 0 ? own.missing(shown, missing.length - shown.length) : own.dutyCount(examined, failing);
      return `  ${own.duty[result].toUpperCase()} ${title[lang]}${count === "" ? "" : ` (${count})`}`;
    }),
  ];
}

/** The most frequent ones; the page has more. */
function acrossDocumentLines({ across }: AuditReport, { lang, colour, titleOf }: TextOptions): string[] {
  return acrossLines(across, lang, (rule) => titleOf?.(rule) ?? null).flatMap(({ title, lines }) => [
    "",
    palette(colour).strong(title),
    ...lines.slice(0, MOST_NAMES).map((line) => `  ${printable(line)}`),
    ...(lines.length > MOST_NAMES ? [`  ${auditWords(lang).more(lines.length - MOST_NAMES)}`] : []),
  ]);
}
