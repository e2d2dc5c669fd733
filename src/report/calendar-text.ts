import type { Lang } from "../model/local-text.ts";
import type { CalendarEntry } from "./calendar.ts";
import { distinct } from "./finding-groups.ts";
import { printable, wrapped } from "./printable.ts";
import { words } from "./words.ts";

const HEAD = {
  it: ["Documento", "Canale", "Dal", "Al", "Regola"],
  en: ["Document", "Channel", "From", "To", "Rule"],
} as const;
const NO_TERM = {
  it: "tipo di atto non riconosciuto o senza termine su questo canale: indicarlo con --type",
  en: "type of act not recognised, or without a term on this channel: give it with --type",
} as const;
const WIDTH = 100;

/** The terms as a table for people, then why what is missing is missing, and what has to be obscured before. */
export function calendarText(entries: readonly CalendarEntry[], lang: Lang): string {
  const say = words(lang);
  const date = (iso: string | null | undefined): string => (iso == null ? "?" : say.date(iso));
  const rows = entries.map(({ report, term }) => [
    printable(report.file),
    term === null ? (report.channel === null ? "?" : say.channel[report.channel]) : say.channel[term.channel],
    date(term?.from),
    date(term?.until),
    term?.rule ?? "?",
  ]);
  const reasons = entries.flatMap(({ report, term }) => {
    const reason = term === null ? (report.unread?.text[lang] ?? NO_TERM[lang]) : term.untilReason?.[lang];
    return reason === undefined ? [] : [`${printable(report.file)}: ${reason}`];
  });
  const notes = distinct(entries.flatMap(({ report }) => (report.publication?.notes ?? []).map((note) => note[lang])));
  const paragraphs = distinct([...reasons, ...notes]).flatMap((text) => wrapped(text, "  ", WIDTH));
  return `${[...tableLines([[...HEAD[lang]], ...rows]), ...(paragraphs.length === 0 ? [] : ["", ...paragraphs])].join("\n")}\n`;
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
