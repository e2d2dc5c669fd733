import { expect, it } from "vitest";
import { leaksOf } from "../../test/documents/leaks-of.ts";
import { blockyPhotograph, mosaic } from "../../test/documents/marked-scans.ts";

it("names the leak", async () => {
  const trap = mosaic();
  const found = await leaksOf(trap);
  expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual([{ kind: "pixelated", page: 1 }]);
  expect(found[0]?.text).toBe(trap.expected[0]?.text ?? "");
});

it("lets the look-alike pass", async () => {
  expect(await leaksOf(blockyPhotograph())).toEqual([]);
});
