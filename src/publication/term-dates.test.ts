import { describe, expect, test } from "vitest";
import { loadRules } from "../rules/catalog.ts";
import { doubtSettings } from "../rules/publication-doubt.ts";
import { addDays, termDates } from "./term-dates.ts";

const { doubts } = loadRules();
const settings = doubtSettings(doubts);
const strict = doubtSettings(doubts, { "DOUBT-11": "nessuna" });
const until = (term: { days: number } | { years: number }, date: string, by = settings): string | null =>
  termDates(term, date, by).until;

describe("the last day of a publication", () => {
  test.each([
    [15, "2025-03-01", "2025-03-16"],
    [10, "2025-03-01", "2025-03-11"],
    [10, "2025-02-20", "2025-03-02"],
    [10, "2024-02-20", "2024-03-01"],
    [15, "2025-12-20", "2026-01-04"],
    [10, "2024-02-29", "2024-03-10"],
    // Clocks change on 30 March 2025: a day is a day.
    [10, "2025-03-25", "2025-04-04"],
  ])("%i full days from %s end on %s", (days, date, last) => {
    expect(until({ days }, date)).toBe(last);
  });

  test("comes a day earlier for a body that counts the day of affixing, where days are counted", () => {
    expect(until({ days: 15 }, "2025-03-01", strict)).toBe("2025-03-15");
    expect(until({ years: 5 }, "2020-03-10", strict)).toBe("2025-12-31");
  });

  test.each([
    ["2020-03-10", "2025-12-31"],
    ["2024-02-29", "2029-12-31"],
    ["2025-01-01", "2030-12-31"],
    ["2025-12-31", "2030-12-31"],
  ])("five years from %s end on %s", (date, last) => {
    expect(until({ years: 5 }, date)).toBe(last);
  });

  test("is unknown, with the reason, where no norm gives it or the day of publication is missing", () => {
    const reason = { it: "Nessun termine", en: "No term" };
    expect(termDates({ unknown: reason }, "2025-03-01", settings)).toEqual({
      from: "2025-03-01",
      until: null,
      untilReason: reason,
    });
    const undated = termDates({ days: 10 }, null, settings);
    expect(undated.until).toBeNull();
    expect(undated.untilReason?.it).toContain("--date");
  });

  test("is refused for a day that the calendar doesn't have", () => {
    expect(() => addDays("2025-13-01", 10)).toThrow(RangeError);
  });
});
