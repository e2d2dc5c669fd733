import fc from "fast-check";
import { describe, it } from "vitest";
import { addDays, termDates } from "./term-dates.ts";

const DAY = 86_400_000;
const day = fc
  .integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2090, 0, 1) / DAY })
  .map((number) => new Date(number * DAY).toISOString().slice(0, 10));
const count = fc.integer({ min: 0, max: 4000 });
const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

describe("days of the calendar, leap years and summer time or not", () => {
  it("so many days later is so many days later, and back", () => {
    fc.assert(
      fc.property(day, count, (date, days) => {
        const later = addDays(date, days);
        return numberOf(later) - numberOf(date) === days && addDays(later, -days) === date;
      }),
    );
  });

  it("days add up", () => {
    fc.assert(fc.property(day, count, count, (date, a, b) => addDays(addDays(date, a), b) === addDays(date, a + b)));
  });

  it("a later publication never ends sooner, and a longer term never ends sooner", () => {
    const end = (date: string, days: number): string => termDates({ days }, date, new Map()).until ?? "";
    fc.assert(
      fc.property(day, count, count, count, (date, wait, days, more) => {
        return end(addDays(date, wait), days) >= end(date, days) && end(date, days + more) >= end(date, days);
      }),
    );
  });

  it("a term of years ends with a year, and lasts that long at least", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (date, years) => {
        const until = termDates({ years }, date, new Map()).until ?? "";
        const sameDay = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
        return until.endsWith("-12-31") && until >= sameDay;
      }),
    );
  });
});
