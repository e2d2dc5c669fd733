import { inflateSync } from "node:zlib";
import { PDFDict, PDFDocument, PDFName, PDFNumber } from "pdf-lib";
import { hiddenAnnotations } from "./hidden-annotations.ts";

/** What PDFium does not tell of a document, read once before its pages are. */
export interface DocumentHints {
  /** Pages whose UserUnit is not 1, by 1-based number. */
  readonly userUnits: ReadonlyMap<number, number>;
  /** The file may have optional content; false only when it certainly has none. */
  readonly mayHaveLayers: boolean;
  /** Positions of the annotations whose layer is off, by 1-based page. */
  readonly hiddenAnnotations: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Looks for UserUnit and optional content. The document is parsed (with pdf-lib) only when one of the keys occurs at all; where
 * it can't be read, pages keep their size in user space units and annotations are shown as PDFium does.
 */
export async function readHints(bytes: Uint8Array): Promise<DocumentHints> {
  const mentioned = mentions(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), ["/UserUnit", "/OCG"]);
  const document = mentioned.size > 0 ? await parse(bytes) : null;
  return {
    userUnits: document !== null && mentioned.has("/UserUnit") ? readUserUnits(document) : new Map(),
    mayHaveLayers: mentioned.has("/OCG"),
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

/** Which of the names occur in the file, also inside object streams; all of them when one can't be inflated. */
function mentions(file: Buffer, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names.filter((name) => file.includes(name)));
  for (let at = file.indexOf("/ObjStm"); at >= 0 && found.size < names.length; at = file.indexOf("/ObjStm", at + 7)) {
    const keyword = file.indexOf("stream", at);
    const start = keyword + (file[keyword + 6] === 0x0d ? 8 : 7);
    const end = file.indexOf("endstream", start);
    if (keyword < 0 || end < 0) break;
    const inflated = inflate(file.subarray(start, end));
    if (inflated === null) return new Set(names);
    for (const name of names) if (inflated.includes(name)) found.add(name);
  }
  return found;
}

function inflate(stream: Buffer): Buffer | null {
  try {
    return inflateSync(stream);
  } catch {
    return null;
  }
}
