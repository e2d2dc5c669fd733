import { type Box, intersectBoxes } from "../model/box.ts";
import { IDENTITY, isUpright, type Matrix, multiply, readMatrix, transformBox } from "./matrix.ts";
import type { Colour, PaintedObject } from "./painted-object.ts";
import type { Pdfium } from "./pdfium.ts";

/** FPDF_PAGEOBJ_* (fpdf_edit.h). */
const TYPES: Readonly<Record<number, PaintedObject["type"]>> = {
  1: "text",
  2: "path",
  3: "image",
  4: "shading",
  5: "form",
};

/** Deeper nesting than any producer makes; a form that draws itself would never end. */
const MAX_DEPTH = 28;

export interface ObjectList {
  readonly objects: readonly PaintedObject[];
  /** PDFium's handle of each object, by `id`. */
  readonly handles: readonly number[];
  /** `id` of a handle. */
  readonly idOf: ReadonlyMap<number, number>;
  /** By `id`: maps the space in which an object lies (that of its form) to default user space. */
  readonly toPage: readonly Matrix[];
}

/** Lists everything a page's content paints, forms with what they contain. */
export function listObjects(pdfium: Pdfium, page: number): ObjectList {
  const { native } = pdfium;
  const objects: PaintedObject[] = [];
  const handles: number[] = [];
  const idOf = new Map<number, number>();
  const matrices: Matrix[] = [];

  const visit = (
    handle: number,
    parent: number,
    toPage: Matrix,
    outer: Clip | null,
    optional: boolean,
    depth: number,
  ): void => {
    const type = TYPES[native.FPDFPageObj_GetType(handle)];
    if (type === undefined) return;
    const id = objects.length;
    const clipHere = narrow(outer, readClip(pdfium, handle, toPage));
    const optionalHere = optional || hasOptionalMark(pdfium, handle);
    const isText = type === "text";
    const paints = isText || type === "path";
    objects.push({
      id,
      type,
      bounds: transformBox(toPage, readBounds(pdfium, handle)),
      clip: clipHere?.box ?? null,
      oddClip: clipHere?.odd ?? false,
      fill: paints ? readColour(pdfium, native.FPDFPageObj_GetFillColor, handle) : null,
      stroke: paints ? readColour(pdfium, native.FPDFPageObj_GetStrokeColor, handle) : null,
      ...(type === "path" ? readPathPainting(pdfium, handle) : { filled: isText, stroked: false, strokeWidth: 0 }),
      renderMode: isText ? native.FPDFTextObj_GetTextRenderMode(handle) : -1,
      optional: optionalHere,
      parent,
    });
    handles.push(handle);
    matrices.push(toPage);
    idOf.set(handle, id);
    if (type !== "form" || depth >= MAX_DEPTH) return;
    const inner = multiply(readMatrix(pdfium, handle), toPage);
    const count = native.FPDFFormObj_CountObjects(handle);
    for (let i = 0; i < count; i++) {
      visit(native.FPDFFormObj_GetObject(handle, i), id, inner, clipHere, optionalHere, depth + 1);
    }
  };

  const count = native.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) visit(native.FPDFPage_GetObject(page, i), -1, IDENTITY, null, false, 0);
  return { objects, handles, idOf, toPage: matrices };
}

const EMPTY: Box = [0, 0, 0, 0];

function readBounds(pdfium: Pdfium, handle: number): Box {
  return pdfium.lend(16, (pointer): Box => {
    pdfium.native.FPDFPageObj_GetBounds(handle, pointer, pointer + 4, pointer + 8, pointer + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.floats(pointer, 4);
    return [left, bottom, right, top];
  });
}

function readColour(pdfium: Pdfium, get: (...args: number[]) => number, handle: number): Colour | null {
  return pdfium.lend(16, (pointer) => {
    if (!get(handle, pointer, pointer + 4, pointer + 8, pointer + 12)) return null;
    const [red = 0, green = 0, blue = 0, alpha = 0] = pdfium.integers(pointer, 4);
    return { red, green, blue, alpha };
  });
}

function readPathPainting(pdfium: Pdfium, handle: number): { filled: boolean; stroked: boolean; strokeWidth: number } {
  return pdfium.lend(8, (pointer) => {
    pdfium.native.FPDFPath_GetDrawMode(handle, pointer, pointer + 4);
    const [fill = 0, stroke = 0] = pdfium.integers(pointer, 2);
    pdfium.native.FPDFPageObj_GetStrokeWidth(handle, pointer);
    return { filled: fill !== 0, stroked: stroke !== 0, strokeWidth: pdfium.floats(pointer, 1)[0] ?? 0 };
  });
}

interface Clip {
  readonly box: Box;
  readonly odd: boolean;
}

const narrow = (a: Clip | null, b: Clip | null): Clip | null =>
  a && b ? { box: intersectBoxes(a.box, b.box) ?? EMPTY, odd: a.odd || b.odd } : (a ?? b);

/** The clipping paths of an object, in page space; null when it has none. Clips by text are not told by PDFium. */
function readClip(pdfium: Pdfium, handle: number, toPage: Matrix): Clip | null {
  const { native } = pdfium;
  const clip = native.FPDFPageObj_GetClipPath(handle);
  const paths = clip === 0 ? 0 : native.FPDFClipPath_CountPaths(clip);
  let all: Clip | null = null;
  for (let path = 0; path < paths; path++) {
    const points = pathPoints(pdfium, clip, path);
    if (points.length > 0) all = narrow(all, clipOf(points));
  }
  return all === null ? null : { box: transformBox(toPage, all.box), odd: all.odd || !isUpright(toPage) };
}

type Point = readonly [x: number, y: number];

function clipOf(points: readonly Point[]): Clip {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const onCorner = ([x, y]: Point): boolean => (x === box[0] || x === box[2]) && (y === box[1] || y === box[3]);
  return { box, odd: points.length > 5 || points.length < 4 || !points.every(onCorner) };
}

function pathPoints(pdfium: Pdfium, clip: number, path: number): Point[] {
  const { native } = pdfium;
  const segments = Math.max(0, native.FPDFClipPath_CountPathSegments(clip, path));
  return pdfium.lend(8, (pointer) =>
    Array.from({ length: segments }, (_, i): Point => {
      native.FPDFPathSegment_GetPoint(native.FPDFClipPath_GetPathSegment(clip, path, i), pointer, pointer + 4);
      const [x = 0, y = 0] = pdfium.floats(pointer, 2);
      return [x, y];
    }),
  );
}

function hasOptionalMark(pdfium: Pdfium, handle: number): boolean {
  const { native } = pdfium;
  const count = native.FPDFPageObj_CountMarks(handle);
  for (let i = 0; i < count; i++) {
    const mark = native.FPDFPageObj_GetMark(handle, i);
    const isOptional = pdfium.lend(64, (pointer) => {
      if (!native.FPDFPageObjMark_GetName(mark, pointer, 56, pointer + 60)) return false;
      const size = pdfium.integers(pointer + 60, 1)[0] ?? 0;
      return Buffer.from(pdfium.heap.subarray(pointer, pointer + Math.max(0, size - 2))).toString("utf16le") === "OC";
    });
    if (isOptional) return true;
  }
  return false;
}
