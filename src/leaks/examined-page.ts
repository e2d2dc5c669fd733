import { type Box, intersectBoxes, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { Annotation } from "../pdf/annotation.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Picture } from "../pdf/picture.ts";
import type { Raster } from "../pdf/raster.ts";
import { changedPixels, pixelCount } from "./pixel-difference.ts";
import { hasInk, paintedBox, suspectObjects } from "./suspect-objects.ts";

/** Enough for a hundred pixels in a letter of 8 points. */
const DPI = 100;
/** A glyph is seen when it changes more than this share of its own pixels; anti-aliased edges of a cover change a few. */
const SEEN_SHARE = 0.08;

/**
 * A page with the answer to the one question the detectors start from: which glyphs does a reader see?
 * A glyph is hidden when taking it away changes nothing in its place (ablation).
 */
export class ExaminedPage {
  readonly geometry: PageGeometry;
  readonly objects: readonly PaintedObject[];
  readonly glyphs: readonly Glyph[];
  readonly annotations: readonly Annotation[];
  /** The page as a reader sees it. */
  readonly shown: Raster;
  /** Per glyph, whether a reader sees it; blanks count as seen. */
  readonly seen: readonly boolean[];
  readonly #page: PdfPage;
  readonly #suspects: ReadonlySet<number>;
  readonly #pictures = new Map<number, Picture | null>();
  #shownWithoutAnnotations: Raster | undefined;
  #seenUnderAnnotations: readonly boolean[] | undefined;

  constructor(page: PdfPage) {
    this.#page = page;
    this.geometry = page.geometry;
    this.objects = page.objects;
    this.glyphs = page.glyphs;
    this.annotations = page.annotations;
    this.shown = page.render({ dpi: DPI, channels: 4 });
    this.#suspects = suspectObjects(page, this.shown);
    this.seen = this.#ablate(true, this.shown);
  }

  get shownWithoutAnnotations(): Raster {
    this.#shownWithoutAnnotations ??= this.#page.render({ dpi: DPI, channels: 4, annotations: false });
    return this.#shownWithoutAnnotations;
  }

  /** Per glyph, whether a reader would see it if the page had no annotations. */
  get seenUnderAnnotations(): readonly boolean[] {
    if (this.#seenUnderAnnotations === undefined) {
      this.#seenUnderAnnotations =
        this.#page.annotations.length === 0
          ? this.seen
          : this.#ablate(false, this.shownWithoutAnnotations);
    }
    return this.#seenUnderAnnotations;
  }

  /** The last object painted over the better part of a glyph that is not text; null when there is none. */
  coverOf(glyph: Glyph): PaintedObject | null {
    for (let id = this.objects.length - 1; id > glyph.object; id--) {
      const object = this.objects[id] as PaintedObject;
      if (object.type === "text" || object.type === "form") continue;
      if (shareInside(glyph.box, paintedBox(object)) > 0.5) return object;
    }
    return null;
  }

  /** The pictures painted where a glyph is, whether before or after it. */
  picturesAt(box: Box): readonly PaintedObject[] {
    return this.objects.filter((object) => object.type === "image" && shareInside(box, paintedBox(object)) > 0.5);
  }

  /** The page as a reader would see it without some objects, of the size of `shown`. */
  shownWithout(ids: readonly number[]): Raster {
    return this.#page.render({ dpi: DPI, channels: 4, without: ids });
  }

  /** The characters that an annotation's appearance paints. */
  appearanceText(index: number): string {
    return this.#page.appearanceText(index);
  }

  /** The pixels of an image object; null when it can't be decoded. */
  picture(id: number): Picture | null {
    const known = this.#pictures.get(id);
    if (known !== undefined) return known;
    const picture = this.#page.picture(id);
    this.#pictures.set(id, picture);
    return picture;
  }

  #ablate(annotations: boolean, before: Raster): boolean[] {
    const seen = this.glyphs.map(() => true);
    for (const group of this.#groups()) {
      const after = this.#page.render({ dpi: DPI, channels: 4, annotations, without: group });
      this.glyphs.forEach((glyph, index) => {
        if (!group.has(glyph.object) || !hasInk(glyph.box)) return;
        const pixels = before.transform.toPixelBox(glyph.box);
        seen[index] = changedPixels(before, after, pixels) > SEEN_SHARE * pixelCount(pixels);
      });
    }
    return seen;
  }

  /** Suspects in sets that do not overprint each other: text under text is hidden by what would vanish with it. */
  #groups(): ReadonlySet<number>[] {
    const below = new Set<number>();
    const above = new Set<number>();
    for (const id of this.#suspects) {
      const bounds = this.objects[id]?.bounds;
      const overprinted =
        bounds !== undefined &&
        [...this.#suspects].some((other) => other > id && overlaps(this.objects[other]?.bounds, bounds));
      (overprinted ? below : above).add(id);
    }
    return [above, below].filter((group) => group.size > 0);
  }
}

function overlaps(a: Box | undefined, b: Box): boolean {
  const common = a === undefined ? null : intersectBoxes(a, b);
  return common !== null && shareInside(b, common) > 0.2;
}
