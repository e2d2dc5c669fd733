import { describe, expect, test } from "vitest";
import { UsageFailure } from "../model/failure.ts";
import { loadRules } from "./catalog.ts";
import { doubtSettings } from "./publication-doubt.ts";

const { doubts, rows } = loadRules();

describe("the open legal doubts", () => {
  test("are eighteen, each with a default among its answers", () => {
    expect([...doubts.keys()]).toEqual(Array.from({ length: 18 }, (_, i) => `DOUBT-${i + 1}`));
    for (const doubt of doubts.values()) {
      expect(doubt.values.map(({ value }) => value)).toContain(doubt.default);
    }
  });

  test("are answered by the body, and safely where it says nothing", () => {
    const settings = doubtSettings(doubts, { "DOUBT-6": "supera" });
    expect(settings.get("DOUBT-6")).toBe("supera");
    expect(settings.get("DOUBT-1")).toBe("codice");
    expect(settings.size).toBe(18);
  });

  test.each([{ "DOUBT-99": "x" }, { "DOUBT-6": "forse" }])(
    "a wrong answer is refused with the right ones: %o",
    (chosen) => {
      expect(() => doubtSettings(doubts, chosen)).toThrow(UsageFailure);
    },
  );

  test("no row changes by itself: every variant is for an answer that isn't the default", () => {
    for (const row of rows.values()) {
      for (const { doubt, value } of row.variants ?? []) expect(doubts.get(doubt)?.default).not.toBe(value);
    }
  });
});
