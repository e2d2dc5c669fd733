/** Units per em; every glyph is half an em wide. */
const EM = 1000;
export const ADVANCE = 500;

/**
 * A TrueType font of two glyphs without outlines, for text that is never painted: text layers need widths and characters,
 * not shapes. Embedded, so that no reader looks for a substitute with other widths.
 */
export function glyphlessFont(): Uint8Array {
  const tables: readonly (readonly [tag: string, body: Uint8Array])[] = [
    ["cmap", words(0, 0)],
    ["glyf", new Uint8Array(4)],
    // version, revision, check sum (below), magic, flags, em, dates, bounds, style, smallest size, direction, short loca
    [
      "head",
      words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, EM, 0, 0, 0, 0, 0, 0, 0, 0, 0, -200, ADVANCE, 800, 0, 8, 2, 0, 0),
    ],
    ["hhea", words(1, 0, 800, -200, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ["hmtx", words(ADVANCE, 0, 0)],
    ["loca", words(0, 0, 0)],
    ["maxp", words(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ["post", words(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
  return assemble(tables);
}

/** Big-endian 16-bit numbers. */
function words(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * values.length));
  values.forEach((value, index) => {
    view.setUint16(2 * index, value & 0xffff);
  });
  return new Uint8Array(view.buffer);
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const padded = (length: number): number => (length + 3) & ~3;
  const font = new Uint8Array(start + tables.reduce((sum, [, body]) => sum + padded(body.length), 0));
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  font.set(words(1, 0, tables.length, 16 << power, power, 16 * tables.length - (16 << power)));
  let offset = start;
  let head = 0;
  tables.forEach(([tag, body], index) => {
    const at = 12 + 16 * index;
    font.set(new TextEncoder().encode(tag), at);
    font.set(body, offset);
    view.setUint32(at + 4, sum32(view, offset, padded(body.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, body.length);
    if (tag === "head") head = offset;
    offset += padded(body.length);
  });
  view.setUint32(head + 8, (0xb1b0afba - sum32(view, 0, font.length)) >>> 0);
  return font;
}

function sum32(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
