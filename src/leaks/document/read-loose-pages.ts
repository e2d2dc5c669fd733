import { PageFailure, UnreadablePdf } from "../../pdf/failures.ts";
import { type LoosePage, writeLoosePages } from "../../pdf/file/loose-pages.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { openPdf } from "../../pdf/open-pdf.ts";
import type { PdfPage } from "../../pdf/pdf-page.ts";

/**
 * What `read` makes of each page, in order; undefined for those that the page engine can't read, which is noted as damage
 * of the file. A crash of the engine is the caller's, who runs it in a thread of its own.
 */
export async function readLoosePages<Result>(
  file: PdfFile,
  pages: readonly LoosePage[],
  read: (page: PdfPage) => Result,
): Promise<(Result | undefined)[]> {
  if (pages.length === 0) return [];
  const unless = (expected: (error: unknown) => boolean) => (error: unknown) => {
    if (!expected(error)) throw error;
    file.note("stream");
    return undefined;
  };
  const opened = await openPdf(writeLoosePages(file, pages)).catch(unless((error) => error instanceof UnreadablePdf));
  if (opened === undefined) return pages.map(() => undefined);
  try {
    const results: (Result | undefined)[] = [];
    for (let page = 1; page <= pages.length; page++) {
      // A raster that does not fit in memory is a RangeError.
      const broken = unless((error) => error instanceof PageFailure || error instanceof RangeError);
      results.push(await opened.withPage(page, read).catch(broken));
    }
    return results;
  } finally {
    opened.close();
  }
}
