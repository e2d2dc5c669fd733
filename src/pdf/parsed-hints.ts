import { PDFDict, PDFDocument, PDFName, PDFNumber } from "pdf-lib";
import { hiddenAnnotations } from "./hidden-annotations.ts";

/** What only a parser tells of a document. */
export interface ParsedHints {
  /** Pages whose UserUnit is not 1, by 1-based number. */
  readonly userUnits: ReadonlyMap<number, number>;
  /** Positions of the annotations whose layer is off, by 1-based page. */
  readonly hiddenAnnotations: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * The hints that only a parser gives. Of a document that it can't read there are none.
 * @param mentioned the keys that occur in the file: `/UserUnit`, `/OCG`.
 */
export async function parsedHints(bytes: Uint8Array, mentioned: ReadonlySet<string>): Promise<ParsedHints> {
  const document = await parse(bytes);
  return {
    userUnits: document !== null && mentioned.has("/UserUnit") ? readUserUnits(document) : new Map(),
    hiddenAnnotations: document !== null && mentioned.has("/OCG") ? hiddenAnnotations(document) : new Map(),
  };
}

async function parse(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    document.getPages();
    return document;
  } catch {
    return null;
  }
}

function readUserUnits(document: PDFDocument): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  document.getPages().forEach((page, index) => {
    const unit = page.node instanceof PDFDict ? page.node.lookup(PDFName.of("UserUnit")) : undefined;
    if (unit instanceof PDFNumber && unit.asNumber() > 0) units.set(index + 1, unit.asNumber());
  });
  return units;
}
