import { flattenedPage } from "../../pdf/file/page-content.ts";
import { pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { type LoosePage, writeLoosePages } from "../../pdf/file/loose-pages.ts";
import { openPdf } from "../../pdf/open-pdf.ts";
import { pageLeaks } from "../page-leaks.ts";
import { attachedPdfs } from "./attached-pdfs.ts";
import type { AttachedPdfs } from "./attachment.ts";
import { type DocumentContext, type HeldText, NO_TEXT } from "./context.ts";
import { joined, textOf } from "./page-text.ts";
import { textDetectors } from "./text-detectors.ts";

/**
 * Completes a context with what the texts beside the pages are compared with. Pages are read only when something is there
 * to be compared.
 */
export async function comparedContext(file: PdfFile, context: DocumentContext): Promise<DocumentContext & AttachedPdfs> {
  if (file.encryption === "locked") return context;
  const attached = await attachedPdfs(file);
  const unread = { ...context, seen: NO_TEXT };
  const any = textDetectors.some((detector) => !done(detector.find(file, unread)));
  return { ...context, seen: any ? await seenText(file) : context.seen, attached };
}

const done = (found: Iterable<unknown>): boolean => found[Symbol.iterator]().next().done === true;

const PAGE_ENTRIES = new Set(["MediaBox", "CropBox", "Rotate", "UserUnit"]);

/** Text that a reader sees on the pages, annotations and fields included. Unreadable pages are noted as damage. */
export async function seenText(file: PdfFile): Promise<HeldText> {
  const pages = pageObjects(file).map((page): LoosePage => {
    const entries = new Map([...page.dict].filter(([key]) => PAGE_ENTRIES.has(key)));
    return { ...flattenedPage(file, page), entries, revision: file.newest };
  });
  if (pages.length === 0) return NO_TEXT;
  const opened = await openPdf(withoutActualText(writeLoosePages(file, pages))).catch(() => null);
  if (opened === null) {
    file.note("stream");
    return NO_TEXT;
  }
  const texts: HeldText[] = [];
  try {
    for (let page = 1; page <= pages.length; page++) {
      const text = await opened
        .withPage(page, (loaded) => {
          const { seen } = pageLeaks(loaded);
          return textOf(loaded.glyphs, (index) => seen[index] === 1);
        })
        .catch(() => null);
      if (text === null) file.note("stream");
      else texts.push(text);
    }
  } finally {
    opened.close();
  }
  return joined(texts);
}

/**
 * PDFium reads /ActualText instead of what is painted, which would then seem to be on the page. The key is spoiled in place;
 * streams of loose pages are not compressed.
 */
function withoutActualText(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes);
  for (let at = data.indexOf("/ActualText"); at >= 0; at = data.indexOf("/ActualText", at + 1)) data.write("X", at + 1);
  return data;
}
