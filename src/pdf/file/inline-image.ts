/** Components of a pixel by colour space (ISO 32000-2, table 92). */
const COMPONENTS: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
};
/** Those that a colour space named by the page, or an indexed one, may have. */
const ANY = [1, 3, 4];

/**
 * How many bytes the data of an inline image may have, by its entries (ISO 32000-2, 8.9.7); null when they are encoded, so that
 * the entries do not tell.
 * @param entries what stands between BI and ID
 */
export function inlineDataLengths(entries: string): readonly number[] | null {
  if (/\/(?:F|Filter)\b/.test(entries)) return null;
  const number = (short: string, long: string): number =>
    Number(new RegExp(`/(?:${short}|${long})\\s+(\\d+)`).exec(entries)?.[1] ?? Number.NaN);
  const [width, height] = [number("W", "Width"), number("H", "Height")];
  const isMask = /\/(?:IM|ImageMask)\s+true\b/.test(entries);
  const bits = isMask ? 1 : number("BPC", "BitsPerComponent");
  const [, space = ""] = /\/(?:CS|ColorSpace)\s*\/(\w+)/.exec(entries) ?? [];
  const known = isMask ? 1 : COMPONENTS[space];
  const components = known === undefined ? ANY : [known];
  return components.map((count) => Math.ceil((width * count * bits) / 8) * height).filter((length) => length > 0);
}
