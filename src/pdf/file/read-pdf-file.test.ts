import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { actWith, addPages, newAct, SECRET } from "../../../test/documents/act.ts";
import { inflatingStream } from "../../../test/documents/burdens.ts";
import { standardEncryption } from "../../../test/documents/encryption.ts";
import { traps } from "../../../test/documents/index.ts";
import { redactedByUpdate } from "../../../test/documents/kept-in-file.ts";
import { pageContent } from "./page-content.ts";
import { pageObjects } from "./page-objects.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfStream, PdfString } from "./pdf-object.ts";
import { reachableObjects } from "./reachable.ts";
import { readPdfFile } from "./read-pdf-file.ts";

const act = (): Uint8Array => {
  const pdf = newAct();
  return pdf.bytes(addPages(pdf, [{ content: actWith() }]));
};

const contentOf = (file: PdfFile, revision = file.newest): string =>
  pageObjects(file, revision)
    .map(({ dict }) => Buffer.from(pageContent(file, dict, revision)).toString("latin1"))
    .join("\n");

describe("an ordinary file", () => {
  test.each(traps)("$name is read whole", ({ bytes }) => {
    const file = readPdfFile(bytes);
    expect(file.revisions).toHaveLength(1);
    expect(pageObjects(file).length).toBeGreaterThan(0);
    expect(contentOf(file)).toMatch(/T[jJ]|Do/);
    expect(file.damaged).toEqual([]);
  });

  test("with object streams gives the objects inside them", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.setTitle(SECRET);
    const file = readPdfFile(await document.save({ useObjectStreams: true }));
    expect(file.objects.some(({ container }) => container !== null)).toBe(true);
    expect(pageObjects(file)).toHaveLength(1);
    const info = file.get(file.newest.trailer, "Info");
    const title = info instanceof Map ? info.get("Title") : null;
    expect(title instanceof PdfString && title.text).toBe(SECRET);
  });
});

describe("an updated file", () => {
  test("gives each revision as it was", () => {
    const file = readPdfFile(redactedByUpdate().bytes);
    expect(file.revisions).toHaveLength(2);
    expect(contentOf(file, file.revisions[0])).toContain(SECRET);
    expect(contentOf(file)).not.toContain(SECRET);
    expect(readPdfFile(file.bytes.subarray(0, file.revisions[0]?.end)).damaged).toEqual([]);
  });

  test("tells which objects nothing refers to any more", () => {
    const file = readPdfFile(redactedByUpdate().bytes);
    const live = reachableObjects(file);
    const unused = file.objects.filter((object) => !live.has(object));
    expect(unused.map(({ number, revision }) => ({ number, revision }))).toEqual([{ number: 4, revision: 0 }]);
  });
});

describe("a damaged file", () => {
  test("without cross-references is rebuilt, and says so", () => {
    const bytes = act();
    const cut = bytes.subarray(0, Buffer.from(bytes).lastIndexOf("xref\n0"));
    const file = readPdfFile(cut);
    expect(contentOf(file)).toContain(SECRET);
    expect(file.damaged).toEqual([{ reason: "cross-references", object: null }]);
  });

  test("gives a stream up to its damage, and says so", () => {
    const data = deflateSync(
      Buffer.from(
        "0123456789abcdef".repeat(4000).replace(/./g, (c, i) => String.fromCharCode(c.charCodeAt(0) + (i % 7))),
      ),
    );
    data.fill(0xff, data.length >> 1);
    const pdf = newAct();
    const stream = pdf.stream("/Filter /FlateDecode", data);
    const file = readPdfFile(pdf.bytes(addPages(pdf, [{ content: actWith() }])));
    const value = file.objectAt(stream)?.value;
    const decoded = value instanceof PdfStream ? file.decode(value) : null;
    expect(decoded?.complete).toBe(false);
    expect(decoded?.data.length).toBeGreaterThan(0);
    expect(file.damaged).toEqual([{ reason: "stream", object: stream }]);
  });

  test("never makes the reader throw or loop", () => {
    const whole = redactedByUpdate().bytes;
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const bytes = Uint8Array.from(whole.subarray(0, round % 3 === 0 ? random(whole.length) : whole.length));
      for (let hits = 0; hits < 1 + (round % 20); hits++) bytes[random(Math.max(1, bytes.length))] = random(256);
      const file = readPdfFile(bytes);
      for (const { value } of file.objects) if (value instanceof PdfStream) file.decode(value);
      expect(file.revisions.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ["nested arrays", "[".repeat(500_000)],
    ["objects that never end", "1 0 obj (".repeat(50_000)],
    ["streams that never end", "1 0 obj << >> stream\n".repeat(50_000)],
    ["references to themselves", "1 0 obj 1 0 R endobj trailer << /Root 1 0 R >> startxref 0 %%EOF"],
    ["no PDF at all", "Testo qualsiasi"],
    ["nothing", ""],
  ])("of %s comes back at once, and says that it was not examined", (_, text) => {
    const start = performance.now();
    expect(readPdfFile(Buffer.from(text, "latin1")).damaged.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test("with streams that inflate beyond the limit says that they were not examined", () => {
    const pdf = newAct();
    const bomb = pdf.stream("", Buffer.alloc(70_000_000), true);
    const file = readPdfFile(pdf.bytes(addPages(pdf, [{ content: actWith() }])));
    const value = file.objectAt(bomb)?.value;
    if (value instanceof PdfStream) expect(file.decode(value).data.length).toBeLessThanOrEqual(64e6);
    expect(file.damaged).toEqual([{ reason: "unpacked-size", object: bomb }]);
    expect(contentOf(readPdfFile(inflatingStream.bytes()))).toContain("COMUNE");
  });
});

describe("an encrypted file", () => {
  const encrypted = (password: string): Uint8Array => {
    const pdf = newAct();
    return pdf.bytes(addPages(pdf, [{ content: actWith() }]), standardEncryption(password));
  };

  test("without a user password opens", () => {
    const file = readPdfFile(encrypted(""));
    expect(file.encryption).toBe("opened");
    expect(contentOf(file)).toContain(SECRET);
  });

  test.each(["segreta", "proprietario"])("opens with the password %s", (password) => {
    expect(contentOf(readPdfFile(encrypted("segreta"), { password }))).toContain(SECRET);
  });

  test("stays locked without it, and says that it was not examined", () => {
    const file = readPdfFile(encrypted("segreta"));
    expect(file.encryption).toBe("locked");
    expect(file.damaged).toEqual([{ reason: "encrypted", object: null }]);
  });
});
