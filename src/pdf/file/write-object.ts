import { isArray, isDict, PdfName, type PdfObject, PdfRef, PdfStream, PdfString } from "./pdf-object.ts";

/** PDF syntax of a value. @param refTo what to write for a reference, and for a stream, which can only be referred to. */
export function writeObject(value: PdfObject, refTo: (target: PdfRef | PdfStream) => string): string {
  if (value === null) return "null";
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof PdfName) return writeName(value.name);
  if (value instanceof PdfString) return `<${Buffer.from(value.bytes).toString("hex")}>`;
  if (value instanceof PdfRef || value instanceof PdfStream) return refTo(value);
  if (isArray(value)) return `[${value.map((item) => writeObject(item, refTo)).join(" ")}]`;
  if (!isDict(value)) return "null";
  return `<<${[...value].map(([key, item]) => `${writeName(key)} ${writeObject(item, refTo)}`).join(" ")}>>`;
}

// PDF knows no exponents.
const writeNumber = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(6));

const writeName = (name: string): string =>
  `/${name.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;
