import { expect, it } from "vitest";
import { leaksOf } from "../../test/documents/leaks-of.ts";
import { opaqueMarker, weakMarker } from "../../test/documents/marked-scans.ts";

it("names the leak", async () => {
  const trap = weakMarker();
  const found = await leaksOf(trap);
  expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual([{ kind: "weak-marker", page: 1 }]);
  expect(found[0]?.text).toBe(trap.expected[0]?.text ?? "");
});

it("lets the look-alike pass", async () => {
  expect(await leaksOf(opaqueMarker())).toEqual([]);
});
