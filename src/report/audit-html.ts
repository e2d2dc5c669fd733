import { AUDIT_OUTCOMES, type AuditReport, DUTY_RESULTS } from "../model/audit-report.ts";
import { acrossLines, acrossTitle } from "./audit-across.ts";
import { kindBars, legend, outcomeBar, trendColumns } from "./audit-charts.ts";
import { type AuditEntry, auditEntries } from "./audit-entries.ts";
import { notExaminedLine } from "./audit-gaps.ts";
import { type AuditHtmlOptions, documentTable, safe, takeDownList } from "./audit-html-list.ts";
import { AUDIT_SCRIPT } from "./audit-html-script.ts";
import { AUDIT_STYLE } from "./audit-html-style.ts";
import { auditHtmlWords } from "./audit-html-words.ts";
import { auditWords } from "./audit-words.ts";
import { words } from "./words.ts";

/** Documents that the page lists; the CSV list has all. */
const MOST = 5000;
/** Days within which a term is told beforehand. */
const SOON = 30;

/**
 * An audit as one page for browsers and printers: what to take down today, how it went over time, all documents to search.
 * Nothing is fetched; the policy in its head allows its one style sheet and its one script by their digests, and nothing else.
 *
 * @param options `digestOf`: SHA-256 in base64
 */
export function auditHtml(
  report: AuditReport,
  { digestOf, ...options }: AuditHtmlOptions & { readonly digestOf: (text: string) => string },
): string {
  const { lang, showText, tool } = options;
  const own = auditHtmlWords(lang);
  const audit = auditWords(lang);
  const say = words(lang);
  const { goal, started, finished, counts } = report;
  const listed = auditEntries(report, MOST);
  const blocked = listed.entries.filter(({ outcome }) => outcome === "blocked");
  const title = own.audited(showText ? goal : null, say.date((finished ?? started).slice(0, 10)));
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digestOf(AUDIT_STYLE)}'; script-src 'sha256-${digestOf(AUDIT_SCRIPT)}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${safe(title)}</title>
<style>${AUDIT_STYLE}</style>
</head>
<body>
<a class="skip" href="#today">${own.skip}</a>
<header>
<h1>${safe(title)}</h1>
<p class="notice">${safe(say.heading)}</p>
${finished === null ? `<p><strong>${own.interrupted}</strong></p>` : ""}
</header>
<main>
${section(
  "overview",
  own.overview,
  `<ul class="cards">${AUDIT_OUTCOMES.map(
    (name) => `<li class="${name}"><strong>${counts.outcomes[name]}</strong> ${safe(audit.outcome[name])}</li>`,
  ).join("")}</ul>
${outcomeBar(counts.outcomes, AUDIT_OUTCOMES.map((name) => `${counts.outcomes[name]} ${audit.outcome[name]}`).join(", "))}
${changeLines(report, options)}${showText ? "" : `<p>${safe(audit.masked)}</p>`}`,
)}
${section("today", own.today, `<p>${own.todayLead(counts.outcomes.blocked)}</p>${blocked.length === 0 ? "" : takeDownList(blocked, options)}`)}
<div class="two">
${section(
  "trend",
  own.trend,
  report.history.length < 2
    ? `<p>${own.noTrend}</p>`
    : trendColumns(report.history, audit, (iso) => say.date(iso.slice(0, 10))) + legend(audit),
)}
${section("kinds", own.kinds, listed.kinds.length === 0 ? `<p>${own.none}</p>` : kindBars(listed.kinds, lang) + legend(audit))}
</div>
${section("terms", own.terms, termLists(listed.entries, started.slice(0, 10), options))}
${section("reasons", audit.reasons, ruleTable(report, options))}
${acrossSection(report, options)}
${report.duties.length === 0 ? "" : section("duties", audit.duties, dutyTable(report, options))}
${section("gaps", audit.notExamined, gapList(report, options))}
${section("all", own.all, documentTable(listed, options))}
</main>
<footer><p>${safe(own.made(tool.version, tool.rules))}</p></footer>
<script>${AUDIT_SCRIPT}</script>
</body>
</html>
`;
}

const section = (id: string, title: string, content: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${safe(title)}</h2>\n${content}\n</section>`;

