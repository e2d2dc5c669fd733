/** Entries of the tone curve. */
const STEPS = 1024;
/** Primaries of sRGB adapted to D50, and D50 itself (IEC 61966-2-1; ICC.1, 7.2.16). */
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;
const D50 = [0.9642, 1, 0.8249] as const;
export const PROFILE_NAME = "sRGB IEC61966-2.1";

/** An ICC profile of sRGB, version 2, that every reader knows: matrix and tone curve (ICC.1:2001-04). The same bytes each time. */
export function srgbProfile(): Uint8Array {
  const curve = join(
    ascii("curv"),
    u32(0),
    u32(STEPS),
    ...Array.from({ length: STEPS }, (_, index) => u16(linear(index))),
  );
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description(PROFILE_NAME)],
    ["cprt", join(ascii("text"), u32(0), ascii("CC0\0"))],
    ["wtpt", xyz(D50)],
    ["rXYZ", xyz(RED)],
    ["gXYZ", xyz(GREEN)],
    ["bXYZ", xyz(BLUE)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const start = 128 + 4 + 12 * tags.length;
  const places = new Map<Uint8Array, number>();
  const bodies: Uint8Array[] = [];
  let end = start;
  for (const [, body] of tags) {
    if (places.has(body)) continue;
    places.set(body, end);
    const padded = join(body, new Uint8Array((4 - (body.length % 4)) % 4));
    bodies.push(padded);
    end += padded.length;
  }
  const table = tags.map(([tag, body]) => join(ascii(tag), u32(places.get(body) as number), u32(body.length)));
  return join(header(end), u32(tags.length), ...table, ...bodies);
}

function header(size: number): Uint8Array {
  const made = [1999, 10, 18, 0, 0, 0].map(u16);
  return join(
    ...[u32(size), u32(0), u32(0x02100000), ascii("mntrRGB XYZ "), ...made, ascii("acsp")],
    ...[new Uint8Array(28), ...D50.map(fixed), new Uint8Array(48)],
  );
}

/** A description without its Unicode and Macintosh parts. */
const description = (text: string): Uint8Array =>
  join(ascii("desc"), u32(0), u32(text.length + 1), ascii(`${text}\0`), new Uint8Array(8 + 3 + 67));

const xyz = (values: readonly number[]): Uint8Array => join(ascii("XYZ "), u32(0), ...values.map(fixed));

/** The tone curve of sRGB, 0 to 65535. */
function linear(step: number): number {
  const value = step / (STEPS - 1);
  return Math.round(65_535 * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

const fixed = (value: number): Uint8Array => u32(Math.round(value * 65_536));
const u16 = (value: number): Uint8Array => new Uint8Array([value >> 8, value & 255]);
const u32 = (value: number): Uint8Array =>
  new Uint8Array([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
