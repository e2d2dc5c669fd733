import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { group4 } from "./group4.ts";

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** 1 is black. */
  readonly pixels: Uint8Array;
}

/** Runs of all lengths up to `longest`, some rows like the one above. */
function runs(width: number, height: number, longest: number, seed: number): Bitmap {
  const random = numbers(seed);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    if (y > 0 && random() < 0.3) row.set(pixels.subarray((y - 1) * width, y * width));
    for (let x = 0, colour = 0; x < width; colour = 1 - colour) {
      const end = x + Math.floor(random() * longest);
      if (random() < 0.8) row.fill(colour, x, Math.min(width, end));
      x = Math.max(x + 1, end);
    }
  }
  return { width, height, pixels };
}

const encoded = ({ width, height, pixels }: Bitmap): Uint8Array =>
  group4({ width, height }, (y, row) => row.set(pixels.subarray(y * width, (y + 1) * width)));

/** The same picture as libtiff encodes it; its one strip lies after the header. */
async function encodedByLibtiff({ width, height, pixels }: Bitmap): Promise<Buffer> {
  const raw = { width, height, channels: 1 } as const;
  return sharp(
    pixels.map((pixel) => (pixel === 1 ? 0 : 255)),
    { raw },
  )
    .toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1, miniswhite: true, tileHeight: height })
    .toBuffer();
}

describe("CCITT Group 4", () => {
  it.each([
    ["letters", runs(800, 60, 12, 1)],
    ["long runs", runs(9000, 30, 7000, 2)],
    ["runs of every make-up code", runs(2700, 80, 2700, 3)],
    ["single pixels", runs(97, 40, 2, 4)],
    ["a page of one column", runs(1, 50, 2, 5)],
    ["blank paper", { width: 1654, height: 20, pixels: new Uint8Array(1654 * 20) }],
    ["black paper", { width: 1654, height: 20, pixels: new Uint8Array(1654 * 20).fill(1) }],
  ])("is what libtiff makes of %s", async (_, bitmap) => {
    const tiff = await encodedByLibtiff(bitmap);
    expect(tiff.includes(Buffer.from(encoded(bitmap)))).toBe(true);
  });
});
