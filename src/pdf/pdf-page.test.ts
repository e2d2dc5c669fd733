import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Box } from "../model/box.ts";
import { openPdf } from "./open-pdf.ts";
import { shownSize } from "./page-geometry.ts";
import type { PdfPage } from "./pdf-page.ts";
import type { Raster } from "./raster.ts";

const SQUARE: Box = [150, 260, 210, 280];

interface Layout {
  readonly rotate: 0 | 90 | 180 | 270;
  readonly media: Box;
  readonly crop?: Box;
  readonly userUnit?: number;
}

/** A page with one red rectangle and one word at known places of user space. */
async function page<Result>(layout: Layout, use: (page: PdfPage) => Result): Promise<Result> {
  const document = await PDFDocument.create();
  const [x0, y0, x1, y1] = layout.media;
  const added = document.addPage();
  added.setMediaBox(x0, y0, x1 - x0, y1 - y0);
  if (layout.crop) {
    const [cx0, cy0, cx1, cy1] = layout.crop;
    added.setCropBox(cx0, cy0, cx1 - cx0, cy1 - cy0);
  }
  added.setRotation(degrees(layout.rotate));
  if (layout.userUnit) added.node.set(PDFName.of("UserUnit"), document.context.obj(layout.userUnit));
  added.drawRectangle({ x: SQUARE[0], y: SQUARE[1], width: 60, height: 20, color: rgb(1, 0, 0) });
  added.drawText("Oggetto", {
    x: 150,
    y: 300,
    size: 12,
    font: await document.embedFont(StandardFonts.Helvetica),
  });
  const opened = await openPdf(await document.save());
  try {
    return await opened.withPage(1, use);
  } finally {
    opened.close();
  }
}

/** User space box of the red pixels of a raster; null when it has none. */
function redBox(raster: Raster): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const at = (y * raster.width + x) * raster.channels;
      if ((raster.data[at] ?? 0) < 250 || (raster.data[at + 1] ?? 255) > 5) continue;
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + 1),
        Math.max(bottom, y + 1),
      ];
    }
  }
  return right < 0 ? null : raster.transform.toUserBox({ left, top, right, bottom });
}

const expectNear = (actual: Box | null | undefined, expected: Box, tolerance: number): void => {
  if (!actual) throw new Error("nothing found");
  for (const [i, value] of actual.entries()) expect(Math.abs(value - (expected[i] as number))).toBeLessThan(tolerance);
};

const layouts: [string, Layout][] = ([0, 90, 180, 270] as const).flatMap((rotate) => [
  [`an A4 page turned by ${rotate}`, { rotate, media: [0, 0, 595, 842] }],
  [`a page turned by ${rotate} with an origin of its own`, { rotate, media: [-50, 100, 500, 700] }],
  [`a cropped page turned by ${rotate}`, { rotate, media: [0, 0, 595, 842], crop: [100, 200, 400, 600] }],
  [`a page turned by ${rotate} with UserUnit`, { rotate, media: [0, 0, 400, 500], userUnit: 2.5 }],
]);

describe.each(layouts)("%s", (_, layout) => {
  it("maps pixels to user space where the ink is", async () => {
    await page(layout, (one) => expectNear(redBox(one.render({ dpi: 144, channels: 3 })), SQUARE, 0.6));
  });

  it("does so on a region of the page too", async () => {
    await page(layout, (one) => {
      const region = one.render({ dpi: 144, channels: 4, region: [140, 250, 220, 290] });
      const whole = one.render({ dpi: 144, channels: 4 });
      expect(region.data.length).toBeLessThan(whole.data.length / 10);
      expectNear(redBox(region), SQUARE, 0.6);
    });
  });

  it("gives objects and glyphs in user space", async () => {
    await page(layout, (one) => {
      expectNear(one.objects.find((object) => object.type === "path")?.bounds, SQUARE, 1.5);
      const glyphs = one.glyphs.filter((glyph) => glyph.object >= 0);
      expect(glyphs.map((glyph) => glyph.text).join("")).toBe("Oggetto");
      expect(glyphs[0]?.box[0]).toBeGreaterThan(149);
      expect(glyphs[0]?.box[0]).toBeLessThan(152);
      expect(glyphs[0]?.box[3]).toBeGreaterThan(305);
      expect(glyphs[0]?.size).toBeCloseTo(12, 3);
    });
  });

  it("shows the page at its size on paper", async () => {
    await page(layout, (one) => {
      const [x0, y0, x1, y1] = layout.crop ?? layout.media;
      const sides = [(x1 - x0) * (layout.userUnit ?? 1), (y1 - y0) * (layout.userUnit ?? 1)];
      const { width, height } = shownSize(one.geometry);
      expect([width, height]).toEqual(layout.rotate % 180 === 0 ? sides : sides.reverse());
    });
  });
});

describe("renders", () => {
  const plain: Layout = { rotate: 0, media: [0, 0, 595, 842] };

  it("leaves out the objects that are named, once", async () => {
    await page(plain, (one) => {
      const path = one.objects.find((object) => object.type === "path");
      expect(redBox(one.render({ dpi: 72, channels: 3, without: [path?.id as number] }))).toBeNull();
      expectNear(redBox(one.render({ dpi: 72, channels: 3 })), SQUARE, 1.1);
    });
  });

  it("stays below the number of pixels allowed", async () => {
    await page(plain, (one) => {
      const raster = one.render({ dpi: 1200, channels: 1, maxPixels: 500_000 });
      expect(raster.width * raster.height).toBeLessThan(510_000);
      expect(raster.data.length).toBe(raster.width * raster.height);
    });
  });
});

describe("text that the file says to read instead of what it paints", () => {
  it("is not what glyphs tell", async () => {
    const document = await PDFDocument.create();
    const added = document.addPage([300, 100]);
    const font = added.node.newFontDictionary("F", (await document.embedFont(StandardFonts.Helvetica)).ref);
    const content = `/Span <</ActualText (omissis)>> BDC BT ${font} 12 Tf 20 50 Td (Ludovica Marchesanti) Tj ET EMC`;
    added.node.set(PDFName.of("Contents"), document.context.register(document.context.stream(content)));
    const opened = await openPdf(await document.save());
    const text = await opened.withPage(1, (one) => one.glyphs.map((glyph) => glyph.text).join(""));
    opened.close();
    expect(text).toBe("Ludovica Marchesanti");
  });
});

it("tells the hyphen of a divided word, which the page shows", async () => {
  const document = await PDFDocument.create();
  const added = document.addPage();
  const font = await document.embedFont(StandardFonts.Helvetica);
  added.drawText("la valuta-", { x: 50, y: 700, size: 12, font });
  added.drawText("zione dei titoli", { x: 50, y: 685, size: 12, font });
  const opened = await openPdf(await document.save());
  const texts = await opened.withPage(1, (page) =>
    page.glyphs.filter(({ object }) => object >= 0).map(({ text }) => text),
  );
  opened.close();
  expect(texts.join("")).toContain("valuta-");
});
