/**
 * Proves on real files that the shortcut of the leak detectors loses nothing: `tsx scripts/prove-shortcut.ts DIR...` compares it
 * with full ablation on every page of the PDFs in the folders and exits with 1 when a text object is lost.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { proveShortcut } from "../src/leaks/prove-shortcut.ts";
import { type OpenPdf, openPdf } from "../src/pdf/open-pdf.ts";

/** Long documents repeat themselves. */
const MOST_PAGES = 20;

const totals = { files: 0, unread: 0, pages: 0, texts: 0, suspects: 0, lost: 0 };
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".pdf"))) await prove(join(folder, name));
}
console.log(JSON.stringify(totals));
process.exitCode = totals.lost > 0 || totals.files === 0 ? 1 : 0;

async function prove(path: string): Promise<void> {
  let document: OpenPdf;
  try {
    document = await openPdf(readFileSync(path));
  } catch {
    totals.unread++;
    return;
  }
  totals.files++;
  try {
    for (let number = 1; number <= Math.min(document.pageCount, MOST_PAGES); number++) {
      const proof = await document.withPage(number, proveShortcut);
      totals.pages++;
      totals.texts += proof.texts;
      totals.suspects += proof.suspects;
      totals.lost += proof.lost.length;
      if (proof.lost.length > 0) console.log(`${path} page ${number}: lost ${proof.lost.join(", ")}`);
    }
  } finally {
    document.close();
  }
}
