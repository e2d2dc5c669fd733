import { isDict, type PdfObject } from "../pdf/file/pdf-object.ts";
import { readPdfFile } from "../pdf/file/read-pdf-file.ts";

/** Whether a file holds an electronic signature (ISO 32000-2, 12.8): a dictionary that says which bytes it signs. */
export function isSigned(bytes: Uint8Array, password: string | undefined): boolean {
  const file = readPdfFile(bytes, password === undefined ? {} : { password });
  return file.objects.some(({ value }) => isSignature(value) || fieldValues(value).some(isSignature));
}

const isSignature = (value: PdfObject | undefined): boolean =>
  isDict(value) && value.get("ByteRange") !== undefined && value.get("Contents") !== undefined;

/** A signature may stand in its field itself. */
const fieldValues = (value: PdfObject): PdfObject[] => (isDict(value) ? [value.get("V") ?? null] : []);
