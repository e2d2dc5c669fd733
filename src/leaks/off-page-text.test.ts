import { expect, it } from "vitest";
import { cutText } from "../../test/documents/index.ts";
import { leaksOf } from "../../test/documents/leaks-of.ts";

it("names the leak", async () => {
  const trap = cutText.textOutsideCropBox();
  const found = await leaksOf(trap);
  expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual([{ kind: "off-page-text", page: 1 }]);
  expect(found[0]?.text).toBe(trap.expected[0]?.text ?? "");
});

it("lets the look-alike pass", async () => {
  expect(await leaksOf(cutText.harmlessClip())).toEqual([]);
});
