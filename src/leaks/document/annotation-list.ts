import type { Box } from "../../model/box.ts";
import { intersectBoxes } from "../../model/box.ts";
import { pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, isDict, nameOf, numberOf, type PdfDict, type PdfObject } from "../../pdf/file/pdf-object.ts";

export interface ListedAnnotation {
  /** 1-based. */
  readonly page: number;
  readonly dict: PdfDict;
  /** `Square`, `Widget` ... (ISO 32000-2, table 171). */
  readonly subtype: string;
  /** In default user space; null when it has none. */
  readonly rect: Box | null;
  /** Viewers paint it: it is not switched off and has an area on the page. */
  readonly painted: boolean;
  /** It says itself how it looks; otherwise viewers draw it from its entries. */
  readonly hasAppearance: boolean;
}

/** Annotation flags Hidden and NoView (ISO 32000-2, 12.5.3). */
const NOT_SHOWN = 0x02 | 0x20;
/** Sides up to this are a trick of forms to keep fields out of sight. */
const MIN_SIDE = 1;

const known = new WeakMap<PdfFile, readonly ListedAnnotation[]>();

/** The annotations of all pages, fields included. */
export function annotationList(file: PdfFile): readonly ListedAnnotation[] {
  let list = known.get(file);
  if (list === undefined) {
    list = pageObjects(file).flatMap(({ dict: page, page: number }) => {
      const entries = file.get(page, "Annots");
      const visible = boxOf(file, file.get(page, "CropBox")) ?? boxOf(file, file.get(page, "MediaBox"));
      return (isArray(entries) ? entries : []).flatMap((entry) => {
        const dict = file.resolve(entry);
        return isDict(dict) ? [listed(file, dict, number, visible)] : [];
      });
    });
    known.set(file, list);
  }
  return list;
}

function listed(file: PdfFile, dict: PdfDict, page: number, visible: Box | null): ListedAnnotation {
  const rect = boxOf(file, file.get(dict, "Rect"));
  const flags = numberOf(file.get(dict, "F")) ?? 0;
  const hasArea = rect !== null && rect[2] - rect[0] >= MIN_SIDE && rect[3] - rect[1] >= MIN_SIDE;
  const onPage = hasArea && (visible === null || intersectBoxes(rect, visible) !== null);
  return {
    page,
    dict,
    subtype: nameOf(file.get(dict, "Subtype")) ?? "",
    rect,
    painted: (flags & NOT_SHOWN) === 0 && onPage,
    hasAppearance: file.get(dictOf(file.get(dict, "AP")), "N") !== null,
  };
}

function boxOf(file: PdfFile, value: PdfObject): Box | null {
  const [a, b, c, d] = isArray(value) ? value.map((part) => numberOf(file.resolve(part))) : [];
  if (a == null || b == null || c == null || d == null) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
