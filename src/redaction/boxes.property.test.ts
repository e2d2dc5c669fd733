import fc from "fast-check";
import { describe, it } from "vitest";
import { type Box, growBox, intersectBoxes, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import { BOX_WIDTHS, fitBoxes, pixelSize } from "./fit-boxes.ts";
import { textLayer } from "./text-layer.ts";

const PAGE: Box = [0, 0, 400, 300];
const SIZE = 10;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

/** Lines of words: each letter a glyph, some words apart from others, sometimes set tight, on a page turned or not. */
const page = fc.record({
  rotation: fc.constantFrom(0, 90, 180, 270),
  dpi: fc.constantFrom(72, 100, 150, 200),
  leading: fc.double({ min: 8, max: 20, noNaN: true }),
  lines: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  }),
  width: fc.constantFrom(...BOX_WIDTHS),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const boxes = fc.array(fc.tuple(share, share, share, share), { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(([x, y, width, height]): Box => {
    const [left, bottom] = [x * 380, y * 280];
    return [left, bottom, left + 2 + width * 120, bottom + 2 + height * 30];
  }),
);

function glyphsOf(lines: readonly (readonly number[])[], leading: number): Glyph[] {
  const glyphs: Glyph[] = [];
  lines.forEach((words, line) => {
    const baseline = 270 - line * leading;
    let x = 20;
    for (const length of words) {
      for (let letter = 0; letter < length; letter++, x += 6) {
        const text = LETTERS[glyphs.length % LETTERS.length] ?? "x";
        const box: Box = [x + 0.5, baseline, x + 5.5, baseline + 6];
        const looseBox: Box = [x, baseline - 2, x + 6, baseline + 8];
        glyphs.push({ text, box, looseBox, size: SIZE, angle: 0, object: line });
      }
      glyphs.push({
        text: " ",
        box: [x, baseline, x, baseline],
        looseBox: [x, baseline - 2, x + 3, baseline + 8],
        size: SIZE,
        angle: 0,
        object: line,
      });
      x += 3;
    }
  });
  return glyphs;
}

function drawn({
  rotation,
  dpi,
  leading,
  lines,
}: {
  rotation: number;
  dpi: number;
  leading: number;
  lines: number[][];
}) {
  const turned = rotation % 180 === 0 ? [400, 300] : [300, 400];
  const [width = 1, height = 1] = turned.map((side) => Math.round((side * dpi) / 72));
  const geometry = { page: 1, mediaBox: PAGE, visibleBox: PAGE, rotation: rotation as 0 | 90 | 180 | 270, userUnit: 1 };
  return { transform: new PageTransform(geometry, width, height), glyphs: glyphsOf(lines, leading) };
}

const isInked = ({ box }: Glyph): boolean => box[2] > box[0];

describe("boxes as they are painted, whatever text and boxes there are", () => {
  it("cover what was planned, and the ink of every glyph that was meant, with a pixel around", () => {
    fc.assert(
      fc.property(page, boxes, (spec, planned) => {
        const { transform, glyphs } = drawn(spec);
        const painted = fitBoxes(planned, glyphs, transform, spec.width);
        const covered = (box: Box): boolean => {
          const onPage = intersectBoxes(box, PAGE);
          return onPage === null || painted.some((one) => shareInside(onPage, growBox(one, 1e-6)) > 0.999999);
        };
        const meant = glyphs.filter(
          (glyph) => isInked(glyph) && planned.some((box) => shareInside(glyph.box, box) >= 0.25),
        );
        const margin = 0.99 * pixelSize(transform);
        return planned.every(covered) && meant.every(({ box }) => covered(growBox(box, margin)));
      }),
    );
  });

  it("end on whole pixels and stay on the page", () => {
    fc.assert(
      fc.property(page, boxes, (spec, planned) => {
        const { transform, glyphs } = drawn(spec);
        return fitBoxes(planned, glyphs, transform, spec.width).every((box) => {
          const corners = [...transform.toPixel(box[0], box[1]), ...transform.toPixel(box[2], box[3])];
          const inside = box.every((side, index) => side >= -1e-6 && side <= (PAGE[2 + (index % 2)] as number) + 1e-6);
          return inside && corners.every((at) => Math.abs(at - Math.round(at)) < 1e-6);
        });
      }),
    );
  });
});

describe("the text layer, whatever text and boxes there are", () => {
  it("holds no glyph whose ink a box touches", () => {
    fc.assert(
      fc.property(page, boxes, (spec, planned) => {
        const { transform, glyphs } = drawn(spec);
        const painted = fitBoxes(planned, glyphs, transform, spec.width);
        const { words, text } = textLayer(glyphs, painted, transform);
        const under = (glyph: Glyph): boolean => painted.some((box) => intersectBoxes(glyph.box, box) !== null);
        const written = words.map((word) => word.text).join("");
        const count = (letters: string, letter: string): number => letters.split(letter).length - 1;
        return LETTERS.every((letter) => {
          const free = glyphs.filter((glyph) => glyph.text === letter && !under(glyph)).length;
          return count(written, letter) <= free && count(text.replaceAll("[omissis]", ""), letter) <= free;
        });
      }),
    );
  });
});
