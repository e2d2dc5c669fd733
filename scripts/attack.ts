/**
 * Redacts documents and then attacks the copies: no hidden string may come out of any of the usual tools.
 *
 *     npm run attack [-- FOLDER [--only PART OF A FILE NAME] [--control]]
 *
 * FOLDER is `samples` (with `expected.json`, the default), a corpus of leaks, or one of content, whose labels then say
 * what is burned. With `--control` the documents themselves are attacked: what is found then shows that the attacks work.
 * Debian: apt-get install poppler-utils mupdf-tools qpdf mat2 tesseract-ocr tesseract-ocr-ita.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine, KnownFailure } from "../src/index.ts";
import { openPdf } from "../src/pdf/open-pdf.ts";
import type { PageGeometry } from "../src/pdf/page-geometry.ts";
import type { Raster } from "../src/pdf/raster.ts";
import { readAreas } from "./attack/box-areas.ts";
import { occurrencesOf, type PlacedWord, placedPages } from "./attack/placed-words.ts";
import { squeezed, timesIn } from "./attack/squeezed.ts";
import { type Target, targetsIn } from "./attack/targets.ts";
import { missing, READERS, run } from "./attack/tools.ts";

const DPI = 100;
/** A word that lies on more dark than this is on a bar. */
const ON_BAR = 0.8;
/** Letters and digits that pixels do not spell by chance. */
const LONG = 8;
const AREAS = "pdfimages + tesseract on the box area";
const SCAN = "omissis scan";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" }, control: { type: "boolean", default: false } },
});
const [folder = "samples"] = positionals;
const work = mkdtempSync(join(tmpdir(), "omissis-attack-"));
const engine = createEngine();
const totals = { documents: 0, refused: 0, strings: 0, short: 0, unplaced: 0, left: 0, recovered: 0 };
const byTool = new Map<string, number>();

try {
  for (const target of await targetsIn(folder)) {
    totals.unplaced += target.unplaced;
    if (target.secrets.length > 0 && target.file.includes(options.only)) await attack(target);
  }
} finally {
  await engine.close();
  rmSync(work, { recursive: true });
}
const tools = [...Object.keys(READERS), AREAS, SCAN];
for (const tool of tools) console.log(`${tool.padEnd(40)} ${byTool.get(tool) ?? 0} recovered`);
for (const program of ["mat2", "tesseract"] as const)
  if (run(program, ["--version"]) === null) console.log(missing(program));
console.log(
  `${totals.documents} documents, ${totals.refused} refused; ${totals.strings} hidden strings tried` +
    ` (${totals.short} too short to search for, ${totals.unplaced} not on the pages), ${totals.left} also lawfully visible elsewhere,` +
    ` ${totals.recovered} recovered`,
);
process.exitCode = totals.recovered === 0 ? 0 : 1;

async function attack({ file, channel, boxes, secrets }: Target): Promise<void> {
  const source = { file, bytes: new Uint8Array(readFileSync(join(folder, file))) };
  const path = join(work, "copy.pdf");
  let bytes: Uint8Array;
  try {
    bytes = options.control
      ? source.bytes
      : (await engine.redact(source, { channel, boxes: JSON.stringify({ boxes }) })).bytes;
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    totals.refused++;
    console.log(`${file}: ${error.text.en}`);
    return;
  }
  totals.documents++;
  writeFileSync(path, bytes);
  const got = new Map<string, string>();
  for (const [tool, { read }] of Object.entries(READERS)) got.set(tool, read(path) ?? "");
  const places = secrets.flatMap((secret) => secret.places);
  got.set(AREAS, (await readAreas(path, places, await geometriesOf(source.bytes))) ?? "");
  const scan = await engine.scan({ file: "copy.pdf", bytes });
  got.set(SCAN, scan.findings.map(({ evidence }) => evidence?.reveal() ?? "").join("\n"));
  const all = new Map([...got].map(([tool, text]) => [tool, squeezed(text)]));
  const visible = await visibleWords(path, bytes);
  for (const { text } of secrets) {
    const needle = squeezed(text);
    if (needle.length < 4) {
      totals.short++;
      continue;
    }
    totals.strings++;
    const lawful = visible.reduce((sum, words) => sum + occurrencesOf(needle, words).length, 0);
    if (lawful > 0) totals.left++;
    // What a reader sees outside every bar is in the text too, as often as it is seen.
    const by = [...all]
      .filter(
        ([tool, read]) =>
          timesIn(read, needle) > lawful &&
          (needle.length >= LONG || !tool.startsWith("qpdf") || isWritten(got.get(tool), text)),
      )
      .map(([tool]) => tool);
    if (by.length === 0) continue;
    totals.recovered++;
    for (const tool of by) byTool.set(tool, (byTool.get(tool) ?? 0) + 1);
    console.log(`${file}: a hidden string of ${needle.length} characters found by ${by.join(", ")}`);
  }
}

/** Whether a text stands there as it is: squeezed, the bytes of pictures spell any short word. */
function isWritten(read: string | undefined, text: string): boolean {
  return read?.toLowerCase().includes(text.trim().toLowerCase()) === true;
}

async function geometriesOf(bytes: Uint8Array): Promise<PageGeometry[]> {
  const pdf = await openPdf(bytes);
  const geometries: PageGeometry[] = [];
  for (let page = 1; page <= pdf.pageCount; page++)
    geometries.push(await pdf.withPage(page, ({ geometry }) => geometry));
  pdf.close();
  return geometries;
}

/** Of each page of the copy the words that a reader sees: there is ink where they are, and no bar. */
async function visibleWords(path: string, bytes: Uint8Array): Promise<PlacedWord[][]> {
  const pdf = await openPdf(bytes);
  const pages: PlacedWord[][] = [];
  for (const [index, { words, width, height }] of placedPages(path).entries()) {
    const raster = await pdf.withPage(index + 1, (page) => page.render({ dpi: DPI, channels: 1 }));
    pages.push(words.filter(({ box }) => isSeen(raster, box, width, height)));
  }
  pdf.close();
  return pages;
}

function isSeen(raster: Raster, [x0, y0, x1, y1]: PlacedWord["box"], width: number, height: number): boolean {
  const [sx, sy] = [raster.width / width, raster.height / height];
  let [dark, all] = [0, 0];
  for (let y = Math.max(0, Math.floor(y0 * sy)); y < Math.min(raster.height, y1 * sy); y++) {
    for (let x = Math.max(0, Math.floor(x0 * sx)); x < Math.min(raster.width, x1 * sx); x++) {
      all++;
      if ((raster.data[y * raster.width + x] as number) < 128) dark++;
    }
  }
  return dark > 0 && dark < ON_BAR * all;
}
