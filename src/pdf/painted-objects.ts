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

/** Forms in forms that PDFium paints and tells of; a form that draws itself would never end. */
const MAX_DEPTH = 28;

export interface ListOptions {
  /** False only when the document certainly has no optional content; marks are then not looked at. */
  readonly mayHaveLayers: boolean;
  /** Most objects, and forms in each other. */
  readonly objects: number;
  readonly nesting: number;
}

export interface ObjectList {
  readonly objects: readonly PaintedObject[];
  /** PDFium's handle of each object, by `id`. */
  readonly handles: readonly number[];
  /** `id` of a handle. */
  readonly idOf: ReadonlyMap<number, number>;
  /** By `id`: maps the space in which an object lies (that of its form) to default user space. */
  readonly toPage: readonly Matrix[];
}

/** A page paints more than allowed. */
export class TooMuchPainted extends Error {
  readonly limit: "objects" | "nesting";

  constructor(limit: "objects" | "nesting") {
    super(limit);
    this.limit = limit;
  }
}

/**
 * Lists everything a page's content paints, forms with what they contain.
 * @throws TooMuchPainted
 */
export function listObjects(
  pdfium: Pdfium,
  page: number,
  { mayHaveLayers, objects: most, nesting }: ListOptions,
): ObjectList {
  const { native } = pdfium;
  const objects: PaintedObject[] = [];
  const handles: number[] = [];
  const idOf = new Map<number, number>();
  const matrices: Matrix[] = [];
  const deepest = Math.min(MAX_DEPTH, nesting);

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
    if (id >= most) throw new TooMuchPainted("objects");
    const clipHere = narrow(outer, readClip(pdfium, handle, toPage));
    const optionalHere = optional || (mayHaveLayers && hasOptionalMark(pdfium, handle));
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
    if (type !== "form") return;
    const count = native.FPDFFormObj_CountObjects(handle);
    if (depth >= deepest && count > 0) throw new TooMuchPainted("nesting");
    const inner = multiply(readMatrix(pdfium, handle), toPage);
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
  const { native, scratch } = pdfium;
  if (!native.FPDFPageObj_GetBounds(handle, scratch, scratch + 4, scratch + 8, scratch + 12)) return EMPTY;
  const { floats } = pdfium.scratched;
  return [floats[0] as number, floats[1] as number, floats[2] as number, floats[3] as number];
}

function readColour(pdfium: Pdfium, get: (...args: number[]) => number, handle: number): Colour | null {
  const { scratch } = pdfium;
  if (!get(handle, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
  const { integers } = pdfium.scratched;
  return {
    red: integers[0] as number,
    green: integers[1] as number,
    blue: integers[2] as number,
    alpha: integers[3] as number,
  };
}

function readPathPainting(pdfium: Pdfium, handle: number): { filled: boolean; stroked: boolean; strokeWidth: number } {
  const { native, scratch } = pdfium;
  const known = native.FPDFPath_GetDrawMode(handle, scratch, scratch + 4) !== 0;
  const { integers, floats } = pdfium.scratched;
  const filled = known && integers[0] !== 0;
  const stroked = known && integers[1] !== 0;
  const hasWidth = native.FPDFPageObj_GetStrokeWidth(handle, scratch) !== 0;
  return { filled, stroked, strokeWidth: hasWidth ? (floats[0] as number) : 0 };
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
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  const onCorner = ([x, y]: Point): boolean => (x === x0 || x === x1) && (y === y0 || y === y1);
  return { box: [x0, y0, x1, y1], odd: points.length > 5 || points.length < 4 || !points.every(onCorner) };
}

function pathPoints(pdfium: Pdfium, clip: number, path: number): Point[] {
  const { native, scratch } = pdfium;
  const segments = native.FPDFClipPath_CountPathSegments(clip, path);
  const points: Point[] = [];
  for (let index = 0; index < segments; index++) {
    native.FPDFPathSegment_GetPoint(native.FPDFClipPath_GetPathSegment(clip, path, index), scratch, scratch + 4);
    const { floats } = pdfium.scratched;
    points.push([floats[0] as number, floats[1] as number]);
  }
  return points;
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
