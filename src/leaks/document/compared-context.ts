import { PageFailure, UnreadablePdf } from "../../pdf/failures.ts";
import { type LoosePage, writeLoosePages } from "../../pdf/file/loose-pages.ts";
import { flattenedPage } from "../../pdf/file/page-content.ts";
import { pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import type { Glyph } from "../../pdf/glyph.ts";
import { openPdf } from "../../pdf/open-pdf.ts";
import { detectors } from "../detectors.ts";
import { ExaminedPage } from "../examined-page.ts";
import { partExcluded } from "../excluded.ts";
import { isInked } from "../suspect-objects.ts";
import { attachedPdfs } from "./attached-pdfs.ts";
import type { AttachedPdfs } from "./attachment.ts";
import { type DocumentContext, type HeldText, NO_TEXT } from "./context.ts";
import { joined, textOf } from "./page-text.ts";
import { textDetectors } from "./text-detectors.ts";

/**
 * Completes the context of a file with what the texts beside its pages are compared with. Pages are read only when there
 * is something to compare. What can't be read is noted as damage of the file.
 */
export async function comparedContext(
  file: PdfFile,
  context: DocumentContext,
): Promise<DocumentContext & AttachedPdfs> {
  if (file.encryption === "locked") return context;
  const attached = await attachedPdfs(file);
  const unread = { ...context, seen: NO_TEXT };
  const toCompare = textDetectors.some((detector) => partExcluded(detector.find(file, unread)).leaks.length > 0);
  return { ...context, seen: toCompare ? await seenText(file) : context.seen, attached };
}

const PAGE_ENTRIES = new Set(["MediaBox", "CropBox", "Rotate", "UserUnit"]);

/** Text that a reader sees on the pages, annotations and fields included. */
async function seenText(file: PdfFile): Promise<HeldText> {
  const pages = pageObjects(file).map((page): LoosePage => {
    const entries = new Map([...page.dict].filter(([key]) => PAGE_ENTRIES.has(key)));
    return { ...flattenedPage(file, page), entries, revision: file.newest };
  });
  if (pages.length === 0) return NO_TEXT;
  const noted = (error: unknown): null => {
    if (!(error instanceof UnreadablePdf || error instanceof PageFailure || error instanceof RangeError)) throw error;
    file.note("stream");
    return null;
  };
  const opened = await openPdf(withoutActualText(writeLoosePages(file, pages))).catch(noted);
  if (opened === null) return NO_TEXT;
  try {
    const texts: HeldText[] = [];
    for (let page = 1; page <= pages.length; page++) {
      const text = await opened
        .withPage(page, (loaded) => {
          const examined = new ExaminedPage(loaded);
          return textOf(examined.glyphs, (index) => isShown(examined, index));
        })
        .catch(noted);
      if (text !== null) texts.push(text);
    }
    return joined(texts);
  } finally {
    opened.close();
  }
}

/** What nobody sees and yet is no leak repeats what is seen: the text layer of a scan. */
function isShown(page: ExaminedPage, index: number): boolean {
  const glyph = page.glyphs[index] as Glyph;
  if (page.seen[index] === true || !isInked(glyph)) return true;
  return !detectors.some((detector) => detector.claims(page, glyph, index));
}

const ACTUAL_TEXT = "/ActualText";

/**
 * PDFium reads /ActualText instead of what is painted, which would then seem to be on the page. The key is spoiled in place:
 * streams of loose pages are not compressed.
 */
function withoutActualText(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes);
  for (let at = data.indexOf(ACTUAL_TEXT); at >= 0; at = data.indexOf(ACTUAL_TEXT, at + 1)) data.write("X", at + 1);
  return data;
}
