import type { FileKind } from "../../intake/file-kind.ts";
import { readDocx } from "./docx.ts";
import { isMessage, readEml } from "./eml.ts";
import { readHtml } from "./html.ts";
import type { KindReading } from "./kind-reading.ts";
import { readOpenDocument } from "./opendocument.ts";
import { readPlainText, textOf } from "./plain-text.ts";
import { readRtf } from "./rtf.ts";
import { readXlsx } from "./xlsx.ts";

/**
 * What a document that is no PDF says and hides; null for the kinds that are not read.
 * @param name of the file
 * @throws BrokenZip or ZipBomb
 */
export async function readKind(kind: FileKind, bytes: Uint8Array, name: string): Promise<KindReading | null> {
  switch (kind) {
    case "docx":
      return readDocx(bytes);
    case "xlsx":
      return readXlsx(bytes);
    case "opendocument":
      return readOpenDocument(bytes);
    case "rtf":
      return readRtf(bytes);
    case "html":
      return readHtml(bytes);
    case "text":
      return isMessage(textOf(bytes.subarray(0, 8000))) ? readEml(bytes) : readPlainText(bytes, name);
    default:
      return null;
  }
}
