import { type Decoded, inflate } from "./inflate.ts";
import { decodeLzw } from "./lzw.ts";
import { dictOf, isArray, nameOf, numberOf, type PdfDict, type PdfObject } from "./pdf-object.ts";
import { undoPrediction } from "./predictor.ts";
import { decodeAscii85, decodeAsciiHex, decodeRunLength } from "./text-filters.ts";

/** The data of a stream with its filters undone. */
export interface DecodedStream extends Decoded {
  /** The first filter that is left because it is an image's (`DCTDecode`, `JPXDecode`, ...) or unknown; null when none is. */
  readonly filter: string | null;
  /** Resolved /DecodeParms of that filter; null when there are none. */
  readonly params: PdfDict | null;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  AHx: "ASCIIHexDecode",
  A85: "ASCII85Decode",
  RL: "RunLengthDecode",
  DCT: "DCTDecode",
  CCF: "CCITTFaxDecode",
};
/** More filters than this on one stream only serve to exhaust the reader. */
const MAX_FILTERS = 8;

/**
 * @param data deciphered. @param resolve follows references. @param limit most bytes to give, also between two filters.
 */
export function decodeStream(
  dict: PdfDict,
  data: Uint8Array,
  resolve: (value: PdfObject | undefined) => PdfObject,
  limit: number,
): DecodedStream {
  const list = (key: string, short: string): readonly PdfObject[] => {
    const value = resolve(dict.get(key) ?? dict.get(short));
    return value === null ? [] : isArray(value) ? value.map(resolve) : [value];
  };
  const filters = list("Filter", "F").map((filter) => {
    const name = nameOf(filter) ?? "";
    return ABBREVIATIONS[name] ?? name;
  });
  const allParams = list("DecodeParms", "DP");
  let done: Decoded = { data, complete: true };
  for (const [index, filter] of filters.entries()) {
    const params = resolved(dictOf(allParams[index]), resolve);
    const next = index < MAX_FILTERS ? undo(filter, done.data, params, limit) : null;
    if (next === null) return { ...done, filter, params };
    const limited = done.limited === true || next.limited === true;
    done = { data: next.data, complete: done.complete && next.complete, limited };
  }
  return { ...done, filter: null, params: null };
}

const resolved = (dict: PdfDict | null, resolve: (value: PdfObject) => PdfObject): PdfDict | null =>
  dict === null ? null : new Map([...dict].map(([key, value]) => [key, resolve(value)]));

function undo(filter: string, data: Uint8Array, params: PdfDict | null, limit: number): Decoded | null {
  const unpredicted = (decoded: Decoded): Decoded =>
    params === null ? decoded : { ...decoded, data: undoPrediction(decoded.data, params) };
  if (filter === "FlateDecode") return unpredicted(inflate(data, limit));
  if (filter === "LZWDecode") {
    return unpredicted(decodeLzw(data, numberOf(params?.get("EarlyChange")) ?? 1, limit));
  }
  if (filter === "ASCIIHexDecode") return decodeAsciiHex(data);
  if (filter === "ASCII85Decode") return decodeAscii85(data);
  if (filter === "RunLengthDecode") return decodeRunLength(data, limit);
  // Deciphering was done before, by the name it gives.
  return filter === "Crypt" ? { data, complete: true } : null;
}
