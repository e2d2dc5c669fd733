import { type Box, boxArea, enclosingBox, growBox, intersectBoxes, shareInside } from "../model/box.ts";
import type { Annotation } from "../pdf/annotation.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import type { PaintedObject } from "../pdf/painted-object.ts";
import type { PdfPage } from "../pdf/pdf-page.ts";
import type { Raster } from "../pdf/raster.ts";
import { BoxIndex } from "./box-index.ts";
import { disjointGroups } from "./disjoint-groups.ts";
import { changedPixels, hasContrast, pixelCount } from "./pixel-difference.ts";
import { PagePicture } from "./pixels/page-picture.ts";
import { isInked, paintedBox, suspectObjects } from "./suspect-objects.ts";

/** Enough for a hundred pixels in a letter of 8 points. */
const DPI = 100;
/** Levels from white that show on paper beyond doubt. */
const CLEAR_OF_WHITE = 40;
/** Pictures that are kept for the next detector, in bytes; an A4 scan at 300 dpi takes 26 MB. */
const MOST_PICTURE_BYTES = 60e6;
/** Share of a page below which two renders of a part take less time than one of all. */
const SMALL_PART = 0.3;
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
  /** False only when the document certainly has no optional content. */
  readonly mayHaveLayers: boolean;
  /** What the Redact annotations would remove (ISO 32000-2, 12.5.6.23). */
  readonly redactions: readonly Box[];
  /** The page as a reader sees it. */
  readonly shown: Raster;
  /** Per glyph, whether a reader sees it; blanks count as seen. */
  readonly seen: readonly boolean[];
  readonly #page: PdfPage;
  readonly #suspects: ReadonlySet<number>;
  readonly #pictures = new Map<number, PagePicture | null>();
  #drawn: readonly (boolean | undefined)[] | undefined;
  #covers: BoxIndex<PaintedObject> | undefined;
  #pictureObjects: BoxIndex<PaintedObject> | undefined;
  #seenGlyphs: BoxIndex<number> | undefined;
  #shownWithoutAnnotations: Raster | undefined;
  #seenUnderAnnotations: readonly boolean[] | undefined;

  /**
   * @param suspects text objects to ablate; those that may not be wholly visible when not given.
   * @param pixels of `shown` of a page that is no longer needed: memory to use again.
   */
  constructor(
    page: PdfPage,
    { suspects, pixels }: { suspects?: ReadonlySet<number>; pixels?: Uint8Array | undefined } = {},
  ) {
    this.#page = page;
    this.geometry = page.geometry;
    this.objects = page.objects;
    this.glyphs = page.glyphs;
    this.annotations = page.annotations;
    this.mayHaveLayers = page.mayHaveLayers;
    this.redactions = page.annotations
      .filter((annotation) => annotation.subtype === "Redact")
      .flatMap(({ rect, quads }) => (quads.length > 0 ? quads : [rect]));
    this.shown = page.render({ dpi: DPI, channels: 4, into: pixels });
    this.#suspects = suspects ?? suspectObjects(page, this.shown);
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
        this.#page.annotations.length === 0 ? this.seen : this.#ablate(false, this.shownWithoutAnnotations);
    }
    return this.#seenUnderAnnotations;
  }

  /**
   * Whether a hidden glyph is not painted at all: alone on white paper it leaves it white. @param index its position.
   */
  undrawn(index: number): boolean {
    this.#drawn ??= this.#drawAlone();
    return this.#drawn[index] === false;
  }

  /** Whether the file holds the font of a text object. @param id of it. */
  hasEmbeddedFont(id: number): boolean {
    return this.#page.hasEmbeddedFont(id);
  }

  #drawAlone(): readonly (boolean | undefined)[] {
    const hidden = new Set(this.glyphs.filter((_, index) => !this.seen[index]).map((glyph) => glyph.object));
    const others = this.objects.filter(({ id, type }) => type !== "form" && !hidden.has(id)).map(({ id }) => id);
    const alone = this.#page.render({ dpi: DPI, channels: 4, annotations: false, without: others });
    return this.glyphs.map((glyph, index) => {
      const fill = this.objects[glyph.object]?.fill;
      if (this.seen[index] || !fill || Math.min(fill.red, fill.green, fill.blue) > 255 - CLEAR_OF_WHITE)
        return undefined;
      return hasContrast(alone, alone.transform.toPixelBox(growBox(glyph.box, 1)), CLEAR_OF_WHITE / 2);
    });
  }

  /** The last object painted over the better part of a glyph that is not text; null when there is none. */
  coverOf(glyph: Glyph): PaintedObject | null {
    const later = this.#coverIndex.firsts(
      glyph.box,
      (object) => object.id > glyph.object && shareInside(glyph.box, paintedBox(object)) > 0.5,
    );
    return later.reduce<PaintedObject | null>((last, one) => (last !== null && last.id > one.id ? last : one), null);
  }

  /** What is painted where a box is and could cover something: paths, pictures, shadings. */
  coversAt(box: Box): ReadonlySet<PaintedObject> {
    return this.#coverIndex.at(box);
  }

  /** The latest first. */
  get #coverIndex(): BoxIndex<PaintedObject> {
    this.#covers ??= new BoxIndex(
      this.objects.filter(({ type }) => type !== "text" && type !== "form").reverse(),
      paintedBox,
    );
    return this.#covers;
  }

  get #pictureIndex(): BoxIndex<PaintedObject> {
    this.#pictureObjects ??= new BoxIndex(
      this.objects.filter(({ type }) => type === "image"),
      paintedBox,
    );
    return this.#pictureObjects;
  }

  /** Glyphs with ink that a reader sees, by their index. */
  get seenGlyphs(): BoxIndex<number> {
    this.#seenGlyphs ??= new BoxIndex(
      [...this.glyphs.keys()].filter((at) => this.seen[at] && (this.glyphs[at] as Glyph).object >= 0),
      (at) => (this.glyphs[at] as Glyph).box,
    );
    return this.#seenGlyphs;
  }

  /** The pictures that show anything, painted where a box is, whether before or after what is there. */
  picturesAt(box: Box): readonly PaintedObject[] {
    return [...this.#pictureIndex.at(box)].filter(
      (object) => shareInside(box, paintedBox(object)) > 0.5 && this.picture(object.id)?.isFlat !== true,
    );
  }

  /** The page as a reader would see it without some objects, of the size of `shown`. */
  shownWithout(ids: readonly number[]): Raster {
    return this.#page.render({ dpi: DPI, channels: 4, without: ids });
  }

  /** The page as a reader sees it, grey. */
  shownAt(dpi: number): Raster {
    return this.#page.render({ dpi, channels: 1 });
  }

  /** The characters that an annotation's appearance paints. */
  appearanceText(index: number): string {
    return this.#page.appearanceText(index);
  }

  /** The pixels of an image object; null when it can't be decoded. */
  picture(id: number): PagePicture | null {
    const known = this.#pictures.get(id);
    if (known !== undefined) return known;
    const full = this.#page.picture(id);
    const picture = full === null ? null : new PagePicture(full, this.geometry);
    const held = [...this.#pictures.values()].reduce((sum, one) => sum + (one?.full.data.length ?? 0), 0);
    if (held > MOST_PICTURE_BYTES) this.#pictures.clear();
    this.#pictures.set(id, picture);
    return picture;
  }

  #ablate(annotations: boolean, before: Raster): boolean[] {
    const seen = this.glyphs.map(() => true);
    for (const group of this.#groups()) {
      const places = [...this.glyphs.keys()].filter((at) => this.#isInkOf(group, at));
      for (const at of places) seen[at] = false;
      const boxes = places.map((at) => intersectBoxes((this.glyphs[at] as Glyph).box, this.geometry.visibleBox));
      const onPage = boxes.filter((box) => box !== null);
      if (onPage.length === 0) continue;
      const region = enclosingBox(onPage);
      const isPart = boxArea(region) < SMALL_PART * boxArea(this.geometry.visibleBox);
      const options = isPart ? { dpi: DPI, annotations, region } : { dpi: DPI, annotations };
      // A part is rendered anew for comparison: patterns fall otherwise where less of the page is rendered.
      const reference = isPart ? this.#page.render({ ...options, channels: 4 }) : before;
      this.#page.lendRender({ ...options, without: group }, (after) => {
        for (const at of places) {
          const { box } = this.glyphs[at] as Glyph;
          const pixels = pixelCount(before.transform.toPixelBox(box));
          seen[at] = changedPixels(reference, after, box) > SEEN_SHARE * pixels;
        }
      });
    }
    return seen;
  }

  #isInkOf(group: ReadonlySet<number>, at: number): boolean {
    const glyph = this.glyphs[at] as Glyph;
    return group.has(glyph.object) && isInked(glyph);
  }

  /** Suspects in sets that do not overprint each other: text under text is hidden by what would vanish with it. */
  #groups(): ReadonlySet<number>[] {
    const suspects = [...this.#suspects].map((id) => this.objects[id]).filter((object) => object !== undefined);
    return disjointGroups(suspects, overlaps).map((group) => new Set(group.map(({ id }) => id)));
  }
}

/** Lines set close touch each other: what counts is a good part of the smaller one. */
function overlaps({ bounds: a }: PaintedObject, { bounds: b }: PaintedObject): boolean {
  const common = intersectBoxes(a, b);
  return common !== null && Math.max(shareInside(a, common), shareInside(b, common)) > 0.2;
}
