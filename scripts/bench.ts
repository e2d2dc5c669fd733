/**
 * Measures pages per second and peak memory of `scan`, `check` and `redact` on the samples, or on the folders given,
 * beside the engine that the usual leak finder is built on (PyMuPDF, Debian's python3-fitz).
 *
 *     npm run bench [-- FOLDER...] [--only peer,scan,scan-1,check,redact,burn,long,text,start] [--pages N] [--no-ocr] [--built]
 *
 * `long` scans a file of a thousand pages (or N) that it makes, with one worker and with one per core: what each further
 * worker adds to the peak is what a worker takes. `text` times reading a page beside finding personal data in it. `start`
 * times `omissis --help` of what is in `dist` beside `node -e 0`.
 *
 * With `--built` it measures what is in `dist` (`npm run build` before), as users run it; without, the sources, whose loader
 * takes time and memory in every worker.
 *
 * Every row is a process of its own, so that the peak is its own; starting the program is not counted.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Source } from "../src/index.ts";
import type { ReadPage } from "../src/model/read-text.ts";
import { burnRow } from "./bench-burn.ts";
import { startRow } from "./bench-start.ts";

const ROWS = ["peer", "scan", "scan-1", "check", "redact", "burn", "long", "text", "start"];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    only: { type: "string" },
    ocr: { type: "boolean", default: true },
    built: { type: "boolean", default: false },
    pages: { type: "string", default: "1000" },
    row: { type: "string" },
  },
});
const folders = positionals.length > 0 ? positionals : ["samples"];

const program = new URL(options.built ? "../dist/src/index.js" : "../src/index.ts", import.meta.url);
const { createEngine, KnownFailure } = (await import(program.href)) as typeof import("../src/index.ts");

interface Figures {
  readonly files: number;
  readonly pages: number;
  readonly refused: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** What a further worker adds to the peak; only of `long`. */
  readonly megabytesPerWorker?: number;
  /** For the same pages, loading and reading them; only of `text`, whose own time is that of finding data. */
  readonly readingSeconds?: number;
  /** Bytes written for each byte read; only of `redact`. */
  readonly growth?: number;
}

const pdfsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pdfsIn(path);
    return entry.name.toLowerCase().endsWith(".pdf") ? [path] : [];
  });

/** @param row `scan-1` is `scan` on one worker. */
async function measure(row: string, files: readonly string[]): Promise<Figures> {
  const command = row === "check" || row === "redact" ? row : "scan";
  const workers = row === "scan-1" ? 1 : availableParallelism();
  const engine = createEngine({ workers });
  const ocr = options.ocr ? "on" : "off";
  // The engine itself starts once in a process, whatever comes after: a page for each worker.
  await engine.scan({ file: "", bytes: await pdfOfPages(workers) });
  const totals = { pages: 0, refused: 0, read: 0, written: 0 };
  const one = async (source: Source): Promise<void> => {
    try {
      const redacted = command === "redact" ? await engine.redact(source, { ocr }) : null;
      const report =
        redacted?.report ?? (await (command === "scan" ? engine.scan(source) : engine.check(source, { ocr })));
      totals.pages += report.pages ?? 0;
      totals.read += source.bytes.length;
      totals.written += redacted?.bytes.length ?? 0;
      if (report.status === "unreadable") totals.refused++;
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
      totals.refused++;
    }
  };
  const start = performance.now();
  const queue = [...files];
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await one({ file, bytes: readFileSync(file) });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const seconds = (performance.now() - start) / 1000;
  await engine.close();
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const growth = command === "redact" ? { growth: totals.written / Math.max(1, totals.read) } : {};
  return { files: files.length, pages: totals.pages, refused: totals.refused, seconds, peakMegabytes, ...growth };
}

