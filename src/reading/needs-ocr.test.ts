import { expect, it } from "vitest";
import type { Box } from "../model/box.ts";
import { A4, glyphsOf, paragraphOf } from "./glyph-layout.fixture.ts";
import { needsOcr } from "./needs-ocr.ts";

const line = "Il responsabile del servizio determina di liquidare la somma indicata";
const fullText = paragraphOf(
  Array.from({ length: 20 }, () => line),
  60,
  760,
);
const wholePage: Box = [0, 0, 595, 842];
const logo: Box = [40, 760, 110, 830];

it("reads a scan, whole or in strips, also under a printed stamp", () => {
  expect(needsOcr(A4, [], [wholePage])).toBe(true);
  const strips = Array.from({ length: 10 }, (_, i): Box => [0, 84.2 * i, 595, 84.2 * (i + 1)]);
  expect(needsOcr(A4, [], strips)).toBe(true);
  expect(needsOcr(A4, glyphsOf("Prot. n. 1234 del 5 marzo 2025", 60, 800), [wholePage])).toBe(true);
});

it("does not read a page of text, with a logo or on a background picture", () => {
  expect(needsOcr(A4, fullText, [])).toBe(false);
  expect(needsOcr(A4, fullText, [logo])).toBe(false);
  expect(needsOcr(A4, fullText, [wholePage])).toBe(false);
  expect(needsOcr(A4, glyphsOf("Allegato A", 60, 700), [logo])).toBe(false);
});

it("reads a scanned attachment pasted under a heading", () => {
  expect(needsOcr(A4, glyphsOf("Allegato A", 60, 800), [[100, 300, 500, 700]])).toBe(true);
});

it("reads the picture of text whose characters have no meaning in the file", () => {
  expect(
    needsOcr(
      A4,
      fullText.map((glyph) => ({ ...glyph, text: "" })),
      [],
    ),
  ).toBe(true);
});
