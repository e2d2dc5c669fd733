import { expect, it } from "vitest";
import { leaksOf } from "../../test/documents/leaks-of.ts";
import { redactionMarkedOnNothing, redactionMarkedOnScan } from "../../test/documents/marked-scans.ts";

it("names the leak", async () => {
  const trap = redactionMarkedOnScan();
  const found = await leaksOf(trap);
  expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual([{ kind: "unapplied-redaction", page: 1 }]);
  expect(found[0]?.text).toBe(trap.expected[0]?.text ?? "");
});

it("lets the look-alike pass", async () => {
  expect(await leaksOf(redactionMarkedOnNothing())).toEqual([]);
});
