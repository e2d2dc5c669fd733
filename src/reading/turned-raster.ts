import type { Raster } from "../pdf/raster.ts";

/** Clockwise turns by 90 degrees. */
export type QuarterTurns = 0 | 1 | 2 | 3;

export interface TurnedPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: Raster["channels"];
  readonly data: Uint8Array;
  /** Position in the picture before it was turned. */
  readonly origin: (x: number, y: number) => [x: number, y: number];
}

export function turnedRaster({ width, height, channels, data }: Raster, turns: QuarterTurns): TurnedPicture {
  const origin = (x: number, y: number): [number, number] => {
    if (turns === 1) return [y, height - x];
    if (turns === 2) return [width - x, height - y];
    if (turns === 3) return [width - y, x];
    return [x, y];
  };
  if (turns === 0) return { width, height, channels, data, origin };
  const [newWidth, newHeight] = turns === 2 ? [width, height] : [height, width];
  const turned = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < newHeight; y++)
    for (let x = 0; x < newWidth; x++) {
      const [fromX, fromY] = origin(x + 0.5, y + 0.5);
      const from = (Math.floor(fromY) * width + Math.floor(fromX)) * channels;
      for (let c = 0; c < channels; c++) turned[at++] = data[from + c] as number;
    }
  return { width: newWidth, height: newHeight, channels, data: turned, origin };
}

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
