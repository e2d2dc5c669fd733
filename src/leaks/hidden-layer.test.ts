import { expect, it } from "vitest";
import { layer } from "../../test/documents/index.ts";
import { leaksOf } from "../../test/documents/leaks-of.ts";

it("names the leak", async () => {
  const trap = layer.formOnHiddenLayer();
  const found = await leaksOf(trap);
  expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual([{ kind: "hidden-layer", page: 1 }]);
  expect(found[0]?.text).toBe(trap.expected[0]?.text ?? "");
});

it("lets the look-alike pass", async () => {
  expect(await leaksOf(layer.textOnVisibleLayer())).toEqual([]);
});
