import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXIT } from "../model/failure.ts";
import { EmptyFile, NotAPdf, NotFound, NotReadable, TooLarge } from "./failures.ts";
import { sniff } from "./file-kind.ts";
import { pdfIn } from "./pdf-in.ts";
import { readSource } from "./source.ts";
import { unreadDocument } from "./unread-document.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "omissis-source-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const SIGNED = "\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80\x02\x01\x01\x31\x0f%PDF-1.7\n";
const zip = (...entries: string[]): Uint8Array =>
  latin1(entries.map((name) => `PK\x03\x04${"\0".repeat(26)}${name}`).join(""));

describe("what a file is by its bytes", () => {
  test("a PDF as libraries write it, and with rubbish before its header", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const bytes = await document.save();
    expect(sniff(bytes)).toBe("pdf");
    expect(sniff(Buffer.concat([latin1("\r\n".repeat(500)), bytes]))).toBe("pdf");
    expect(sniff(Buffer.concat([latin1(" ".repeat(1100)), bytes]))).not.toBe("pdf");
  });

  test.each([
    ["p7m", latin1(SIGNED)],
    ["p7m", latin1(Buffer.from(SIGNED.replace("\x30\x80", "\x30\x82\x01\x02"), "latin1").toString("base64"))],
    ["p7m", latin1(`-----BEGIN PKCS7-----\n${Buffer.from(SIGNED, "latin1").toString("base64")}`)],
    ["docx", zip("[Content_Types].xml", "word/document.xml")],
    ["xlsx", zip("[Content_Types].xml", "xl/workbook.xml")],
    ["opendocument", zip("mimetypeapplication/vnd.oasis.opendocument.text")],
    ["zip", zip("a.pdf%PDF-1.4")],
    ["office-97", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["rtf", latin1("{\\rtf1\\ansi")],
    ["image", latin1("\x89PNG\r\n\x1a\n\0\0")],
    ["image", latin1("\xff\xd8\xff\xe0")],
    ["html", latin1("\n<!DOCTYPE html><title>Errore 404</title>")],
    ["xml", latin1("\xef\xbb\xbf<?xml version='1.0'?>")],
    ["text", latin1("BMW e altre parole")],
    ["text", Buffer.from(`${"a".repeat(4095)}è`)],
    ["unknown", latin1("\x01\x02\x03\0\0")],
    ["empty", new Uint8Array()],
  ] as const)("%s", (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
  });

  test("what is not a PDF is refused by name, with what to do", async () => {
    await expect(pdfIn(new Uint8Array())).rejects.toThrow(EmptyFile);
    await expect(pdfIn(zip("word/document.xml"))).rejects.toMatchObject({
      reason: "not-a-pdf",
      exitCode: EXIT.needsReview,
      text: { it: expect.stringContaining("DOCX") },
      remedy: { it: expect.stringContaining("in PDF") },
    });
  });
});

describe("reading a file", () => {
  test("gives its bytes under the name the user gave", async () => {
    const file = join(root, "a.pdf");
    await writeFile(file, "%PDF-1.7");
    expect(await readSource(file)).toEqual({ file, bytes: new Uint8Array(latin1("%PDF-1.7")) });
  });

  test("one byte over the limit is too large, the limit is not", async () => {
    const file = join(root, "limit.pdf");
    await writeFile(file, "x".repeat(100));
    expect((await readSource(file, { maxBytes: 100 })).bytes).toHaveLength(100);
    await expect(readSource(file, { maxBytes: 99 })).rejects.toThrow(TooLarge);
  });

  test("a path that does not exist is wrong usage, a folder can't be read as a file", async () => {
    await expect(readSource(join(root, "none.pdf"))).rejects.toMatchObject({ exitCode: EXIT.usage });
    await expect(readSource(join(root, "none.pdf"))).rejects.toThrow(NotFound);
    await expect(readSource(root)).rejects.toThrow(NotReadable);
  });
});

describe("the report on a document that was not read", () => {
  test("never passes for a channel, and gives reason and remedy", () => {
    const report = unreadDocument("a.docx", new NotAPdf("docx"), { channel: "at" });
    expect(report).toMatchObject({ status: "unreadable", verdict: "needs-review", coverage: null, findings: [] });
    expect(report.unread?.reason).toBe("not-a-pdf");
    expect(unreadDocument("a.docx", new NotAPdf("docx")).verdict).toBeNull();
  });
});
