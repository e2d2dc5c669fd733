import { PDFDocument, PDFName, PDFString } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { Trap } from "../../../test/documents/act.ts";
import type { FileTrap } from "../../../test/documents/file-trap.ts";
import { formsAndAttachments } from "../../../test/documents/forms-and-attachments.ts";
import { saidBesidePages } from "../../../test/documents/said-beside-pages.ts";
import * as scan from "../../../test/documents/scans.ts";
import { readPdfFile } from "../../pdf/file/read-pdf-file.ts";
import { partExcluded } from "../excluded.ts";
import type { Leak } from "../leak.ts";
import { comparedContext } from "./compared-context.ts";
import { documentContext } from "./document-context.ts";
import { documentLeaks } from "./document-detectors.ts";

async function leaksOf(bytes: Uint8Array): Promise<Leak[]> {
  const file = readPdfFile(bytes);
  const { leaks } = partExcluded(documentLeaks(file, await comparedContext(file, await documentContext(file))));
  expect(file.damaged).toEqual([]);
  return leaks;
}

const traps = [...saidBesidePages(), ...formsAndAttachments()];

describe("what a file says beside its pages", () => {
  test.each(traps.filter(({ expected }) => expected.length > 0))("is found in $name", async (trap: FileTrap) => {
    const found = await leaksOf(trap.bytes);
    expect(found.map(({ kind, page }) => ({ kind, page }))).toEqual(
      trap.expected.map(({ kind, page }) => ({ kind, page })),
    );
    for (const [index, { text }] of trap.expected.entries()) expect(found[index]?.text).toContain(text);
  });

  test.each(traps.filter(({ expected }) => expected.length === 0))("raises no alarm in $name", async ({ bytes }) => {
    expect(await leaksOf(bytes)).toEqual([]);
  });

  test("is compared with the text layer of a scan, except where it is hidden", async () => {
    const titles = async (trap: Trap): Promise<string[]> => {
      const found = await leaksOf(await withBookmark(trap, "Allegato: Beatrice Solimena"));
      return found.filter(({ kind }) => kind === "outline").map(({ text }) => text);
    };
    expect(await titles(scan.ordinaryOcrLayer())).toEqual([]);
    expect(await titles(scan.ocrUnderBurnedBlack())).toHaveLength(1);
  });
});

async function withBookmark({ bytes }: Trap, title: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const item = document.context.register(document.context.obj({ Title: PDFString.of(title) }));
  document.catalog.set(PDFName.of("Outlines"), document.context.obj({ First: item, Last: item, Count: 1 }));
  return document.save();
}
