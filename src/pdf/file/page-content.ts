import type { PageObject } from "./page-objects.ts";
import type { PdfFile } from "./pdf-file.ts";
import {
  dictOf,
  isArray,
  isDict,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  PdfStream,
} from "./pdf-object.ts";
import type { Revision } from "./revision.ts";

/** The content of a page, its streams joined and decoded. */
export function pageContent(file: PdfFile, dict: PdfDict, revision: Revision): Uint8Array {
  const contents = file.get(dict, "Contents", revision);
  const parts = isArray(contents) ? contents.map((part) => found(file, part, revision)) : [contents];
  const data = parts.map((part) => (part instanceof PdfStream ? file.decode(part).data : new Uint8Array(0)));
  return Buffer.concat(data.flatMap((part) => [part, Buffer.from("\n")]));
}

/** Deleted pages refer to streams that the cross-references no longer know. */
function found(file: PdfFile, part: PdfObject, revision: Revision): PdfObject {
  const resolved = file.resolve(part, revision);
  return resolved === null && part instanceof PdfRef ? (file.lastOf(part.number, revision)?.value ?? null) : resolved;
}

/** Annotation flags Hidden and NoView (ISO 32000-2, 12.5.3). */
const NOT_SHOWN = 0x02 | 0x20;

/**
 * The page with the appearances of its annotations and fields as content of its own, so that their text is read and
 * checked for visibility like any other. Popups and hidden annotations are not shown and left out.
 */
export function flattenedPage(
  file: PdfFile,
  page: PageObject,
): { readonly content: Uint8Array; readonly resources: PdfDict } {
  const resources = new Map(dictOf(file.get(page.dict, "Resources")) ?? []);
  const forms = new Map(dictOf(file.get(resources, "XObject")) ?? []);
  let painted = "";
  const annotations = file.get(page.dict, "Annots");
  for (const [index, entry] of (isArray(annotations) ? annotations : []).entries()) {
    const annotation = file.resolve(entry);
    if (!isDict(annotation) || nameOf(file.get(annotation, "Subtype")) === "Popup") continue;
    if (((numberOf(file.get(annotation, "F")) ?? 0) & NOT_SHOWN) !== 0) continue;
    const appearance = normalAppearance(file, annotation);
    const matrix = appearance && placement(file, annotation, appearance.stream);
    if (!appearance || !matrix) continue;
    forms.set(`OmissisAp${index}`, appearance.ref);
    painted += `q ${matrix.map((part) => part.toFixed(6)).join(" ")} cm /OmissisAp${index} Do Q\n`;
  }
  resources.set("XObject", forms);
  const content = pageContent(file, page.dict, file.newest);
  const whole = [Buffer.from("q\n"), content, Buffer.from(`\nQ\n${painted}`, "latin1")];
  return { content: Buffer.concat(whole), resources };
}

/** The appearance that viewers show; states (check boxes) are chosen by /AS. */
function normalAppearance(file: PdfFile, annotation: PdfDict): { ref: PdfObject; stream: PdfStream } | null {
  let ref = dictOf(file.get(annotation, "AP"))?.get("N") ?? null;
  const states = file.resolve(ref);
  if (isDict(states)) ref = states.get(nameOf(file.get(annotation, "AS")) ?? "") ?? null;
  const stream = file.resolve(ref);
  return stream instanceof PdfStream && ref instanceof PdfRef ? { ref, stream } : null;
}

/** The matrix that puts an appearance into the annotation's rectangle (ISO 32000-2, 12.5.5, algorithm). */
function placement(file: PdfFile, annotation: PdfDict, appearance: PdfStream): readonly number[] | null {
  const four = (value: PdfObject): readonly number[] | null => {
    const numbers = isArray(value) ? value.map((part) => numberOf(file.resolve(part)) ?? Number.NaN) : [];
    return numbers.length >= 4 && numbers.every(Number.isFinite) ? numbers : null;
  };
  const rect = four(file.get(annotation, "Rect"));
  const box = four(file.get(appearance.dict, "BBox"));
  if (rect === null || box === null) return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = four(file.get(appearance.dict, "Matrix")) ?? [];
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (width === 0 || height === 0) return null;
  const [r0 = 0, s0 = 0, r1 = 0, s1 = 0] = rect;
  const scaleX = Math.abs(r1 - r0) / width;
  const scaleY = Math.abs(s1 - s0) / height;
  return [scaleX, 0, 0, scaleY, Math.min(r0, r1) - left * scaleX, Math.min(s0, s1) - bottom * scaleY];
}
