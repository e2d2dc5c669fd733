import { describe, expect, test } from "vitest";
import type { Publication } from "../model/publication.ts";
import { loadRules } from "../rules/catalog.ts";
import { doubtSettings } from "../rules/publication-doubt.ts";
import { publicationOf } from "./channel-terms.ts";
import { type TermEvents, withEvents } from "./event-dates.ts";
import { termOver } from "./term-over.ts";

const catalog = loadRules();
const settings = doubtSettings(catalog.doubts);
const termOf = (rule: string, date: string | null, events: TermEvents) => {
  const row = [...catalog.rows.values()].find(({ channels }) => channels.some(({ retention }) => retention === rule));
  if (row === undefined) throw new Error(`No row with ${rule}`);
  const publication = withEvents(publicationOf(row, catalog, date, settings), events, catalog, settings);
  return publication.channels.find((term) => term.rule === rule);
};

describe("what is known of an act makes its term", () => {
  test("five years run from the act, and last as long as its effects", () => {
    expect(termOf("R-AT-5", "2021-02-01", {})?.until).toBe("2026-12-31");
    expect(termOf("R-AT-5", "2021-02-01", { actDate: "2020-03-10" })?.until).toBe("2025-12-31");
    expect(termOf("R-AT-5", "2021-02-01", { effectsUntil: "2030-06-30" })?.until).toBe("2030-06-30");
    expect(termOf("R-AT-5", "2021-02-01", { effectsUntil: "2022-06-30" })?.until).toBe("2026-12-31");
    expect(termOf("R-AT-5", null, { actDate: "2020-03-10" })).toMatchObject({ from: null, until: "2025-12-31" });
  });

  test("three years run from the end of the office, which has to be known", () => {
    expect(termOf("R-AT-14", "2021-02-01", { officeEnd: "2024-06-14" })?.until).toBe("2027-06-14");
    expect(termOf("R-AT-15", "2021-02-01", { officeEnd: "2024-02-29" })?.until).toBe("2027-02-28");
    expect(termOf("R-AT-14", "2021-02-01", {})).toMatchObject({ until: null, untilReason: { it: expect.any(String) } });
  });

  test("the days of the albo run from the day of affixing, whatever the act", () => {
    const events = { actDate: "2020-03-10", officeEnd: "2020-03-10", effectsUntil: "2030-06-30" };
    expect(termOf("R-ALBO-15", "2025-03-01", events)?.until).toBe("2025-03-16");
  });
});

describe("a document that is still there after its term", () => {
  const published: Publication = {
    row: "concorso-graduatoria-finale",
    title: { it: "Graduatoria", en: "Ranking" },
    notes: [],
    channels: [
      {
        channel: "albo",
        section: null,
        from: "2025-03-01",
        until: "2025-03-16",
        untilReason: null,
        indexable: "no",
        rule: "R-ALBO-15",
      },
      {
        channel: "at",
        section: null,
        from: "2025-03-01",
        until: null,
        untilReason: { it: "?", en: "?" },
        indexable: "no",
        rule: "R-AT-14",
      },
    ],
  };

  test("blocks from the day after, on its channel alone", () => {
    expect(termOver(published, "albo", "2025-03-16", catalog)).toEqual([]);
    const [finding] = termOver(published, "albo", "2025-03-17", catalog);
    expect(finding).toMatchObject({ rule: "publication/term-over", severity: "blocco" });
    expect(finding?.message.it).toContain("fino al 16/03/2025. Al 17/03/2025");
    expect(termOver(published, "at", "2025-03-17", catalog)).toEqual([]);
    expect(termOver(published, "inpa", "2025-03-17", catalog)).toEqual([]);
    expect(termOver(published, "albo", null, catalog)).toEqual([]);
    expect(termOver(published, null, "2025-03-17", catalog)).toEqual([]);
  });

  test("does not block while another term on the channel runs or is unknown", () => {
    const [albo] = published.channels;
    if (albo === undefined) throw new Error("No term");
    for (const until of ["2025-04-15", null]) {
      const both = { ...published, channels: [albo, { ...albo, until }] };
      expect(termOver(both, "albo", "2025-03-17", catalog)).toEqual([]);
    }
  });
});
