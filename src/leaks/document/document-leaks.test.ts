import { describe, expect, test } from "vitest";
import type { FileTrap } from "../../../test/documents/file-trap.ts";
import { fileTraps, redactedByUpdate } from "../../../test/documents/kept-in-file.ts";
import type { Leak } from "../leak.ts";
import { documentDetectors } from "./document-detectors.ts";
import { fileLeaks } from "./file-leaks.ts";

async function leaksOf(bytes: Uint8Array): Promise<readonly Leak[]> {
  const { leaks, damaged } = await fileLeaks(bytes);
  expect(damaged).toEqual([]);
  return leaks;
}

const traps = await fileTraps();
const summary = (leaks: readonly { kind: string; page: number | null }[]): unknown =>
  leaks.map(({ kind, page }) => ({ kind, page }));

describe("what a file keeps beside its pages", () => {
  test.each(traps.filter(({ expected }) => expected.length > 0))("is found in $name", async (trap: FileTrap) => {
    const found = await leaksOf(trap.bytes);
    expect(summary(found)).toEqual(summary(trap.expected));
    trap.expected.forEach(({ text }, index) => {
      expect(found[index]?.text).toContain(text);
    });
  });

  test.each(traps.filter(({ expected }) => expected.length === 0))("is not seen in $name", async ({ bytes }) => {
    expect(await leaksOf(bytes)).toEqual([]);
  });

  test("has a document for every detector", () => {
    const kinds = new Set(traps.flatMap(({ expected }) => expected.map(({ kind }) => kind)));
    expect(documentDetectors.filter(({ kind }) => !kinds.has(kind))).toEqual([]);
  });

  test("is told without what the page still shows", async () => {
    const [leak] = await leaksOf(redactedByUpdate().bytes);
    expect(leak?.text).not.toContain("capitolo 1520");
  });
});
