import { describe, expect, it } from "vitest";
import { fewAtATime } from "./few-at-a-time.ts";

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("work on a few items at a time", () => {
  it("gives the results in the order of the items", async () => {
    expect(await fewAtATime([3, 1, 2], async (item) => later().then(() => 10 * item), 2)).toEqual([30, 10, 20]);
  });

  it("begins no more after a failure, and has none under way when it tells", async () => {
    const [begun, ended] = [[] as number[], [] as number[]];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      if (item === 1) throw new Error("the first");
      await later();
      ended.push(item);
    };
    await expect(fewAtATime([1, 2, 3, 4, 5, 6], work, 2)).rejects.toThrow("the first");
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });
});