function changeLines({ changes }: AuditReport, { lang }: AuditHtmlOptions): string {
  if (changes === null) return "";
  const own = auditWords(lang);
  const { since, documents, findings } = changes;
  const day = words(lang).date(since.slice(0, 10));
  return `<p>${safe(own.since(day))}: ${safe(own.changes({ ...documents, fresh: documents.new }))}. ${safe(own.findingChanges(findings.new, findings.fixed, findings.gone))}.</p>`;
}

function termLists(entries: readonly AuditEntry[], today: string, { lang }: AuditHtmlOptions): string {
  const own = auditHtmlWords(lang);
  const limit = new Date(Date.parse(today) + SOON * 86_400_000).toISOString().slice(0, 10);
  const dated = entries
    .filter((entry): entry is AuditEntry & { until: string } => entry.until !== null)
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  const list = (title: string, found: typeof dated): string =>
    found.length === 0
      ? ""
      : `<h3>${title} (${found.length})</h3><ul>${found.map(({ until, report }) => `<li>${words(lang).date(until)}: ${safe(report.file)}</li>`).join("")}</ul>`;
  const over = list(
    own.over,
    dated.filter(({ until }) => until < today),
  );
  const soon = list(
    own.soon(SOON),
    dated.filter(({ until }) => until >= today && until <= limit),
  );
  return over + soon || `<p>${own.noTerms}</p>`;
}

function ruleTable({ rules }: AuditReport, { lang, titleOf }: AuditHtmlOptions): string {
  const own = auditHtmlWords(lang);
  const say = words(lang);
  const grave = rules.filter(({ severity }) => severity !== "avviso");
  if (grave.length === 0) return `<p>${own.none}</p>`;
  const rows = grave.map(
    ({ rule, severity, findings, documents }) =>
      `<tr><td><span class="tag ${severity === "blocco" ? "blocked" : "review"}">${say.severity[severity]}</span></td><th scope="row">${safe(titleOf(rule)?.[lang] ?? rule)} <code>${safe(rule)}</code></th><td class="number">${findings}</td><td class="number">${documents}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">${own.outcome}</th><th scope="col">${own.rule}</th><th scope="col" class="number">${own.findings}</th><th scope="col" class="number">${own.documents}</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function gapList({ notExamined, counts }: AuditReport, { lang }: AuditHtmlOptions): string {
  const lines = [
    ...notExamined.map((gap) => notExaminedLine(gap, lang)),
    ...(counts.left === 0 ? [] : [auditWords(lang).left(counts.left)]),
  ];
  if (lines.length === 0) return `<p>${auditHtmlWords(lang).none}</p>`;
  return `<ul>${lines.map((line) => `<li>${safe(line)}</li>`).join("")}</ul>`;
}

/** How the results of duties look: as outcomes of documents do. */
const LOOKS = { red: "blocked", yellow: "review", green: "clear", "not-run": "unread" } as const;

function dutyTable({ duties }: AuditReport, { lang }: AuditHtmlOptions): string {
  const own = auditHtmlWords(lang);
  const audit = auditWords(lang);
  const sorted = DUTY_RESULTS.flatMap((result) => duties.filter((duty) => duty.result === result));
  const rows = sorted.map(
    ({ result, title, examined, failing, missing, remedy, source }) =>
      `<tr><td><span class="tag ${LOOKS[result]}">${audit.duty[result]}</span></td><th scope="row">${safe(title[lang])}</th><td class="number">${missing.length > 0 ? missing.length : safe(audit.dutyCount(examined, failing))}</td><td>${missing.length > 0 ? `${safe(audit.missing(missing, 0))}. ` : ""}${result === "green" ? "" : safe(remedy[lang])}</td><td>${safe(source)}</td></tr>`,
  );
  const heads = [own.outcome, own.duty, own.findings, words(lang).remedy, words(lang).source];
  return `<table class="duties"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function acrossSection({ across }: AuditReport, { lang, titleOf }: AuditHtmlOptions): string {
  const parts = acrossLines(across, lang, titleOf);
  if (parts.length === 0) return "";
  const lists = parts.map(
    ({ title, lines }) => `<h3>${safe(title)}</h3><ul>${lines.map((line) => `<li>${safe(line)}</li>`).join("")}</ul>`,
  );
  return section("across", acrossTitle(lang), lists.join("\n"));
}
