import type { PdfFile } from "../pdf/file/pdf-file.ts";
import { isArray, isDict, nameOf, PdfName, type PdfObject, PdfStream, PdfString } from "../pdf/file/pdf-object.ts";
import type { FileTokens } from "./file-tokens.ts";

/** What any PDF file is made of, all revisions and object streams included, deciphered and decoded. */
export function decodedTokens(file: PdfFile): FileTokens {
  const names = new Set<string>();
  const strings: string[] = [];
  const streams: FileTokens["streams"][number][] = [];
  const visit = (value: PdfObject): void => {
    if (value instanceof PdfName) names.add(value.name);
    else if (value instanceof PdfString) strings.push(Buffer.from(value.bytes).toString("latin1"));
    else if (value instanceof PdfStream) {
      visit(value.dict);
      const isImage = nameOf(value.dict.get("Subtype")) === "Image";
      streams.push({ dictionary: isImage ? "/Image" : "", bytes: file.decode(value).data });
    } else if (isArray(value)) value.forEach(visit);
    else if (isDict(value)) {
      for (const [key, entry] of value) {
        names.add(key);
        visit(entry);
      }
    }
  };
  for (const { value } of file.objects) visit(value);
  return { names, strings, streams, keywords: new Map(), strayAt: null };
}
