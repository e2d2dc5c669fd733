import type { DocumentReport } from "../model/document-report.ts";
import type { Publication } from "../model/publication.ts";
import { actLine, byAct } from "./acts.ts";
import { coverageWords } from "./coverage-lines.ts";
import { cueInWords } from "./cue-in-words.ts";
import { groupFindings } from "./finding-groups.ts";
import { groupLines } from "./finding-lines.ts";
import { leftOutLines } from "./left-out-lines.ts";
import { outcomeOf } from "./outcome.ts";
import { palette } from "./palette.ts";
import { printable, wrapped } from "./printable.ts";
import { DEFAULT_WIDTH, type TextOptions } from "./text-options.ts";
import { verdictLine } from "./verdict-line.ts";
import { type Words, words } from "./words.ts";

/** Cues of the type that are shown. */
const TYPE_SIGNS = 6;

/** The report for people: every document with its verdict, the gravest findings first, then gaps and dates. */
export function textReport(reports: readonly DocumentReport[], options: TextOptions): string {
  const say = words(options.lang);
  const blocks = [
    [say.heading],
    ...byAct(reports).flatMap((files) => [
      ...actBlock(files, options),
      ...files.map((report) => documentLines(report, options)),
    ]),
    ...(reports.length > 1 ? [wrapped(summaryLine(reports, say), "", options.width ?? DEFAULT_WIDTH)] : []),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function actBlock(files: readonly DocumentReport[], options: TextOptions): string[][] {
  const line = actLine(files, options);
  return line === null ? [] : [wrapped(line, "", options.width ?? DEFAULT_WIDTH)];
}

/** How many documents came to which outcome. */
export function summaryLine(reports: readonly DocumentReport[], say: Words): string {
  const outcomes = reports.map(outcomeOf);
  const count = (outcome: string): number => outcomes.filter((other) => other === outcome).length;
  return say.summary(reports.length, count("clear"), count("review"), count("blocked"));
}

function documentLines(report: DocumentReport, options: TextOptions): string[] {
  const say = words(options.lang);
  const paint = palette(options.colour);
  const width = options.width ?? DEFAULT_WIDTH;
  const pages = report.pages === null ? "" : ` (${say.pages(report.pages)})`;
  const groups = groupFindings(report.findings);
  const shown = groups.filter((group) => options.verbose || group.severity !== "avviso");
  const notices = report.findings.filter((finding) => finding.severity === "avviso").length;
  const paragraph = (text: string): string[] => wrapped(text, "  ", width);

  const sections = [
    [
      paint.strong(printable(report.file)) + pages,
      ...paragraph(verdictLine(report, options)),
      ...unreadLines(report, options),
      ...(report.documentType === null
        ? []
        : [typeLine(report, options), ...typeSigns(report, options)].flatMap(paragraph)),
    ],
    ...shown.map((group) => groupLines(group, options)),
    notices > 0 && !options.verbose ? paragraph(say.notices(notices)) : [],
    options.verbose ? leftOutLines(report.leftOut, options) : [],
    coverageLines(report, say, paragraph),
    report.publication === null ? [] : publicationLines(report.publication, options),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function unreadLines({ unread, status }: DocumentReport, options: TextOptions): string[] {
  if (unread === null) return [];
  const say = words(options.lang);
  const prefix = status === "partly-read" ? `${say.partlyRead}: ` : "";
  return [
    prefix + printable(unread.text[options.lang]),
    `${say.remedy}: ${printable(unread.remedy[options.lang])}`,
  ].flatMap((text) => wrapped(text, "  ", options.width ?? DEFAULT_WIDTH));
}

function typeLine({ documentType, publication }: DocumentReport, { lang }: TextOptions): string {
  const say = words(lang);
  if (documentType === null || documentType.id === null) return `${say.documentType}: ${say.unknownType}`;
  const title = publication === null ? "" : `${publication.title[lang]} `;
  const confidence = documentType.confidence < 1 ? `, ${Math.floor(documentType.confidence * 100)}%` : "";
  return `${say.documentType}: ${title}(${documentType.id}${confidence})`;
}

/** The cues by which the type was known. */
function typeSigns({ documentType }: DocumentReport, { lang }: TextOptions): string[] {
  const cues = (documentType?.because ?? []).slice(0, TYPE_SIGNS).map((cue) => `«${printable(cueInWords(cue))}»`);
  return cues.length === 0 ? [] : [`${words(lang).typeSigns}: ${cues.join(", ")}`];
}

function coverageLines(report: DocumentReport, say: Words, paragraph: (text: string) => string[]): string[] {
  // Of a document that was not read at all the reason is told already.
  if (report.status === "unreadable") return [];
  const { examined, missing } = coverageWords(report, say);
  return [
    ...(examined.length > 0 ? paragraph(`${say.examined}: ${examined.join("; ")}`) : []),
    ...(missing.length > 0 ? paragraph(`${say.notExamined}: ${missing.join("; ")}`) : []),
  ];
}

function publicationLines(publication: Publication, options: TextOptions): string[] {
  const { lang } = options;
  const say = words(lang);
  const width = options.width ?? DEFAULT_WIDTH;
  const date = (iso: string | null): string | null => (iso === null ? null : say.date(iso));
  const terms = publication.channels.map((term) => {
    const place = term.section === null ? "" : ` › ${term.section}`;
    const reason = term.untilReason === null ? "" : ` (${term.untilReason[lang]})`;
    return `${say.channel[term.channel]}${place}: ${say.term(date(term.from), date(term.until))}${reason}; ${say.indexable[term.indexable]}`;
  });
  const lines = [...terms, ...publication.notes.map((note) => note[lang])];
  return [`  ${say.publication}:`, ...lines.flatMap((line) => wrapped(line, "    ", width))];
}
