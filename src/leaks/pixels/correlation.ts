import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Raster } from "../../pdf/raster.ts";
import type { PagePicture } from "./page-picture.ts";

/**
 * Correlation of the levels of a part of a picture with those of the page in the same place, -1 to 1; 0 where one is flat.
 * @param shown four channels.
 */
export function correlation(picture: PagePicture, part: PixelBox, shown: Raster): number {
  const { width, data } = picture.grey;
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let y = part.top; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++) {
      const [px, py] = shown.transform.toPixel(...picture.toUserPoint(x + 0.5, y + 0.5));
      if (px < 0 || py < 0 || px >= shown.width || py >= shown.height) continue;
      const at = (Math.floor(py) * shown.width + Math.floor(px)) * 4;
      const p = data[y * width + x] as number;
      const q = shown.data[at + 1] as number;
      n++;
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  const spread = Math.sqrt((n * aa - a * a) * (n * bb - b * b));
  return spread > 0 ? (n * ab - a * b) / spread : 0;
}
