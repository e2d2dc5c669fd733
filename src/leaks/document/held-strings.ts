import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { isArray, isDict, nameOf, type PdfObject, PdfStream, PdfString } from "../../pdf/file/pdf-object.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import { isTechnical } from "./technical-value.ts";
import { readXmp } from "./xmp.ts";

/** Bytes of a text file kept in the file that are looked at. */
const MAX_TEXT = 200_000;

/** The readable texts of an object beside what it paints: strings of its dictionary, metadata, text files. */
export function heldStrings(file: PdfFile, object: StoredObject): string[] {
  const found: string[] = [];
  const visit = (value: PdfObject, key: string): void => {
    if (value instanceof PdfString) {
      const text = readable(value.text);
      if (text !== null && !isTechnical(key, text)) found.push(text);
    } else if (isArray(value)) for (const item of value) visit(item, key);
    else if (isDict(value)) {
      const signature = value.has("ByteRange");
      for (const [name, item] of value) if (!(signature && name === "Contents")) visit(item, name);
    } else if (value instanceof PdfStream) {
      visit(value.dict, key);
      found.push(...streamTexts(file, value));
    }
  };
  visit(object.value, "");
  return found;
}

function streamTexts(file: PdfFile, stream: PdfStream): string[] {
  const type = nameOf(stream.dict.get("Type"));
  if (type === "Metadata") {
    return readXmp(file.decode(stream).data).flatMap(({ key, text }) => (isTechnical(key, text) ? [] : [text]));
  }
  if (type !== "EmbeddedFile") return [];
  const text = readable(Buffer.from(file.decode(stream).data.subarray(0, MAX_TEXT)).toString("utf8"));
  return text === null ? [] : text.split(/\r?\n/);
}

/** Null for what is no text: bytes that happen to stand in a string. */
function readable(text: string): string | null {
  let strange = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 9 || (code > 13 && code < 32) || (code >= 0x7f && code < 0xa0) || code === 0xfffd) strange++;
  }
  return text.length > 0 && strange * 20 <= text.length ? text.trim() : null;
}
