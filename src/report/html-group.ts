import type { Finding } from "../model/finding.ts";
import { distinct, type FindingGroup } from "./finding-groups.ts";
import { htmlWords } from "./html-words.ts";
import { escaped } from "./markup.ts";
import { printable } from "./printable.ts";
import { evidenceOf, type ReportOptions } from "./report-options.ts";
import { words } from "./words.ts";

/** Findings of one rule and severity: what, where, why and what to do. */
export function groupSection({ severity, rule, findings }: FindingGroup, options: ReportOptions): string {
  const { lang, ruleOf } = options;
  const say = words(lang);
  const own = htmlWords(lang);
  const help = ruleOf?.(rule) ?? null;
  const texts = (text: (finding: Finding) => string): string[] => distinct(findings.map(text)).map(safe);
  const title = help === null || help.title[lang].includes("{") ? "" : safe(help.title[lang]);
  return [
    '<div class="group">',
    `<h4><span class="badge ${severity}">${safe(say.severity[severity])}</span> ${title} <code>${safe(rule)}</code></h4>`,
    ...texts(({ message }) => message[lang]).map((text) => `<p>${text}</p>`),
    `<p>${own.where}:</p>`,
    `<ul>${placesOf(findings, options)
      .map((place) => `<li>${safe(place)}</li>`)
      .join("")}</ul>`,
    ...(help === null
      ? []
      : [`<p><strong>${own.why}</strong>: ${safe(help.why[lang].replace(/\{[\w-]+\}/g, "…"))}</p>`]),
    ...texts(({ remedy }) => remedy[lang]).map((text) => `<p><strong>${say.remedy}</strong>: ${text}</p>`),
    ...texts(({ source }) => source).map((text) => `<p><strong>${say.source}</strong>: ${text}</p>`),
    "</div>",
  ].join("\n");
}

const safe = (text: string): string => escaped(printable(text)).trim();

/** `pag. 2: …1X, [nome] ×4`, a line per page. */
function placesOf(findings: readonly Finding[], options: ReportOptions): string[] {
  const say = words(options.lang);
  const pages = distinct(findings.map(({ page }) => page));
  return pages.map((page) => {
    const data = findings
      .filter((finding) => finding.page === page)
      .map((finding) => evidenceOf(finding, options) ?? "");
    const counted = distinct(data).map((datum) => {
      const times = data.filter((other) => other === datum).length;
      return times > 1 ? `${datum} ×${times}`.trim() : datum;
    });
    const what = counted.filter((text) => text !== "").join(", ");
    const where = page === null ? say.inDocument : say.onPages(String(page), false);
    return what === "" ? where : `${where}: ${what}`;
  });
}
