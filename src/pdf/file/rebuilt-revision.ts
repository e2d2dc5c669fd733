import { dictOf, nameOf, type PdfDict, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import type { Revision } from "./revision.ts";
import type { FileScan } from "./scan-file.ts";
import type { StoredObject } from "./stored-object.ts";
import type { XrefEntry } from "./xref-section.ts";

/**
 * The document of a file without usable cross-references, as readers rebuild it: of each number the last object, and
 * the last trailer that names a catalog, or the last catalog.
 */
export function rebuiltRevision(
  scan: FileScan,
  objects: readonly StoredObject[],
  end: number,
  index: number,
): Revision {
  const entries = new Map<number, XrefEntry>();
  for (const { number, offset, container } of objects) {
    entries.set(number, container ? { type: "packed", container: container.number } : { type: "offset", offset });
  }
  const trailer = lastTrailer(scan, objects);
  return { index, end, sections: [{ offset: 0, entries, trailer }], trailer, rebuilt: true };
}

function lastTrailer(scan: FileScan, objects: readonly StoredObject[]): PdfDict {
  const streams = objects.filter(({ value }) => value instanceof PdfStream && typeOf(value) === "XRef");
  const all = [
    ...scan.trailers,
    ...streams.map(({ offset, value }) => ({ offset, dict: dictOf(value) as PdfDict })),
  ].sort((a, b) => a.offset - b.offset);
  const trailer = new Map(all.flatMap(({ dict }) => [...dict]));
  const root = trailer.get("Root");
  const catalogs = objects.filter(({ value }) => typeOf(value) === "Catalog");
  const last = catalogs[catalogs.length - 1];
  const named = root instanceof PdfRef && catalogs.some(({ number }) => number === root.number);
  if (!named && last !== undefined) trailer.set("Root", new PdfRef(last.number, last.generation));
  return trailer;
}

const typeOf = (value: PdfObject): string | null => nameOf(dictOf(value)?.get("Type"));
