import { pageObjects } from "./file/page-objects.ts";
import type { PdfFile } from "./file/pdf-file.ts";
import { numberOf } from "./file/pdf-object.ts";
import { type ReadOptions, readPdfFile } from "./file/read-pdf-file.ts";
import { hiddenAnnotations } from "./hidden-annotations.ts";

/** What only the objects of a file tell of a document. */
export interface ParsedHints {
  /** Pages whose UserUnit is not 1, by 1-based number. */
  readonly userUnits: ReadonlyMap<number, number>;
  /** Positions of the annotations whose layer is off, by 1-based page. */
  readonly hiddenAnnotations: ReadonlyMap<number, ReadonlySet<number>>;
}

/** @param mentioned the keys that occur in the file: `/UserUnit`, `/OCG`. */
export function parsedHints(bytes: Uint8Array, mentioned: ReadonlySet<string>, options: ReadOptions): ParsedHints {
  const file = readPdfFile(bytes, options);
  return {
    userUnits: mentioned.has("/UserUnit") ? readUserUnits(file) : new Map(),
    hiddenAnnotations: mentioned.has("/OCG") ? hiddenAnnotations(file) : new Map(),
  };
}

function readUserUnits(file: PdfFile): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  for (const { page, dict } of pageObjects(file)) {
    const unit = numberOf(file.get(dict, "UserUnit"));
    if (unit !== null && unit > 0 && unit !== 1) units.set(page, unit);
  }
  return units;
}
