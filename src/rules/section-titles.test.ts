import { expect, test } from "vitest";
import { loadRules } from "./catalog.ts";
import { sectionTitles } from "./section-titles.ts";

test("every section that a row points to has its name", () => {
  const named = sectionTitles();
  const sections = [...loadRules().rows.values()].flatMap(({ channels }) =>
    channels.flatMap(({ section }) => section ?? []),
  );
  expect(sections.length).toBeGreaterThan(20);
  expect(sections.filter((id) => !named.has(id))).toEqual([]);
});
