import { pageObjects } from "./page-objects.ts";
import type { PdfFile } from "./pdf-file.ts";
import { isArray, isDict, nameOf, type PdfDict, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import type { StoredObject } from "./stored-object.ts";

/**
 * The objects of a revision that lead somewhere: reached from its trailer by references. A page that is in no page tree is
 * not followed, so that a deleted page does not count as used because a bookmark still points to it.
 */
export function reachableObjects(file: PdfFile, revision = file.newest): ReadonlySet<StoredObject> {
  const pages = new Set(pageObjects(file, revision).map(({ object }) => object));
  return reachableFrom(file, revision.trailer, revision, (object) => isPage(object.value) && !pages.has(object));
}

/** The objects that a value leads to in a revision, without those that `leaveOut` names and what only they lead to. */
export function reachableFrom(
  file: PdfFile,
  start: PdfObject,
  revision = file.newest,
  leaveOut: (object: StoredObject) => boolean = () => false,
): ReadonlySet<StoredObject> {
  const reached = new Set<StoredObject>();
  const queue: PdfObject[] = [start];
  while (queue.length > 0) {
    const value = queue.pop() as PdfObject;
    if (value instanceof PdfRef) {
      const object = file.objectAt(value.number, revision);
      if (object === null || reached.has(object) || leaveOut(object)) continue;
      reached.add(object);
      queue.push(object.value);
    } else if (isArray(value)) for (const item of value) queue.push(item);
    else if (isDict(value)) for (const item of value.values()) queue.push(item);
    else if (value instanceof PdfStream) queue.push(value.dict);
  }
  return reached;
}

const isPage = (value: PdfObject): value is PdfDict => isDict(value) && nameOf(value.get("Type")) === "Page";
