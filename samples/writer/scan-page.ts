import sharp from "sharp";
import { Pdfium } from "../../src/pdf/pdfium.ts";

/** Grey pixels of a page, rows from the top. */
export interface ScannedPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const BITMAP_BGRA = 4;

/**
 * The first page of a PDF as a flatbed scanner would deliver it: grey, slightly off white, with grain. PDFium brings its
 * own copies of the standard fonts and the grain comes from a fixed sequence, so that the bytes are the same everywhere.
 * @param density dots per inch.
 */
export async function scanPage(pdf: Uint8Array, density: number): Promise<ScannedPage> {
  const pdfium = await Pdfium.load();
  const { native } = pdfium;
  return pdfium.lend(pdf.length, (file) => {
    pdfium.heap.set(pdf, file);
    const document = native.FPDF_LoadMemDocument(file, pdf.length, 0);
    const page = native.FPDF_LoadPage(document, 0);
    const width = Math.round((595 * density) / 72);
    const height = Math.round((842 * density) / 72);
    const bitmap = native.FPDFBitmap_CreateEx(width, height, BITMAP_BGRA, 0, 0);
    native.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    native.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const stride = native.FPDFBitmap_GetStride(bitmap);
    const pixels = pdfium.heap.slice(
      native.FPDFBitmap_GetBuffer(bitmap),
      native.FPDFBitmap_GetBuffer(bitmap) + stride * height,
    );
    native.FPDFBitmap_Destroy(bitmap);
    native.FPDF_ClosePage(page);
    native.FPDF_CloseDocument(document);
    return { width, height, data: grained(pixels, width, height, stride) };
  });
}

/** Grey with the paper at about 246 of 255 and a grain of a few levels. */
function grained(pixels: Uint8Array, width: number, height: number, stride: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  let seed = 20260318;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const ink = pixels[y * stride + 4 * x + 1] ?? 255;
      grey[y * width + x] = 24 + Math.round(ink * 0.87) + (seed >>> 30);
    }
  return grey;
}

/** Grey JPEG. */
export const jpegOf = ({ width, height, data }: ScannedPage, quality: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
