import { Lexer } from "../../pdf/file/lexer.ts";
import { pageContent } from "../../pdf/file/page-content.ts";
import { pageObjects } from "../../pdf/file/page-objects.ts";
import { parseObject } from "../../pdf/file/parse-object.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { isDict, nameOf, type PdfDict, PdfStream } from "../../pdf/file/pdf-object.ts";
import { reachableObjects } from "../../pdf/file/reachable.ts";

export interface MarkedContent {
  /** 1-based; null in content that several pages may share. */
  readonly page: number | null;
  /** Property list written in the content itself (ISO 32000-2, 14.6.2). */
  readonly properties: PdfDict;
}

/** Property lists in the content of pages, forms and patterns that have one of `keys`. */
export function* markedContent(file: PdfFile, keys: readonly string[]): Iterable<MarkedContent> {
  for (const { dict, page } of pageObjects(file)) {
    for (const properties of propertyLists(pageContent(file, dict, file.newest), keys)) yield { page, properties };
  }
  for (const { value } of reachableObjects(file)) {
    if (!(value instanceof PdfStream) || !isContent(file, value.dict)) continue;
    for (const properties of propertyLists(file.decode(value).data, keys)) yield { page: null, properties };
  }
}

const isContent = (file: PdfFile, dict: PdfDict): boolean =>
  nameOf(file.get(dict, "Subtype")) === "Form" || dict.has("PatternType");

/** Only what `BDC` or `DP` follows is a property list: other dictionaries belong to inline images. */
function* propertyLists(content: Uint8Array, keys: readonly string[]): Iterable<PdfDict> {
  const data = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!keys.some((key) => data.includes(`/${key}`))) return;
  for (let at = data.indexOf("<<"); at >= 0; ) {
    const lexer = new Lexer(data, at, Math.min(data.length, at + MAX_LIST));
    const value = parseObject(lexer);
    const end = lexer.at;
    const operator = lexer.next();
    const isList = isDict(value) && (operator === "BDC" || operator === "DP");
    if (isList && keys.some((key) => value.has(key))) yield value;
    at = data.indexOf("<<", isList ? end : at + 2);
  }
}

/** Bytes of one property list: bounds the search for its end in damaged content. */
const MAX_LIST = 64_000;
