import type { PagePool } from "../pdf/page-pool.ts";
import type { RedactedMeta } from "../redaction/redacted-meta.ts";
import { writePdf } from "../redaction/write-pdf.ts";
import type { BurnArgs, BurnResult } from "./page-jobs.ts";

/** A PDF that the program made, as pictures of its pages with their text: PDF/A without any font of others. */
export async function pdfaOf(pool: PagePool, bytes: Uint8Array, meta: RedactedMeta): Promise<Uint8Array> {
  const pdf = await pool.open(bytes);
  try {
    const results = await Promise.all(
      Array.from({ length: pdf.pageCount }, (_, index) =>
        pdf.run<BurnResult>("burn", index + 1, {
          dpi: 200,
          boxes: [],
          seen: "all",
          reading: null,
          options: {},
        } satisfies BurnArgs),
      ),
    );
    return await writePdf(
      results.map(({ page }) => page),
      meta,
    );
  } finally {
    pdf.close();
  }
}
