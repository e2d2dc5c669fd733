import type { Leak } from "../../src/leaks/leak.ts";
import { pageLeaks } from "../../src/leaks/page-leaks.ts";
import { openPdf } from "../../src/pdf/open-pdf.ts";
import type { Trap } from "./act.ts";

/** What the page detectors find in a trap, page by page. */
export async function leaksOf(trap: Pick<Trap, "bytes">): Promise<Leak[]> {
  const document = await openPdf(trap.bytes);
  const found: Leak[] = [];
  try {
    for (let page = 1; page <= document.pageCount; page++) {
      found.push(...(await document.withPage(page, pageLeaks)).leaks);
    }
  } finally {
    document.close();
  }
  return found;
}
