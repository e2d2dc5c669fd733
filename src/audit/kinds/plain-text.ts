import { csvRecords } from "../sources/csv.ts";
import type { KindReading } from "./kind-reading.ts";

/** A text as it is written; the columns of CSV are cells. @param name of the file */
export function readPlainText(bytes: Uint8Array, name: string): KindReading {
  const text = textOf(bytes);
  const isTable = /\.(?:csv|tsv)$/i.test(name);
  const pages = isTable
    ? csvRecords(text)
        .map((fields) => fields.map(oneLine).join("\t"))
        .join("\n")
    : text;
  return { pages: [pages], hidden: [], hasUnreadParts: false };
}

const oneLine = (field: string): string => field.replace(/\s+/g, " ");

/** UTF-8, or what Windows wrote before. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
