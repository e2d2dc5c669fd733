import type { TurnedPicture } from "../pdf/turned-raster.ts";

/**
 * The picture as binary PNM, the cheapest format the engine reads. tesseract.js looks for an EXIF orientation in the first 500
 * bytes of any file and would take it from pixels, hence the long comment.
 */
export function pnm({ width, height, channels, data }: TurnedPicture): Uint8Array {
  const kept = channels === 1 ? 1 : 3;
  const head = Buffer.from(`P${kept === 1 ? 5 : 6}\n#${" ".repeat(500)}\n${width} ${height}\n255\n`, "latin1");
  const file = new Uint8Array(head.length + width * height * kept);
  file.set(head);
  if (channels === kept) file.set(data, head.length);
  else for (let i = 0, at = head.length; i < data.length; i++) if (i % channels < kept) file[at++] = data[i] as number;
  return file;
}
