import { beforeAll, describe, expect, it } from "vitest";
import { formsAndAttachments, saidBesidePages, traps } from "../../test/documents/index.ts";
import { fileTraps } from "../../test/documents/kept-in-file.ts";
import { EXCLUSION_IDS } from "../model/exclusion.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { loadRules } from "../rules/catalog.ts";
import { fileLeaks } from "./document/file-leaks.ts";
import { isTechnical } from "./document/technical-value.ts";
import { type ExcludedLeaks, type Found, partExcluded } from "./excluded.ts";
import { pageLeaks } from "./page-leaks.ts";

async function excludedIn(bytes: Uint8Array): Promise<ExcludedLeaks[]> {
  const document = await openPdf(bytes);
  const excluded = [...(await fileLeaks(bytes)).excluded];
  try {
    for (let page = 1; page <= document.pageCount; page++) {
      excluded.push(...(await document.withPage(page, pageLeaks)).excluded);
    }
  } finally {
    document.close();
  }
  return excluded;
}

let found: ExcludedLeaks[];
beforeAll(async () => {
  const files = [...traps, ...formsAndAttachments(), ...saidBesidePages(), ...(await fileTraps())];
  found = [];
  for (const { bytes } of files) found.push(...(await excludedIn(bytes)));
}, 120_000);

describe("what is hidden and harmless", () => {
  it.each(EXCLUSION_IDS)("%s is left out by that rule in a test document, and of kinds that the rule names", (id) => {
    const rule = loadRules().exclusions.get(id);
    const kinds = new Set(found.filter((one) => one.rule === id).map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(0);
    expect(rule?.of).toEqual(expect.arrayContaining([...kinds]));
  });

  it("has no rule that nothing uses", () => {
    expect([...loadRules().exclusions.keys()].sort()).toEqual([...EXCLUSION_IDS].sort());
  });

  it("is counted by rule, kind and page, with some of the texts", () => {
    const line = (text: string, page: number): Found => ({
      kind: "invisible-text",
      page,
      text,
      undecodable: 0,
      boxes: [],
      excludedBy: "exclusion/ocr-layer",
    });
    const { excludedBy: _, ...leak } = line("Anna", 2);
    const { leaks, excluded } = partExcluded([line("uno", 1), line("due", 1), line("uno", 1), line("tre", 2), leak]);
    expect(leaks).toEqual([leak]);
    expect(excluded).toEqual([
      { rule: "exclusion/ocr-layer", kind: "invisible-text", page: 1, count: 3, texts: ["uno", "due"] },
      { rule: "exclusion/ocr-layer", kind: "invisible-text", page: 2, count: 1, texts: ["tre"] },
    ]);
  });
});

describe("a technical value", () => {
  it.each([
    ["Producer", "LibreOffice 7.4"],
    ["x", "D:20260318101500+01'00'"],
    ["x", "2026-03-18T10:15:00Z"],
    ["x", "uuid:5f3a1b2c-0d4e-4f6a-8b9c-0123456789ab"],
    ["x", "it-IT"],
  ])("is one under %s: %s", (key, value) => {
    expect(isTechnical(key, value)).toBe(true);
  });

  it.each([
    ["Creator", "C:\\Utenti\\b.solimena\\determina.docx"],
    ["Producer", "beatrice.solimena@comune.valdorsino.example"],
    ["Creator", "SLMBRC84C50H501X"],
    ["Title", "Determina malattia Solimena Beatrice"],
    ["x", "Li-Wu"],
  ])("is none under %s: %s", (key, value) => {
    expect(isTechnical(key, value)).toBe(false);
  });
});
