import { AUDIT_OUTCOMES } from "../model/audit-report.ts";
import { CHANNELS } from "../model/channel.ts";
import type { LocalText } from "../model/local-text.ts";
import type { AuditEntries, AuditEntry } from "./audit-entries.ts";
import { auditHtmlWords, kindName } from "./audit-html-words.ts";
import { auditWords } from "./audit-words.ts";
import { distinct, groupFindings } from "./finding-groups.ts";
import { escaped } from "./markup.ts";
import { printable } from "./printable.ts";
import { evidenceOf, type ReportOptions } from "./report-options.ts";
import { words } from "./words.ts";

/** How the page on an audit is made. */
export interface AuditHtmlOptions extends Pick<ReportOptions, "lang" | "showText" | "tool"> {
  /** Null when the rule has no name for people. */
  readonly titleOf: (rule: string) => LocalText | null;
}

export const safe = (text: string): string => escaped(printable(text));

/** Findings of one rule that are written out. */
const EXAMPLES = 5;

/** The documents to take down, each with what it exposes and what to do. */
export function takeDownList(entries: readonly AuditEntry[], options: AuditHtmlOptions): string {
  const own = auditHtmlWords(options.lang);
  const items = entries.map(
    (entry) =>
      `<li><h3>${safe(entry.report.file)}</h3><p>${safe(reasonsOf(entry, options))}</p><details><summary>${own.details}</summary>${whyList(entry, options)}</details></li>`,
  );
  return `<ol class="todo">${items.join("\n")}</ol>`;
}

/** The names of the rules that stop a document or ask a person; or why it was not read. */
function reasonsOf({ report }: AuditEntry, { lang, titleOf }: AuditHtmlOptions): string {
  const grave = groupFindings(report.findings).filter(({ severity }) => severity !== "avviso");
  const named = distinct(grave.map(({ rule }) => titleOf(rule)?.[lang] ?? rule));
  return named.join("; ") || report.unread?.text[lang] || "";
}

function whyList({ report }: AuditEntry, { lang }: AuditHtmlOptions): string {
  const say = words(lang);
  const groups = groupFindings(report.findings).filter(({ severity }) => severity !== "avviso");
  const items = groups.flatMap(({ severity, findings }) =>
    findings.slice(0, 1).map((first) => {
      const shown = distinct(
        findings.map((one) => evidenceOf(one, { showText: false })).filter((text) => text !== null),
      );
      const examples = shown
        .slice(0, EXAMPLES)
        .map((text) => `<code>${safe(text)}</code>`)
        .join(" ");
      const tag = `<span class="tag ${severity === "blocco" ? "blocked" : "review"}">${say.severity[severity]}</span>`;
      return `<li>${tag} ${safe(first.message[lang])} ${examples}<br><strong>${say.remedy}:</strong> ${safe(first.remedy[lang])}<br>${say.source}: ${safe(first.source)}</li>`;
    }),
  );
  return `<ul class="why">${items.join("")}</ul>`;
}

/** The table of all documents, with the fields that a script filters it by. */
export function documentTable({ entries, more, kinds }: AuditEntries, options: AuditHtmlOptions): string {
  const { lang } = options;
  const own = auditHtmlWords(lang);
  const audit = auditWords(lang);
  const say = words(lang);
  const hasChanges = entries.some(({ change }) => change !== null);
  const choice = (name: string, label: string, values: readonly (readonly [string, string])[]): string =>
    `<label>${label}<br><select name="${name}"><option value="">${own.any}</option>${values
      .map(([value, text]) => `<option value="${escaped(value)}">${safe(text)}</option>`)
      .join("")}</select></label>`;
  const rows = entries.map(({ number, kind, outcome, change, report, until, ...entry }) => {
    const reasons = reasonsOf({ number, kind, outcome, change, report, until, ...entry }, options);
    const cells = [
      `<td class="number">${number}</td>`,
      `<th scope="row">${safe(report.file)}</th>`,
      `<td><span class="tag ${outcome}">${safe(audit.outcome[outcome])}</span></td>`,
      `<td>${safe(kindName(kind, lang))}</td>`,
      `<td>${report.channel === null ? "" : safe(say.channel[report.channel])}</td>`,
      `<td>${safe(reasons)}</td>`,
      `<td>${until === null ? "" : say.date(until)}</td>`,
      ...(hasChanges ? [`<td>${change === null ? "" : own.changes[change]}</td>`] : []),
    ];
    const data = `data-outcome="${outcome}" data-kind="${escaped(kind)}" data-channel="${report.channel ?? ""}" data-change="${change ?? ""}"`;
    return `<tr ${data}>${cells.join("")}</tr>`;
  });
  const heads = [
    own.document,
    own.outcome,
    own.kind,
    own.channel,
    own.reasons,
    own.until,
    ...(hasChanges ? [own.change] : []),
  ];
  return `<form id="filters" class="filters" hidden>
<label>${own.search}<br><input type="search" name="words"></label>
${choice(
  "outcome",
  own.outcome,
  AUDIT_OUTCOMES.map((name) => [name, audit.outcome[name]]),
)}
${choice(
  "kind",
  own.kind,
  kinds.map(([kind]) => [kind, kindName(kind, lang)]),
)}
${choice(
  "channel",
  own.channel,
  CHANNELS.map((name) => [name, say.channel[name]]),
)}
${hasChanges ? choice("change", own.change, Object.entries(own.changes)) : ""}
<p role="status"><span id="count">${entries.length}</span> ${own.shown}</p>
</form>
<div class="scroll" tabindex="0" role="group" aria-labelledby="all"><table id="list"><thead><tr><th scope="col" class="number">${own.number}</th>${heads
    .map((head) => `<th scope="col">${head}</th>`)
    .join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>
${more > 0 ? `<p>${own.more(more)}</p>` : ""}`;
}
