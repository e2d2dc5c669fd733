import { expect, it } from "vitest";
import { leaksOf } from "../../test/documents/leaks-of.ts";
import { darkColumn, keptRoom } from "../../test/documents/marked-scans.ts";

it("names the leak", async () => {
  const trap = keptRoom();
  const found = await leaksOf(trap);
  expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual([{ kind: "glyph-gap", page: 1 }]);
  expect(found[0]?.text).toBe(trap.expected[0]?.text ?? "");
});

it("lets the look-alike pass", async () => {
  expect(await leaksOf(darkColumn())).toEqual([]);
});

it("says how much room was left, and for how many letters", async () => {
  const [gap] = await leaksOf(keptRoom());
  // "Beatrice Solimena nata il 10/03/1984" in Helvetica 11 takes 178 points; words stand 3 to 15 points from the box.
  expect(gap?.detail?.["width"]).toBeGreaterThan(175);
  expect(gap?.detail?.["width"]).toBeLessThan(200);
  expect(gap?.detail?.["letters"]).toBeGreaterThan(30);
  expect(gap?.detail?.["letters"]).toBeLessThan(42);
});
