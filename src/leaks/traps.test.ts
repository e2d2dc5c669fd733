import { describe, expect, it } from "vitest";
import { leaks, lookAlikes } from "../../test/documents/index.ts";
import { leaksOf } from "../../test/documents/leaks-of.ts";
import { shareInside } from "../model/box.ts";

describe("a document that hides something", () => {
  it.each(leaks.map((trap) => [trap.name, trap] as const))("%s: says what, where and how", async (_, trap) => {
    const found = await leaksOf(trap);
    for (const { kind, page, text, bbox } of trap.expected) {
      const same = found.filter((leak) => leak.kind === kind && leak.page === page);
      expect(same.map((leak) => leak.kind)).not.toHaveLength(0);
      if (text !== null) expect(same.map((leak) => leak.text)).toContain(text);
      if (bbox !== null) {
        const boxes = same.flatMap((leak) => leak.boxes);
        expect(Math.max(...boxes.map((box) => shareInside(bbox, box)))).toBeGreaterThan(0.6);
      }
    }
    expect(found).toHaveLength(trap.expected.length);
  });
});

describe("a document that looks as if it hid something", () => {
  it.each(lookAlikes.map((trap) => [trap.name, trap] as const))("%s: raises no alarm", async (_, trap) => {
    expect(await leaksOf(trap)).toEqual([]);
  });
});
