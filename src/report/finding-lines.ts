import type { Finding } from "../model/finding.ts";
import { distinct, type FindingGroup } from "./finding-groups.ts";
import { pageRanges } from "./page-ranges.ts";
import { palette } from "./palette.ts";
import { printable, wrapped } from "./printable.ts";
import { DEFAULT_WIDTH, type TextOptions } from "./text-options.ts";
import { type Words, words } from "./words.ts";

/** Examples of a group that are shown before the rest is counted. */
const SHOWN = 3;

/** A group of findings as an indented block: what, where, why and what to do. */
export function groupLines(group: FindingGroup, options: TextOptions): string[] {
  const say = words(options.lang);
  const paint = palette(options.colour);
  const width = options.width ?? DEFAULT_WIDTH;
  const tint = { blocco: paint.red, revisione: paint.yellow, avviso: paint.faint }[group.severity];
  const local = (text: (finding: Finding) => string): string[] => few(distinct(group.findings.map(text)), options);
  const title = options.titleOf?.(group.rule)?.[options.lang];

  const head = `${tint(say.severity[group.severity])} ${title === undefined ? "" : `${paint.strong(title)} `}${paint.faint(`[${group.rule}]`)}`;
  return [
    ...wrapped(head, "  ", width),
    ...local((finding) => printable(finding.message[options.lang])).flatMap((text) => wrapped(text, "    ", width)),
    ...instances(group.findings, say, options).flatMap((text) => wrapped(text, "      ", width)),
    ...local((finding) => `${say.remedy}: ${printable(finding.remedy[options.lang])}`).flatMap((text) =>
      wrapped(text, "    ", width),
    ),
    ...local((finding) => `${say.source}: ${printable(finding.source)}`).flatMap((text) =>
      wrapped(text, "    ", width).map(paint.faint),
    ),
    ...explanationLines(group, options),
  ];
}

/** What made the rule fire, why it is there and on which norms it rests; nothing unless that was asked for. */
function explanationLines({ rule, findings }: FindingGroup, options: TextOptions): string[] {
  const explanation = options.explanationOf?.(rule) ?? null;
  if (explanation === null) return [];
  const { lang, width = DEFAULT_WIDTH } = options;
  const say = words(lang);
  const signs = distinct(
    findings
      .map(({ because = [] }) => because.map((sign) => printable(sign[lang])).join("; "))
      .filter((text) => text !== ""),
  );
  return [
    ...few(signs, options).map((text) => `${say.because}: ${text}`),
    `${say.why}: ${printable(explanation.why[lang]).trim()}`,
    ...explanation.norms.map((norm) => `${say.norm}: ${printable(norm[lang])}`),
  ].flatMap((text) => wrapped(text, "    ", width));
}

const few = <Value>(values: Value[], { verbose }: TextOptions): Value[] => (verbose ? values : values.slice(0, SHOWN));

/** Where a group is met, one line per page (`pag. 2: …1X, [nome] ×4`), then how many others there are. */
function instances(findings: readonly Finding[], say: Words, options: TextOptions): string[] {
  const same = new Map<string, { page: number | null; text: string; findings: Finding[] }>();
  for (const finding of findings) {
    const { page } = finding;
    const text = evidenceText(finding, options);
    const key = `${page} ${text}`;
    const entry = same.get(key) ?? { page, text, findings: [] };
    entry.findings.push(finding);
    same.set(key, entry);
  }
  const entries = [...same.values()];
  const shown = few(entries, options);
  const others = entries.slice(shown.length).flatMap((entry) => entry.findings);
  // A lone finding of the whole document without a text has nothing to add to its message.
  if (findings.length === 1 && shown.every(({ page, text }) => page === null && text === "")) return [];
  const lines = distinct(shown.map((entry) => entry.page)).map((page) => {
    const what = shown
      .filter((entry) => entry.page === page)
      .map(({ text, findings }) => timesOf(text, findings.length));
    return [page === null ? say.inDocument : say.onPages(String(page), false), what.join(", ")]
      .filter((part) => part !== "")
      .join(": ");
  });
  return others.length === 0 ? lines : [...lines, say.andOthers(others.length, whereOf(others, say))];
}

const timesOf = (text: string, times: number): string => (times > 1 ? `${text} ×${times}`.trim() : text);

const evidenceText = (finding: Finding, { showText }: TextOptions): string =>
  printable((showText ? finding.evidence?.reveal() : finding.evidence?.masked()) ?? "");

function whereOf(findings: readonly Finding[], say: Words): string {
  const pages = distinct(findings.flatMap((finding) => finding.page ?? []));
  return pages.length === 0 ? say.inDocument : say.onPages(pageRanges(pages, ", "), pages.length > 1);
}
