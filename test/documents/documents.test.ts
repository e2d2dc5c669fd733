import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { leaks, refusals, traps } from "./index.ts";

// A second reader, so that the toolkit is not judged by the engine it tests.
async function textOf(bytes: Uint8Array, password?: string): Promise<string> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  });
  try {
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join("\n");
  } finally {
    await task.destroy();
  }
}

describe("trap documents", () => {
  test("have names of their own", () => {
    expect(new Set(traps.map((trap) => trap.name)).size).toBe(traps.length);
  });

  // pdf.js leaves out what lies beyond the page, and a picture's words are not text.
  const readable = leaks
    .map(({ name, bytes, expected }) => ({
      name,
      bytes,
      texts: expected.flatMap((leak) => (leak.text === null || leak.kind === "off-page-text" ? [] : [leak.text])),
    }))
    .filter(({ texts }) => texts.length > 0);

  test.each(readable)("$name still holds what it hides", async ({ bytes, texts }) => {
    const text = await textOf(bytes);
    for (const hidden of texts) expect(text).toContain(hidden);
  });

  test("the encrypted file opens with its password and not without", async () => {
    const file = refusals().find((refusal) => refusal.why === "encrypted");
    if (!file?.password) throw new Error("no encrypted file");
    await expect(textOf(file.bytes)).rejects.toThrow(/password/i);
    await expect(textOf(file.bytes, "sbagliata")).rejects.toThrow(/password/i);
    expect(await textOf(file.bytes, file.password)).toContain("COMUNE DI VALDORSINO");
  });
});
