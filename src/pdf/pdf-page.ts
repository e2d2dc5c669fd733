import type { Box } from "../model/box.ts";
import { intersectBoxes, shareInside } from "../model/box.ts";
import type { Limits } from "../model/limits.ts";
import type { Annotation } from "./annotation.ts";
import { readAppearanceText } from "./annotation-appearance.ts";
import { readAnnotationGlyphs } from "./annotation-glyphs.ts";
import { readAnnotations } from "./annotations.ts";
import type { DocumentHints } from "./document-hints.ts";
import { PageLimitPassed } from "./failures.ts";
import type { Glyph } from "./glyph.ts";
import { readGlyphs } from "./glyphs.ts";
import type { PageGeometry } from "./page-geometry.ts";
import type { PaintedObject } from "./painted-object.ts";
import { type ListOptions, listObjects, type ObjectList, TooMuchPainted } from "./painted-objects.ts";
import type { Pdfium } from "./pdfium.ts";
import { type Picture, readPicture } from "./picture.ts";
import type { Raster } from "./raster.ts";
import { lendRender, packed, type RenderOptions } from "./render.ts";

/** A loaded page. Everything is read when first asked for and kept while the page is open. */
export class PdfPage {
  readonly geometry: PageGeometry;
  /** False only when the document certainly has no optional content. */
  readonly mayHaveLayers: boolean;
  readonly #pdfium: Pdfium;
  readonly #document: number;
  readonly #page: number;
  readonly #onHiddenLayers: ReadonlySet<number>;
  readonly #limits: Limits;
  #objects: ObjectList | undefined;
  #glyphs: readonly Glyph[] | undefined;
  #annotations: readonly Annotation[] | undefined;
  #annotationGlyphs: readonly Glyph[] | undefined;

  /** @param document PDFium's handle of the document. @param handle of the page. @param page 1-based. */
  constructor(pdfium: Pdfium, document: number, handle: number, page: number, hints: DocumentHints, limits: Limits) {
    this.#pdfium = pdfium;
    this.#document = document;
    this.#limits = limits;
    this.#page = handle;
    this.geometry = readGeometry(pdfium, handle, page, hints.userUnits.get(page) ?? 1);
    this.mayHaveLayers = hints.mayHaveLayers;
    this.#onHiddenLayers = hints.hiddenAnnotations.get(page) ?? new Set();
  }

  /**
   * What the content paints, in painting order; an object's `id` is its position in the list.
   * @throws PageLimitPassed when there is too much of it.
   */
  get objects(): readonly PaintedObject[] {
    return this.#list.objects;
  }

  /** The characters of the content, whether they can be seen or not, in content order. Annotations have none here. */
  get glyphs(): readonly Glyph[] {
    this.#glyphs ??= readGlyphs(this.#pdfium, this.#page, this.#list.idOf);
    return this.#glyphs;
  }

  get annotations(): readonly Annotation[] {
    this.#annotations ??= readAnnotations(this.#pdfium, this.#page, this.#onHiddenLayers);
    return this.#annotations;
  }

  /**
   * The characters that the appearances of annotations and form fields paint, except those on layers that are off. Their
   * `object` is none of `objects`.
   */
  get annotationGlyphs(): readonly Glyph[] {
    this.#annotationGlyphs ??= this.#readAnnotationGlyphs();
    return this.#annotationGlyphs;
  }

  #readAnnotationGlyphs(): readonly Glyph[] {
    const painted = this.annotations.filter(({ subtype }) => subtype !== "Link" && subtype !== "Popup");
    if (painted.length === 0) return [];
    const onTop = this.objects.filter(({ parent }) => parent === -1).length;
    const off = painted.filter(({ onHiddenLayer }) => onHiddenLayer).map(({ rect }) => rect);
    const place = { document: this.#document, page: this.geometry.page, contentObjects: onTop };
    return this.#within((options) => readAnnotationGlyphs(this.#pdfium, place, options))
      .filter(({ box }) => !off.some((rect) => shareInside(box, rect) > 0.5))
      .map((glyph) => ({ ...glyph, object: this.objects.length + glyph.object }));
  }

