import sharp from "sharp";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { A4 } from "./glyph-layout.fixture.ts";

const DPI = 200;
const WIDTH = Math.round((595 / 72) * DPI);
const HEIGHT = Math.round((842 / 72) * DPI);

/** A page drawn at 200 dpi; positions in points from the top left. */
export async function drawnPage(
  texts: readonly (readonly [x: number, y: number, text: string])[],
  turn = 0,
): Promise<Raster> {
  const drawn = texts.map(
    ([x, y, text]) => `<text x="${x}" y="${y}" font-family="DejaVu Sans, sans-serif" font-size="11">${text}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="${WIDTH}" height="${HEIGHT}">
    <rect width="595" height="842" fill="white"/>${drawn.join("")}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .rotate(turn)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const geometry =
    turn % 180 === 90 ? { ...A4, mediaBox: [0, 0, 842, 595] as const, visibleBox: [0, 0, 842, 595] as const } : A4;
  return {
    width: info.width,
    height: info.height,
    channels: 1,
    data,
    transform: new PageTransform(geometry, info.width, info.height),
  };
}
