import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { decodeStream } from "./decode-stream.ts";
import { type PdfDict, PdfName, type PdfObject } from "./pdf-object.ts";

const decode = (filter: string, data: Uint8Array, params: Record<string, PdfObject> = {}): Buffer => {
  const dict: PdfDict = new Map<string, PdfObject>([
    ["Filter", new PdfName(filter)],
    ["DecodeParms", new Map(Object.entries(params))],
  ]);
  const decoded = decodeStream(dict, data, (value) => value ?? null, 1e6);
  expect(decoded).toMatchObject({ complete: true, filter: null });
  return Buffer.from(decoded.data);
};

/** The data of a TIFF file of one tile, whose LZW is that of PDF. */
function onlyTile(tiff: Buffer): Buffer {
  const directory = tiff.readUInt32LE(4);
  const tags = new Map<number, number>();
  for (let i = 0; i < tiff.readUInt16LE(directory); i++) {
    const at = directory + 2 + 12 * i;
    tags.set(
      tiff.readUInt16LE(at),
      tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8),
    );
  }
  const [offset = 0, length = 0] = [tags.get(324), tags.get(325)];
  return tiff.subarray(offset, offset + length);
}

describe("stream filters", () => {
  test("LZW gives the example of the standard", () => {
    const data = Buffer.from("800b6050220c0c8501", "hex");
    expect(decode("LZWDecode", data).toString("hex")).toBe("2d2d2d2d2d412d2d2d42");
  });

  test("LZW gives what another program compressed, over all code lengths and a full table", async () => {
    const side = 128;
    const pixels = Buffer.from(Array.from({ length: side * side }, (_, i) => (i * i * 31 + (i >> 3)) & 255));
    const tiff = await sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
      .toColourspace("b-w")
      .tiff({ compression: "lzw", predictor: "none", tile: true, tileWidth: side, tileHeight: side })
      .toBuffer();
    expect(decode("LZWDecode", onlyTile(tiff)).equals(pixels)).toBe(true);
  });

  test("ASCII85, hexadecimal and run lengths are undone", () => {
    expect(decode("ASCII85Decode", Buffer.from('87cURD]i,"Ebo80~>')).toString()).toBe("Hello World!");
    expect(decode("ASCIIHexDecode", Buffer.from("48 65 6C 6c 6F 7>")).toString()).toBe("Hellop");
    expect(decode("RunLengthDecode", Buffer.from([2, 65, 66, 67, 254, 68, 128])).toString()).toBe("ABCDDD");
  });

  test("PNG and TIFF prediction are undone", () => {
    const rows = Buffer.from([0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1]);
    const png = decode("FlateDecode", deflateSync(rows), { Predictor: 15, Columns: 3 });
    expect([...png]).toEqual([1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5]);
    const tiff = decode("FlateDecode", deflateSync(Buffer.from([1, 1, 1, 5, 1, 1])), { Predictor: 2, Columns: 3 });
    expect([...tiff]).toEqual([1, 2, 3, 5, 6, 7]);
  });

  test("pictures stay as they are", () => {
    const dict: PdfDict = new Map([["Filter", [new PdfName("ASCIIHexDecode"), new PdfName("DCTDecode")]]]);
    const decoded = decodeStream(dict, Buffer.from("ffd8>"), (value) => value ?? null, 100);
    expect(decoded).toMatchObject({ filter: "DCTDecode", complete: true });
    expect([...decoded.data]).toEqual([0xff, 0xd8]);
  });
});
