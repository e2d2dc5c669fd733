import { pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, isDict, type PdfDict, type PdfObject, PdfRef, PdfStream } from "../../pdf/file/pdf-object.ts";
import { reachableObjects } from "../../pdf/file/reachable.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";

export interface PlacedDictionary {
  readonly dict: PdfDict;
  /** 1-based page it belongs to: the page itself, its annotations and their actions; null for all others. */
  readonly page: number | null;
}

const known = new WeakMap<PdfFile, readonly PlacedDictionary[]>();

/** Every dictionary of the newest revision, streams' and nested ones included, whatever path leads to it, in file order. */
export function placedDictionaries(file: PdfFile): readonly PlacedDictionary[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const places = placesOf(file);
  const found: PlacedDictionary[] = [];
  collect(file.newest.trailer, null, found);
  const objects = [...reachableObjects(file)].sort((a, b) => a.offset - b.offset || a.number - b.number);
  for (const object of objects) collect(object.value, places.get(object) ?? null, found);
  known.set(file, found);
  return found;
}

function collect(start: PdfObject, page: number | null, found: PlacedDictionary[]): void {
  const stack: PdfObject[] = [start];
  while (stack.length > 0) {
    const value = stack.pop() as PdfObject;
    const dict = dictOf(value);
    if (dict !== null) found.push({ dict, page });
    const inner = dict !== null ? [...dict.values()] : isArray(value) ? value : [];
    for (let i = inner.length - 1; i >= 0; i--) {
      const item = inner[i] as PdfObject;
      if (isDict(item) || isArray(item) || item instanceof PdfStream) stack.push(item);
    }
  }
}

/** Entries of annotations that lead to what belongs to them alone. */
const OWN = ["A", "AA", "PA", "FS", "Popup", "RichMediaContent"];

function placesOf(file: PdfFile): ReadonlyMap<StoredObject, number> {
  const places = new Map<StoredObject, number>();
  const put = (value: PdfObject | undefined, page: number): PdfObject => {
    const object = value instanceof PdfRef ? file.objectAt(value.number) : null;
    if (object !== null && !places.has(object)) places.set(object, page);
    return file.resolve(value);
  };
  for (const { object, dict, page } of pageObjects(file)) {
    if (object !== null) places.set(object, page);
    for (const action of dictOf(put(dict.get("AA"), page))?.values() ?? []) put(action, page);
    const annotations = put(dict.get("Annots"), page);
    for (const entry of isArray(annotations) ? annotations : []) {
      const annotation = dictOf(put(entry, page));
      for (const key of OWN) {
        const own = dictOf(put(annotation?.get(key), page));
        if (key === "AA") for (const action of own?.values() ?? []) put(action, page);
        // The file that an action opens.
        if (key === "A") put(own?.get("F"), page);
      }
    }
  }
  return places;
}
