import type { Decoded } from "./inflate.ts";

const isBlank = (byte: number): boolean => byte <= 32;

/** Undoes ASCIIHexDecode. */
export function decodeAsciiHex(data: Uint8Array): Decoded {
  const digits = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1").split(">", 1)[0] ?? "";
  const compact = digits.replace(/[^0-9A-Fa-f]/g, "");
  return { data: Buffer.from(compact.length % 2 === 0 ? compact : `${compact}0`, "hex"), complete: true };
}

/** Undoes ASCII85Decode. */
export function decodeAscii85(data: Uint8Array): Decoded {
  const out = Buffer.allocUnsafe(data.length * 4 + 8);
  let size = 0;
  let count = 0;
  let group = 0;
  const flush = (bytes: number): void => {
    for (let i = 0; i < bytes; i++) out[size++] = Math.floor(group / 256 ** (3 - i)) & 255;
    group = 0;
    count = 0;
  };
  let complete = true;
  let at = data[0] === 0x3c && data[1] === 0x7e ? 2 : 0;
  for (; at < data.length; at++) {
    const byte = data[at] as number;
    if (byte === 0x7e) break;
    if (isBlank(byte)) continue;
    if (byte === 0x7a && count === 0) flush(4);
    else if (byte < 0x21 || byte > 0x75) complete = false;
    else {
      group = group * 85 + byte - 0x21;
      if (++count === 5) flush(4);
    }
  }
  if (count > 1) {
    const bytes = count - 1;
    for (let i = count; i < 5; i++) group = group * 85 + 84;
    flush(bytes);
  }
  return { data: out.subarray(0, size), complete };
}

/** Undoes RunLengthDecode. @param limit most bytes to give. */
export function decodeRunLength(data: Uint8Array, limit: number): Decoded {
  const parts: Uint8Array[] = [];
  let size = 0;
  let at = 0;
  while (at < data.length) {
    const code = data[at++] as number;
    if (code === 128) break;
    const part = code < 128 ? data.subarray(at, at + code + 1) : Buffer.alloc(257 - code, data[at] ?? 0);
    at += code < 128 ? code + 1 : 1;
    if (size + part.length > limit) return { data: Buffer.concat(parts), complete: false, limited: true };
    parts.push(part);
    size += part.length;
  }
  return { data: Buffer.concat(parts), complete: at <= data.length };
}