/** The text stages alone, in this thread: no leaks, no OCR. */
async function measureText(files: readonly string[]): Promise<Figures> {
  const root = options.built ? "../dist/src/" : "../src/";
  const ending = options.built ? "js" : "ts";
  const load = (path: string) => import(new URL(`${root}${path}.${ending}`, import.meta.url).href);
  const { openPdf } = (await load("pdf/open-pdf")) as typeof import("../src/pdf/open-pdf.ts");
  const { readGlyphs } = (await load("reading/read-glyphs")) as typeof import("../src/reading/read-glyphs.ts");
  const { findPersonalData } = (await load(
    "personal-data/personal-data",
  )) as typeof import("../src/personal-data/personal-data.ts");
  const { loadRules } = (await load("rules/catalog")) as typeof import("../src/rules/catalog.ts");
  const rules = loadRules().data;
  const times = { reading: 0, finding: 0 };
  let [pageCount, refused] = [0, 0];
  const read = async (path: string): Promise<void> => {
    let start = performance.now();
    const document = await openPdf(new Uint8Array(readFileSync(path)));
    const pages: ReadPage[] = [];
    for (let page = 1; page <= document.pageCount; page++) {
      pages.push(await document.withPage(page, ({ geometry, glyphs }) => readGlyphs(geometry, glyphs)));
    }
    document.close();
    times.reading += performance.now() - start;
    start = performance.now();
    findPersonalData({ fileName: "", pages }, rules);
    times.finding += performance.now() - start;
    pageCount += pages.length;
  };
  for (const path of files) {
    try {
      await read(path);
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
      refused++;
    }
  }
  return {
    files: files.length,
    pages: pageCount,
    refused,
    seconds: times.finding / 1000,
    readingSeconds: times.reading / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function pdfOfPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= count; number++) {
    const page = document.addPage([595, 842]);
    for (let line = 0; line < 55; line++) {
      const text = `Riga ${line + 1} della pagina ${number}: si liquida la spesa prevista al capitolo ${1000 + line}.`;
      page.drawText(text, { x: 50, y: 790 - line * 13.5, size: 10, font });
    }
  }
  return document.save();
}

async function runRow(row: string): Promise<Figures | string> {
  if (row === "start") return startRow();
  if (row === "burn") return burnRow(folders.flatMap(pdfsIn), { createEngine, KnownFailure });
  if (row === "peer") {
    const script = fileURLToPath(new URL("bench-peer.py", import.meta.url));
    const run = spawnSync("/usr/bin/python3", [script, ...folders], { encoding: "utf8" });
    return run.status === 0 ? (JSON.parse(run.stdout) as Figures) : "not run: apt-get install python3-fitz";
  }
  if (row !== "long") return runScan(row, process.argv.slice(2));
  return runLong();
}

async function runLong(): Promise<Figures | string> {
  const cores = availableParallelism();
  const folder = mkdtempSync(join(tmpdir(), "omissis-bench-"));
  try {
    // Made here: making it takes more memory than scanning it.
    writeFileSync(join(folder, "lungo.pdf"), await pdfOfPages(Number(options.pages)));
    const args = options.built ? [folder, "--built"] : [folder];
    const alone = runScan("scan-1", args);
    const all = runScan("scan", args);
    if (typeof alone === "string" || typeof all === "string" || cores === 1) return all;
    return { ...all, megabytesPerWorker: (all.peakMegabytes - alone.peakMegabytes) / (cores - 1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runScan(row: string, given: readonly string[]): Figures | string {
  const args = ["--import", "tsx", fileURLToPath(import.meta.url), ...given, "--row", row];
  const run = spawnSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return run.status === 0 ? (JSON.parse(run.stdout) as Figures) : "failed";
}

const LABELS: Readonly<Record<string, string>> = {
  peer: "PyMuPDF, 1 process",
  scan: `scan, ${availableParallelism()} workers`,
  "scan-1": "scan, 1 worker",
  long: `scan, ${options.pages} pages in one file`,
  text: "finding personal data",
  start: "omissis --help",
};

function print(row: string, figures: Figures | string): void {
  const label = (LABELS[row] ?? row).padEnd(30);
  if (typeof figures === "string") {
    console.log(label, figures);
    return;
  }
  const { files, pages, refused, seconds, peakMegabytes, growth, megabytesPerWorker, readingSeconds } = figures;
  const cells = [files, pages, refused, seconds.toFixed(1), (pages / seconds).toFixed(1), Math.round(peakMegabytes)];
  const remarks = [
    ...(row === "check" ? [`${Math.round((1000 * seconds) / files)} ms a document`] : []),
    ...(growth === undefined ? [] : [`output ${growth.toFixed(2)} x input`]),
    ...(megabytesPerWorker === undefined ? [] : [`${Math.round(megabytesPerWorker)} MB a worker`]),
    ...(readingSeconds === undefined ? [] : [`reading the same pages ${readingSeconds.toFixed(1)} s`]),
  ];
  console.log(label, cells.map((cell) => String(cell).padStart(9)).join(""), remarks.join(", "));
}

if (options.row !== undefined) {
  const files = folders.flatMap(pdfsIn);
  process.stdout.write(
    JSON.stringify(await (options.row === "text" ? measureText(files) : measure(options.row, files))),
  );
} else {
  const rows = options.only?.split(",") ?? ROWS;
  console.log(
    `${folders.join(", ")}: ${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB, ${process.version}`,
  );
  const heads = ["files", "pages", "refused", "seconds", "pages/s", "peak MB"];
  console.log("".padEnd(30), heads.map((cell) => cell.padStart(9)).join(""));
  for (const row of rows) print(row, await runRow(row));
}
