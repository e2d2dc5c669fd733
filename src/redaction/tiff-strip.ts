const TAG = { width: 256, height: 257, compression: 259, photometric: 262, fillOrder: 266, offset: 273, count: 279 };

/**
 * The one strip of a Group 4 TIFF (TIFF 6.0, section 2).
 *
 * @throws Error when the file is not what was asked for: a wrong guess here would turn a page into noise.
 */
export function tiffStrip(tiff: Uint8Array, size: { width: number; height: number }): Uint8Array {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  const tags = new Map<number, { count: number; value: number }>();
  for (let i = 0; i < view.getUint16(directory, little); i++) {
    const at = directory + 2 + 12 * i;
    const short = view.getUint16(at + 2, little) === 3;
    tags.set(view.getUint16(at, little), {
      count: view.getUint32(at + 4, little),
      value: short ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little),
    });
  }
  const numberOf = (tag: number): number | undefined => tags.get(tag)?.value;
  const asExpected =
    numberOf(TAG.width) === size.width &&
    numberOf(TAG.height) === size.height &&
    numberOf(TAG.compression) === 4 &&
    numberOf(TAG.photometric) === 0 &&
    (numberOf(TAG.fillOrder) ?? 1) === 1 &&
    tags.get(TAG.offset)?.count === 1;
  const offset = numberOf(TAG.offset);
  const count = numberOf(TAG.count);
  if (!asExpected || offset === undefined || count === undefined) throw new Error("the TIFF is not one Group 4 strip");
  return tiff.slice(offset, offset + count);
}
