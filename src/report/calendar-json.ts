import type { Lang } from "../model/local-text.ts";
import type { CalendarEntry } from "./calendar.ts";
import type { Tool } from "./report-options.ts";

/** The terms for programs: one object per document and channel, days as `YYYY-MM-DD`, unknown ones null with the reason. */
export function calendarJson(entries: readonly CalendarEntry[], tool: Tool, lang: Lang): string {
  const terms = entries.map(({ report, term }) => ({
    file: report.file,
    sha256: report.sha256,
    documentType: report.documentType?.id ?? null,
    channel: term?.channel ?? report.channel,
    section: term?.section ?? null,
    from: term?.from ?? null,
    until: term?.until ?? null,
    untilReason: term?.untilReason?.[lang] ?? null,
    indexable: term?.indexable ?? null,
    rule: term?.rule ?? null,
    notes: (report.publication?.notes ?? []).map((note) => note[lang]),
  }));
  const calendar = { tool: { name: "omissis", version: tool.version, rules: tool.rules }, terms };
  return `${JSON.stringify(calendar, null, 2)}\n`;
}
