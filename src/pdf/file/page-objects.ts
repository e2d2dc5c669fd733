import type { PdfFile } from "./pdf-file.ts";
import { isArray, isDict, type PdfDict, type PdfObject, PdfRef } from "./pdf-object.ts";
import type { StoredObject } from "./stored-object.ts";

export interface PageObject {
  /** 1-based. */
  readonly page: number;
  /** Null when the page stands in the tree itself. */
  readonly object: StoredObject | null;
  /** With /Resources, /MediaBox, /CropBox and /Rotate taken over from the tree. Values are not resolved. */
  readonly dict: PdfDict;
}

const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];

/** The pages of a revision, in order. */
export function pageObjects(file: PdfFile, revision = file.newest): PageObject[] {
  const pages: PageObject[] = [];
  const met = new Set<StoredObject>();
  const root = file.catalog(revision)?.get("Pages") ?? null;
  const queue: { node: PdfObject; above: PdfDict }[] = [{ node: root, above: new Map() }];
  while (queue.length > 0) {
    const { node, above } = queue.pop() as { node: PdfObject; above: PdfDict };
    const object = node instanceof PdfRef ? file.objectAt(node.number, revision) : null;
    const dict = object === null ? node : object.value;
    if (!isDict(dict) || (object !== null && met.has(object))) continue;
    if (object !== null) met.add(object);
    const inherited = new Map(above);
    for (const key of INHERITED) if (dict.has(key)) inherited.set(key, dict.get(key) as PdfObject);
    const kids = file.get(dict, "Kids", revision);
    if (isArray(kids))
      for (let i = kids.length - 1; i >= 0; i--) queue.push({ node: kids[i] as PdfObject, above: inherited });
    else pages.push({ page: pages.length + 1, object, dict: new Map([...inherited, ...dict]) });
  }
  return pages;
}
