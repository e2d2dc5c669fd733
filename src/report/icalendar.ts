import type { Lang } from "../model/local-text.ts";
import type { CalendarEntry } from "./calendar.ts";
import { printable } from "./printable.ts";
import { words } from "./words.ts";

const TEXTS = {
  it: { from: "Pubblicare", until: "Ultimo giorno di pubblicazione, togliere entro sera", file: "SHA-256" },
  en: { from: "Publish", until: "Last day of publication, take down by evening", file: "SHA-256" },
} as const;

/**
 * The known days as an iCalendar object (RFC 5545): all-day events on the first and the last day of each term. The id of
 * an event is that of document, channel, rule and day's kind, so that a calendar replaces what it has when dates change.
 *
 * @param today `YYYY-MM-DD`, when the calendar is made.
 */
export function iCalendar(entries: readonly CalendarEntry[], today: string, lang: Lang): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//omissis//omissis//IT",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...entries.flatMap((entry) => (["from", "until"] as const).flatMap((kind) => eventLines(entry, kind, today, lang))),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventLines(
  { report, name, term }: CalendarEntry,
  kind: "from" | "until",
  today: string,
  lang: Lang,
): string[] {
  const day = term?.[kind] ?? null;
  if (term === null || day === null || report.sha256 === null) return [];
  const say = words(lang);
  const place = term.section === null ? say.channel[term.channel] : `${say.channel[term.channel]}, ${term.section}`;
  const type = report.publication?.title[lang] ?? "";
  return [
    "BEGIN:VEVENT",
    `UID:${report.sha256.slice(0, 32)}-${term.channel}-${term.rule}-${kind}@omissis.invalid`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escaped(`${TEXTS[lang][kind]}: ${name}`)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(`${type} (${term.rule}). ${TEXTS[lang].file} ${report.sha256}`)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const compact = (date: string): string => date.replaceAll("-", "");

/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => printable(text).replace(/[\\;,]/g, "\\$&");

/** Lines of at most 75 octets; what follows begins with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
