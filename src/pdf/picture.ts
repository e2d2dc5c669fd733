import { type Box, enclosingBox } from "../model/box.ts";
import { type Matrix, multiply, readMatrix } from "./matrix.ts";
import type { Pdfium } from "./pdfium.ts";

/** The pixels of an image object as the file holds them: without masks, clips and what is painted over them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGB, rows from the top of the picture, without padding: `width * height * 3` bytes. */
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
    const order = size === 1 ? [0, 0, 0] : [2, 1, 0];
    const matrix = multiply(readMatrix(pdfium, handle), toPage);
    return { ...averaged({ pixels, width, height, stride, size, order }, step), matrix };
  } finally {
    native.FPDFBitmap_Destroy(bitmap);
  }
}

interface Bitmap {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  /** Bytes of a pixel. */
  readonly size: number;
  /** Where in them red, green and blue are. */
  readonly order: readonly number[];
}

/** The same picture with the mean of `step` by `step` pixels for one; a last row or column that is not full is left out. */
export function shrunkPicture(picture: Picture, step: number): Picture {
  if (step <= 1) return picture;
  const { width, height, data: pixels, matrix } = picture;
  return { ...averaged({ pixels, width, height, stride: width * 3, size: 3, order: [0, 1, 2] }, step), matrix };
}

function averaged(from: Bitmap, step: number): Pick<Picture, "width" | "height" | "data"> {
  const width = Math.max(1, Math.floor(from.width / step));
  const height = Math.max(1, Math.floor(from.height / step));
  const sums = new Uint32Array(width * 3);
  const data = new Uint8Array(width * height * 3);
  const [red = 0, green = 0, blue = 0] = from.order;
  const { pixels, size, stride } = from;
  const area = step * step;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = 0; row < step; row++) {
      let at = (y * step + row) * stride;
      for (let x = 0; x < sums.length; x += 3) {
        for (let column = 0; column < step; column++, at += size) {
          sums[x] = (sums[x] as number) + (pixels[at + red] as number);
          sums[x + 1] = (sums[x + 1] as number) + (pixels[at + green] as number);
          sums[x + 2] = (sums[x + 2] as number) + (pixels[at + blue] as number);
        }
      }
    }
    const start = y * sums.length;
    for (let x = 0; x < sums.length; x++) data[start + x] = (sums[x] as number) / area;
  }
  return { width, height, data };
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
