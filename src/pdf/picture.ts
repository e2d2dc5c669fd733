import { type Box, enclosingBox } from "../model/box.ts";
import { type Matrix, multiply, readMatrix } from "./matrix.ts";
import type { Pdfium } from "./pdfium.ts";

/** The pixels of an image object as the file holds them: without masks, clips and what is painted over them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 1 = grey, 3 = RGB. */
  readonly channels: 1 | 3;
  /** Rows from the top of the picture, without padding: `width * height * channels` bytes. */
  readonly data: Uint8Array;
  /** Maps the unit square (origin bottom-left of the picture) to default user space. */
  readonly matrix: Matrix;
}

/** 24 million pixels: an A3 sheet at 300 dpi, and 72 MB. */
const MAX_PIXELS = 24e6;
/** FPDFBitmap_Gray (fpdfview.h); the others are BGR with 3 or 4 bytes a pixel. */
const FORMAT_GREY = 1;
const FORMAT_BGR = 2;

/** Decodes an image object. @param toPage maps its form's space to user space. @returns null when it can't be decoded. */
export function readPicture(pdfium: Pdfium, handle: number, toPage: Matrix, maxPixels = MAX_PIXELS): Picture | null {
  const { native } = pdfium;
  const bitmap = native.FPDFImageObj_GetBitmap(handle);
  if (bitmap === 0) return null;
  try {
    const width = native.FPDFBitmap_GetWidth(bitmap);
    const height = native.FPDFBitmap_GetHeight(bitmap);
    if (width <= 0 || height <= 0) return null;
    const format = native.FPDFBitmap_GetFormat(bitmap);
    const stride = native.FPDFBitmap_GetStride(bitmap);
    const start = native.FPDFBitmap_GetBuffer(bitmap);
    const pixels = pdfium.heap.subarray(start, start + stride * height);
    const size = format === FORMAT_GREY ? 1 : format === FORMAT_BGR ? 3 : 4;
    const step = Math.max(1, Math.ceil(Math.sqrt((width * height) / maxPixels)));
    const matrix = multiply(readMatrix(pdfium, handle), toPage);
    return { ...averaged({ pixels, width, height, stride, size, first: size === 1 ? 0 : 2 }, step), matrix };
  } finally {
    native.FPDFBitmap_Destroy(bitmap);
  }
}

interface Bitmap {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  /** Bytes of a pixel: 1 is grey. */
  readonly size: number;
  /** Where in them red is: 0 when green and blue follow, 2 when they go before. */
  readonly first: 0 | 2;
}

/** The same picture with the mean of `step` by `step` pixels for one; a last row or column that is not full is left out. */
export function shrunkPicture(picture: Picture, step: number): Picture {
  if (step <= 1) return picture;
  const { width, height, channels, data: pixels, matrix } = picture;
  return { ...averaged({ pixels, width, height, stride: width * channels, size: channels, first: 0 }, step), matrix };
}

function averaged(from: Bitmap, step: number): Omit<Picture, "matrix"> {
  const width = Math.max(1, Math.floor(from.width / step));
  const height = Math.max(1, Math.floor(from.height / step));
  const channels = from.size === 1 ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  const size = { width, height, step };
  for (let channel = 0; channel < channels; channel++) {
    averageChannel(from, Math.abs(from.first - channel), size, { data, channel, channels });
  }
  return { width, height, channels, data };
}

/** Averages the bytes at one place of each pixel. @param at that place. */
function averageChannel(
  { pixels, size, stride }: Bitmap,
  at: number,
  { width, height, step }: { readonly width: number; readonly height: number; readonly step: number },
  to: { readonly data: Uint8Array; readonly channel: number; readonly channels: number },
): void {
  const { data, channel, channels } = to;
  const sums = new Uint32Array(width);
  const area = step * step;
  for (let y = 0, out = channel; y < height; y++) {
    if (step > 1) sums.fill(0);
    for (let row = 0; row < step; row++) {
      let from = (y * step + row) * stride + at;
      if (step === 1) {
        for (let x = 0; x < width; x++, from += size, out += channels) data[out] = pixels[from] as number;
        continue;
      }
      for (let x = 0; x < width; x++) {
        let sum = sums[x] as number;
        for (let column = 0; column < step; column++, from += size) sum += pixels[from] as number;
        sums[x] = sum;
      }
    }
    if (step > 1) for (let x = 0; x < width; x++, out += channels) data[out] = (sums[x] as number) / area;
  }
}

/** User space box of a part of a picture. @param pixels left, top, right, bottom in pixels of the picture. */
export function pictureBox(picture: Picture, [left, top, right, bottom]: Box): Box {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  return enclosingBox(
    corners.map(([px, py]): Box => {
      const [x, y] = picturePoint(picture, px, py);
      return [x, y, x, y];
    }),
  );
}

/** User space point of a pixel position of a picture. */
export function picturePoint({ matrix, width, height }: Picture, px: number, py: number): [x: number, y: number] {
  const u = px / width;
  const v = 1 - py / height;
  return [matrix[0] * u + matrix[2] * v + matrix[4], matrix[1] * u + matrix[3] * v + matrix[5]];
}
