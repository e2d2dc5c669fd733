import type { Limits } from "../model/limits.ts";
import { inflate } from "./file/inflate.ts";
import type { ParsedHints } from "./parsed-hints.ts";

/** What PDFium does not tell of a document, read once before its pages are. Plain data: it crosses threads. */
export interface DocumentHints extends ParsedHints {
  /** The file may have optional content; false only when it certainly has none. */
  readonly mayHaveLayers: boolean;
}

/** Bytes of an object stream that are looked through; honest ones hold a few hundred kilobytes. */
const MOST_UNPACKED = 16e6;

/**
 * Looks for UserUnit and optional content. The file is taken apart only when one of the keys occurs at all; where it can't be
 * read, pages keep their size in user space units and annotations are shown as PDFium does.
 */
export async function readHints(
  bytes: Uint8Array,
  password: string | undefined,
  limits: Limits,
): Promise<DocumentHints> {
  const mentioned = mentions(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), ["/UserUnit", "/OCG"]);
  const mayHaveLayers = mentioned.has("/OCG");
  if (mentioned.size === 0) return { userUnits: new Map(), mayHaveLayers, hiddenAnnotations: new Map() };
  // Loaded when it is needed: of most documents nothing has to be taken apart.
  const { parsedHints } = await import("./parsed-hints.ts");
  return {
    ...parsedHints(bytes, mentioned, { limits, ...(password === undefined ? {} : { password }) }),
    mayHaveLayers,
  };
}

/** Which of the names occur in the file, also inside object streams; all of them when one can't be unpacked. */
function mentions(file: Buffer, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names.filter((name) => file.includes(name)));
  for (let at = file.indexOf("/ObjStm"); at >= 0 && found.size < names.length; at = file.indexOf("/ObjStm", at + 7)) {
    const keyword = file.indexOf("stream", at);
    const start = keyword + (file[keyword + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf("endstream", start);
    if (keyword < 0 || end < 0) break;
    const { data, complete } = inflate(file.subarray(start, end), MOST_UNPACKED);
    if (!complete) return new Set(names);
    const unpacked = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    for (const name of names) if (unpacked.includes(name)) found.add(name);
  }
  return found;
}
