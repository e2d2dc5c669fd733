import type { Box } from "../model/box.ts";
import { type PageGeometry, shownSize } from "./page-geometry.ts";
import { PageTransform, type PixelBox } from "./page-transform.ts";
import type { Pdfium } from "./pdfium.ts";
import type { Raster } from "./raster.ts";

export interface RenderOptions {
  /** Pixels per inch of the page as shown (UserUnit included). Lowered when the page would exceed `maxPixels`. */
  readonly dpi: number;
  readonly channels: Raster["channels"];
  /** Part of the page to render, in default user space; the whole visible box by default. */
  readonly region?: Box;
  /** `id`s of painted objects to leave out. */
  readonly without?: Iterable<number>;
  /** Whether annotations and form fields are shown, as viewers do; true by default. */
  readonly annotations?: boolean;
  readonly maxPixels?: number;
  /** Memory that is no longer needed; used when it is large enough. */
  readonly into?: Uint8Array | undefined;
}

/** 64 million pixels: an A0 sheet at 150 dpi. */
const MAX_PIXELS = 64e6;
const FORMAT_BGRX = 3;
const FLAG_ANNOTATIONS = 0x01;
const FLAG_REVERSE_BYTE_ORDER = 0x10;
const WHITE = 0xffffffff;

/**
 * Renders a page and lends the pixels to `use`.
 * @param use gets four channels in PDFium's memory: valid until it returns or calls PDFium.
 * @throws RangeError when the raster does not fit in memory.
 */
export function lendRender<Result>(
  pdfium: Pdfium,
  page: number,
  geometry: PageGeometry,
  options: Omit<RenderOptions, "channels">,
  use: (raster: Raster) => Result,
): Result {
  const { native } = pdfium;
  const size = shownSize(geometry);
  const pixels = ((size.width * options.dpi) / 72) * ((size.height * options.dpi) / 72);
  const shrink = Math.min(1, Math.sqrt((options.maxPixels ?? MAX_PIXELS) / Math.max(1, pixels)));
  const scale = (options.dpi / 72) * shrink;
  const fullWidth = Math.max(1, Math.round(size.width * scale));
  const fullHeight = Math.max(1, Math.round(size.height * scale));
  const whole = new PageTransform(geometry, fullWidth, fullHeight);
  const window = options.region ? atLeastOnePixel(whole.toPixelBox(options.region)) : undefined;
  const transform = window ? new PageTransform(geometry, fullWidth, fullHeight, window) : whole;
  const { width, height } = transform;
  const bitmap = native.FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, 0, 0);
  if (bitmap === 0) throw new RangeError(`no memory for a raster of ${width} x ${height} pixels`);
  try {
    native.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const flags = FLAG_REVERSE_BYTE_ORDER | (options.annotations === false ? 0 : FLAG_ANNOTATIONS);
    native.FPDF_RenderPageBitmap(
      bitmap,
      page,
      -(window?.left ?? 0),
      -(window?.top ?? 0),
      fullWidth,
      fullHeight,
      0,
      flags,
    );
    const start = native.FPDFBitmap_GetBuffer(bitmap);
    // Rows of four-byte pixels need no padding: the stride is the width.
    const data = pdfium.heap.subarray(start, start + width * height * 4);
    return use({ width, height, channels: 4, data, transform });
  } finally {
    native.FPDFBitmap_Destroy(bitmap);
  }
}

const atLeastOnePixel = (box: PixelBox): PixelBox => ({
  ...box,
  right: Math.max(box.right, box.left + 1),
  bottom: Math.max(box.bottom, box.top + 1),
});

/** A copy with the channels asked for. @param raster four channels. @param into memory for it, used when it is large enough. */
export function packed(raster: Raster, channels: Raster["channels"], into?: Uint8Array): Raster {
  const size = raster.width * raster.height * channels;
  const data = into !== undefined && into.length >= size ? into.subarray(0, size) : new Uint8Array(size);
  pack(raster.data, channels, data);
  return { ...raster, channels, data };
}

/** Grey is the luma of ITU-R BT.601. */
function pack(rgbx: Uint8Array, channels: Raster["channels"], out: Uint8Array): void {
  if (channels === 4) {
    out.set(rgbx);
    return;
  }
  const count = rgbx.length / 4;
  if (channels === 3) {
    for (let from = 0, to = 0; from < rgbx.length; from += 4, to += 3) {
      out[to] = rgbx[from] as number;
      out[to + 1] = rgbx[from + 1] as number;
      out[to + 2] = rgbx[from + 2] as number;
    }
    return;
  }
  for (let from = 0, to = 0; to < count; from += 4, to++) {
    out[to] = ((rgbx[from] as number) * 77 + (rgbx[from + 1] as number) * 150 + (rgbx[from + 2] as number) * 29) >> 8;
  }
}