  /** The characters that an annotation's appearance paints; empty when it has none. @param index as in `annotations`. */
  appearanceText(index: number): string {
    return this.#within((options) => readAppearanceText(this.#pdfium, this.#page, index, options));
  }

  /**
   * The pixels that the file holds for an image object, whatever covers or clips them.
   * @param id of a painted object. @param maxPixels larger pictures are averaged down. @returns null when it is no image, or
   * one that can't be decoded. @throws RangeError when it does not fit in memory.
   */
  picture(id: number, maxPixels?: number): Picture | null {
    const { handles, objects, toPage } = this.#list;
    const [handle, space] = [handles[id], toPage[id]];
    if (handle === undefined || space === undefined || objects[id]?.type !== "image") return null;
    return readPicture(this.#pdfium, handle, space, maxPixels);
  }

  /** Whether the file holds the font of a text object; if not, PDFium may have none to draw it with. @param id of the object. */
  hasEmbeddedFont(id: number): boolean {
    const handle = this.#list.objects[id]?.type === "text" ? this.#list.handles[id] : undefined;
    const font = handle === undefined ? 0 : this.#pdfium.native.FPDFTextObj_GetFont(handle);
    return font !== 0 && this.#pdfium.native.FPDFFont_GetIsEmbedded(font) === 1;
  }

  /** The page as a reader sees it. @throws RangeError when the raster does not fit in memory. */
  render(options: RenderOptions): Raster {
    return this.lendRender(options, (raster) => packed(raster, options.channels, options.into));
  }

  /**
   * `render` without a copy of the pixels, which is faster.
   * @param use gets four channels that are valid until it returns; it must not touch the page.
   */
  lendRender<Result>(options: Omit<RenderOptions, "channels">, use: (raster: Raster) => Result): Result {
    const hidden = [...(options.without ?? [])]
      .map((id) => this.#list.handles[id])
      .filter((handle) => handle !== undefined);
    for (const handle of hidden) this.#pdfium.native.FPDFPageObj_SetIsActive(handle, 0);
    try {
      return lendRender(this.#pdfium, this.#page, this.geometry, options, use);
    } finally {
      for (const handle of hidden) this.#pdfium.native.FPDFPageObj_SetIsActive(handle, 1);
    }
  }

  close(): void {
    this.#pdfium.native.FPDF_ClosePage(this.#page);
  }

  get #list(): ObjectList {
    this.#objects ??= this.#listObjects();
    return this.#objects;
  }

  #listObjects(): ObjectList {
    return this.#within((options) => listObjects(this.#pdfium, this.#page, options));
  }

  /** Does what lists painted objects. @throws PageLimitPassed when there are too many. */
  #within<Result>(list: (options: ListOptions) => Result): Result {
    const { objects, nesting } = this.#limits;
    try {
      return list({ mayHaveLayers: this.mayHaveLayers, objects, nesting });
    } catch (error) {
      if (!(error instanceof TooMuchPainted)) throw error;
      throw new PageLimitPassed(this.geometry.page, error.limit, this.#limits);
    }
  }
}

function readGeometry(pdfium: Pdfium, page: number, number: number, userUnit: number): PageGeometry {
  const visibleBox = pdfium.lend(16, (pointer): Box => {
    pdfium.native.FPDF_GetPageBoundingBox(page, pointer);
    // FS_RECTF is left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(pointer, 4);
    return [left, bottom, right, top];
  });
  const mediaBox = pdfium.lend(16, (pointer): Box | null => {
    const found = pdfium.native.FPDFPage_GetMediaBox(page, pointer, pointer + 4, pointer + 8, pointer + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.floats(pointer, 4);
    return found ? [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)] : null;
  });
  // PDFium tells -1 of a page that it does not take for one.
  const quarters = Math.max(0, pdfium.native.FPDFPage_GetRotation(page));
  const rotation = (quarters * 90) as PageGeometry["rotation"];
  return {
    page: number,
    mediaBox: mediaBox !== null && intersectBoxes(mediaBox, visibleBox) !== null ? mediaBox : visibleBox,
    visibleBox,
    rotation,
    userUnit,
  };
}
