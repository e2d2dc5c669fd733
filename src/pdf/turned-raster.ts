import type { Raster } from "./raster.ts";

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

/** The pixels of a picture after quarter turns. */
export function turnedRaster(picture: Omit<Raster, "transform">, turns: QuarterTurns): TurnedPicture {
  const { width, height, channels, data } = picture;
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
