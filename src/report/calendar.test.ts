import { describe, expect, test } from "vitest";
import type { DocumentReport } from "../model/document-report.ts";
import { calendarOf, isCalendarComplete } from "./calendar.ts";
import { calendarJson } from "./calendar-json.ts";
import { calendarText } from "./calendar-text.ts";
import { iCalendar } from "./icalendar.ts";
import { read, unread } from "./reports.fixture.ts";

const [at] = read.publication?.channels ?? [];
if (at === undefined || read.publication === null) throw new Error("No term");
const ranking: DocumentReport = {
  ...read,
  channel: null,
  publication: {
    ...read.publication,
    channels: [
      at,
      { ...at, channel: "albo", section: null, until: "2025-02-11", untilReason: null, rule: "R-ALBO-10" },
    ],
  },
};
const name = "Avviso; perché, con un nome molto lungo che non sta in una riga sola del calendario";
const entries = calendarOf([ranking], [name]);
const tool = { version: "0.1.0", rules: "abc" };

describe("the calendar of terms", () => {
  test("has every channel, or the one asked for, and says when it is not complete", () => {
    expect(entries.map(({ term }) => term?.channel)).toEqual(["at", "albo"]);
    expect(isCalendarComplete(entries)).toBe(false);
    const albo = calendarOf([{ ...ranking, channel: "albo" }], [name]);
    expect(albo.map(({ term }) => term?.rule)).toEqual(["R-ALBO-10"]);
    expect(isCalendarComplete(albo)).toBe(true);
    expect(isCalendarComplete(calendarOf([unread], [""]))).toBe(false);
  });

  test("as a table tells days, reasons of those not known, and notes once", () => {
    const text = calendarText([...entries, ...calendarOf([unread], [""])], "it");
    expect(text).toMatch(/^Documento +Canale +Dal +Al +Regola\n/);
    expect(text).toMatch(/determina\.pdf +albo pretorio on line +01\/02\/2025 +11\/02\/2025 +R-ALBO-10\n/);
    expect(text).toContain("dipende dalla validità della graduatoria");
    expect(text).toContain("È cifrato.");
    expect(text.match(/Solo i vincitori/g)).toHaveLength(1);
  });

  test("as JSON has null and the reason for what is not known", () => {
    const { terms } = JSON.parse(calendarJson(entries, tool, "it"));
    expect(terms[0]).toMatchObject({ channel: "at", from: "2025-02-01", until: null });
    expect(terms[0].untilReason).toContain("dipende");
    expect(terms[1]).toMatchObject({ channel: "albo", until: "2025-02-11", untilReason: null });
  });
});

describe("iCalendar", () => {
  const calendar = iCalendar(entries, "2025-01-20", "it");
  const unfolded = calendar.replaceAll("\r\n ", "");

  test("keeps the lines of RFC 5545: CRLF, at most 75 octets", () => {
    expect(calendar.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("has an all-day event for each known day, with ids that are the same every time", () => {
    const property = (key: string) =>
      [...unfolded.matchAll(new RegExp(`^${key}:(.*)\r$`, "gm"))].map(([, value]) => value);
    expect(property("DTSTART;VALUE=DATE")).toEqual(["20250201", "20250201", "20250211"]);
    expect(property("DTSTAMP")).toEqual(Array(3).fill("20250120T000000Z"));
    const ids = property("UID");
    expect(new Set(ids).size).toBe(3);
    expect(iCalendar(entries, "2025-01-20", "it")).toBe(calendar);
    const later = calendarOf([{ ...ranking, file: "renamed.pdf" }], ["renamed"]);
    expect(iCalendar(later, "2025-02-20", "it").replaceAll("\r\n ", "")).toContain(`UID:${ids[0]}`);
    expect(property("BEGIN").filter((what) => what === "VEVENT")).toHaveLength(3);
  });

  test("escapes what would end a value", () => {
    expect(unfolded).toContain("SUMMARY:Pubblicare: Avviso\\; perché\\, con");
  });
});
