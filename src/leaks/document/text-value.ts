import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { nameOf, type PdfObject, PdfStream, PdfString } from "../../pdf/file/pdf-object.ts";
import { decodeTextString } from "../../pdf/file/text-string.ts";
import { readXmp } from "./xmp.ts";

/** The text of a string, or of a stream that stands for a long one; empty for anything else. */
export function textValue(file: PdfFile, value: PdfObject | undefined): string {
  const found = file.resolve(value);
  if (found instanceof PdfString) return cleaned(found.text);
  return found instanceof PdfStream ? cleaned(decodeTextString(file.decode(found).data)) : "";
}

/** The same, also of names. */
export function textOrName(file: PdfFile, value: PdfObject | undefined): string {
  const name = nameOf(file.resolve(value));
  return name === null ? textValue(file, value) : cleaned(Buffer.from(name, "latin1").toString("utf8"));
}

/** The text of rich text (XHTML, ISO 32000-2, 12.7.4.4), without its tags and styles. */
export function richText(file: PdfFile, value: PdfObject | undefined): string {
  const xml = textValue(file, value);
  return xml === "" ? "" : plainText(xml);
}

const STYLE_ATTRIBUTES = new Set(["style", "APIVersion", "spec", "contentType", "dir", "lang", "align", "class"]);

/** Texts of XML in document order, separated by blanks. */
export const plainText = (xml: string): string =>
  readXmp(Buffer.from(xml, "utf8"))
    .filter(({ key }) => !STYLE_ATTRIBUTES.has(key))
    .map(({ text }) => text)
    .join(" ");

const cleaned = (text: string): string => text.replaceAll("\0", "").trim();
