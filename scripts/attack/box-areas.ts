import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { PageGeometry } from "../../src/pdf/page-geometry.ts";
import { PageTransform, type PixelBox } from "../../src/pdf/page-transform.ts";
import type { Surroundings } from "../../src/verification/box-surroundings.ts";
import { montages } from "../../src/verification/montage.ts";
import type { Place } from "./targets.ts";
import { run } from "./tools.ts";

const DPI = 200;

/**
 * What tesseract reads in the pictures of a copy, as pdfimages takes them out, where secrets were: the pictures of whole pages
 * are cut there, smaller ones are read whole.
 *
 * @param geometries of the pages of the source, which places are in
 * @returns null when a program is missing.
 */
export async function readAreas(
  path: string,
  places: readonly Place[],
  geometries: readonly PageGeometry[],
): Promise<string | null> {
  const areas: Surroundings[] = [];
  for (const page of new Set(places.map((place) => place.page))) {
    const geometry = geometries[page - 1];
    const pictures = await picturesOf(path, page);
    if (pictures === null) return null;
    if (geometry === undefined) continue;
    const largest = Math.max(...pictures.map(({ width, height }) => width * height));
    for (const picture of pictures) {
      const isPage = picture.width * picture.height > 0.9 * largest;
      const boxes = isPage
        ? places
            .filter((place) => place.page === page)
            .map(({ bbox }) => new PageTransform(geometry, picture.width, picture.height).toPixelBox(bbox))
        : [{ left: 0, top: 0, right: picture.width, bottom: picture.height }];
      for (const box of boxes) if (box.right > box.left && box.bottom > box.top) areas.push(areaOf(picture, box, page));
    }
  }
  const texts: string[] = [];
  for (const { sheet } of montages(areas, DPI)) {
    const { width, height } = sheet;
    const png = await sharp(sheet.data, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer();
    const text = run("tesseract", ["-", "-", "-l", "ita", "--psm", "11", "--dpi", String(DPI)], png);
    if (text === null) return null;
    texts.push(text.toString("utf8"));
  }
  return texts.join("\n");
}

type Grey = Surroundings["picture"];

async function picturesOf(path: string, page: number): Promise<Grey[] | null> {
  const folder = mkdtempSync(join(tmpdir(), "omissis-pictures-"));
  try {
    const args = ["-png", "-f", String(page), "-l", String(page), path, join(folder, "p")];
    if (run("pdfimages", args) === null) return null;
    const pictures: Grey[] = [];
    for (const name of readdirSync(folder)) {
      const { data, info } = await sharp(readFileSync(join(folder, name)))
        .greyscale()
        .toColourspace("b-w")
        .raw()
        .toBuffer({ resolveWithObject: true });
      // A mask comes out with its polarity turned: most of a page is paper.
      const dark = data.reduce((count, value) => count + (value < 128 ? 1 : 0), 0);
      if (dark > 0.7 * data.length) for (let at = 0; at < data.length; at++) data[at] = 255 - (data[at] as number);
      pictures.push({ width: info.width, height: info.height, data: new Uint8Array(data) });
    }
    return pictures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A place of a picture with half a line around it. */
function areaOf(picture: Grey, box: PixelBox, page: number): Surroundings {
  const margin = Math.round(0.5 * Math.min(box.right - box.left, box.bottom - box.top));
  const left = Math.max(0, box.left - margin);
  const top = Math.max(0, box.top - margin);
  const width = Math.min(picture.width, box.right + margin) - left;
  const height = Math.min(picture.height, box.bottom + margin) - top;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    data.set(
      picture.data.subarray((top + y) * picture.width + left, (top + y) * picture.width + left + width),
      y * width,
    );
  }
  return {
    page,
    picture: { width, height, data },
    bar: { left: 0, top: 0, right: width, bottom: height },
    hidden: [],
    shown: "",
  };
}
