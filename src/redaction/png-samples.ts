/** Samples of a palette PNG in the form that PDF takes over unchanged: Flate with PNG predictors. */
export interface PngSamples {
  readonly bits: 1 | 2 | 4 | 8;
  /** RGB triples. */
  readonly palette: Uint8Array;
  readonly bytes: Uint8Array;
}

/** @throws Error when the PNG has no palette, is interlaced or holds transparency (PNG, third edition, 11.2). */
export function pngSamples(png: Uint8Array): PngSamples {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let palette: Uint8Array | null = null;
  let header: Uint8Array | null = null;
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = body;
    if (type === "PLTE") palette = body.slice();
    if (type === "IDAT") parts.push(body);
    if (type === "tRNS") throw new Error("the PNG holds transparency");
    at += 12 + length;
  }
  const bits = header?.[8];
  const isPalette = header?.[9] === 3 && header[12] === 0;
  if (palette === null || !isPalette || (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8)) {
    throw new Error("the PNG has no palette");
  }
  return { bits, palette, bytes: new Uint8Array(Buffer.concat(parts)) };
}
