import type { DocumentReport } from "../model/document-report.ts";
import type { Publication } from "../model/publication.ts";
import { coverageWords } from "./coverage-lines.ts";
import { groupFindings } from "./finding-groups.ts";
import { groupSection } from "./html-group.ts";
import { htmlWords } from "./html-words.ts";
import { escaped } from "./markup.ts";
import { outcomeOf } from "./outcome.ts";
import { printable } from "./printable.ts";
import type { ReportOptions } from "./report-options.ts";
import { verdictLine } from "./verdict-line.ts";
import { words } from "./words.ts";

/** A document as a section of the page. @param id of its heading. */
export function documentSection(report: DocumentReport, id: string, options: ReportOptions): string {
  const { lang } = options;
  const own = htmlWords(lang);
  const verdict = verdictLine(report, { lang, showText: false, verbose: false, colour: false });
  const groups = groupFindings(report.findings);
  return [
    `<section class="document" aria-labelledby="${id}">`,
    `<h2 id="${id}">${safe(report.file)}</h2>`,
    `<p class="verdict ${outcomeOf(report)}">${safe(verdict)}</p>`,
    ...unreadLines(report, options),
    factsList(report, options),
    ...(report.status === "unreadable"
      ? []
      : [
          `<h3>${own.findings}</h3>`,
          ...(groups.length === 0 ? [`<p>${own.noFindings}</p>`] : groups.map((group) => groupSection(group, options))),
          ...coverageLines(report, options),
        ]),
    ...(report.publication === null ? [] : publicationLines(report.publication, options)),
    "</section>",
  ].join("\n");
}

const safe = (text: string): string => escaped(printable(text));

const listOf = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${safe(item)}</li>`).join("")}</ul>`;

function unreadLines({ unread }: DocumentReport, { lang }: ReportOptions): string[] {
  if (unread === null) return [];
  return [
    `<p>${safe(unread.text[lang])}</p>`,
    `<p><strong>${words(lang).remedy}</strong>: ${safe(unread.remedy[lang])}</p>`,
  ];
}

function factsList(
  { act, documentType, publication, channel, pages, sha256 }: DocumentReport,
  { lang }: ReportOptions,
): string {
  const say = words(lang);
  const own = htmlWords(lang);
  const facts: [string, string][] = [
    ...(act === undefined ? [] : [[own.act, String(act)] satisfies [string, string]]),
    ...(documentType === null
      ? []
      : [
          [
            say.documentType,
            documentType.id === null
              ? say.unknownType
              : `${publication?.title[lang] ?? ""} (${documentType.id}, ${Math.floor(documentType.confidence * 100)}%)`.trim(),
          ] satisfies [string, string],
        ]),
    ...(channel === null ? [] : [[own.channel, say.channel[channel]] satisfies [string, string]]),
    ...(pages === null ? [] : [[own.pages, String(pages)] satisfies [string, string]]),
    ...(sha256 === null ? [] : [["SHA-256", sha256] satisfies [string, string]]),
  ];
  if (facts.length === 0) return "";
  return `<dl>${facts.map(([term, value]) => `<dt>${safe(term)}</dt><dd>${safe(value)}</dd>`).join("")}</dl>`;
}

function coverageLines(report: DocumentReport, { lang }: ReportOptions): string[] {
  const say = words(lang);
  const { examined, missing } = coverageWords(report, say);
  return [
    `<h3>${htmlWords(lang).coverage}</h3>`,
    ...(examined.length === 0 ? [] : [`<p>${say.examined}:</p>`, listOf(examined)]),
    ...(missing.length === 0 ? [] : [`<p><strong>${say.notExamined}</strong>:</p>`, listOf(missing)]),
  ];
}

function publicationLines({ channels, notes }: Publication, { lang }: ReportOptions): string[] {
  const say = words(lang);
  const own = htmlWords(lang);
  const date = (iso: string | null): string => (iso === null ? "" : say.date(iso));
  const head = [own.channel, own.section, own.from, own.until, own.indexing];
  const rows = channels.map((term) => [
    say.channel[term.channel],
    term.section ?? "",
    date(term.from),
    term.untilReason === null ? date(term.until) : term.untilReason[lang],
    say.indexable[term.indexable],
  ]);
  return [
    `<h3>${say.publication}</h3>`,
    "<table>",
    `<caption>${say.publication}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${safe(cell)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row">${safe(first)}</th>${rest.map((cell) => `<td>${safe(cell)}</td>`).join("")}</tr>`,
    ),
    "</tbody>",
    "</table>",
    ...(notes.length === 0 ? [] : [`<p>${own.notes}:</p>`, listOf(notes.map((note) => note[lang]))]),
  ];
}
