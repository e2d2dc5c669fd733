import type { Decoded } from "./inflate.ts";

const CLEAR = 256;
const END = 257;
const MAX_CODES = 4096;

/**
 * Undoes LZWDecode (ISO 32000-2, 7.4.4).
 * @param early 1 when codes grow one entry early (the default of PDF), else 0. @param limit most bytes to give.
 */
export function decodeLzw(data: Uint8Array, early: number, limit: number): Decoded {
  // Entry = the sequence of another entry and one byte more.
  const before = new Uint16Array(MAX_CODES);
  const last = new Uint8Array(MAX_CODES);
  const length = new Uint16Array(MAX_CODES);
  for (let code = 0; code < 256; code++) {
    last[code] = code;
    length[code] = 1;
  }
  let out = Buffer.allocUnsafe(Math.min(limit, Math.max(1024, data.length * 4)));
  let size = 0;
  let next = END + 1;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let held = 0;
  const first = (code: number): number => {
    let at = code;
    while ((length[at] as number) > 1) at = before[at] as number;
    return last[at] as number;
  };
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) return { data: out.subarray(0, size), complete: true };
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0)) return { data: out.subarray(0, size), complete: false };
    if (previous >= 0 && next < MAX_CODES) {
      before[next] = previous;
      last[next] = first(code === next ? previous : code);
      length[next] = (length[previous] as number) + 1;
      next++;
    }
    const count = length[code] as number;
    if (size + count > limit) return { data: out.subarray(0, size), complete: false, limited: true };
    if (size + count > out.length) {
      const larger = Buffer.allocUnsafe(Math.min(limit, (size + count) * 2));
      out.copy(larger, 0, 0, size);
      out = larger;
    }
    for (let at = code, to = size + count - 1; to >= size; to--, at = before[at] as number)
      out[to] = last[at] as number;
    size += count;
    previous = code;
    if (next + early >= 1 << width && width < 12) width++;
  }
  return { data: out.subarray(0, size), complete: true };
}
