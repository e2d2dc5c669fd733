/**
 * Measures pages per second and peak memory of `scan`, `check` and `redact` on the samples, or on the folders given.
 *
 *     npm run bench [-- FOLDER...] [--workers N] [--no-ocr]
 *
 * Every command runs in a process of its own, so that the peak is its own; starting the program is not counted.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEngine, KnownFailure } from "../src/index.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { workers: { type: "string" }, ocr: { type: "boolean", default: true }, child: { type: "string" } },
});
const folders = positionals.length > 0 ? positionals : ["samples"];

interface Figures {
  readonly files: number;
  readonly pages: number;
  readonly refused: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly outputBytes: number;
  readonly inputBytes: number;
}

const pdfsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pdfsIn(path);
    return entry.name.toLowerCase().endsWith(".pdf") ? [path] : [];
  });

async function measure(command: string): Promise<Figures> {
  const workers = options.workers === undefined ? undefined : Number(options.workers);
  const engine = createEngine({ workers });
  const ocr = options.ocr ? "on" : "off";
  const sources = folders.flatMap(pdfsIn).map((file) => ({ file, bytes: readFileSync(file) }));
  const totals = { pages: 0, refused: 0, outputBytes: 0, inputBytes: 0 };
  const start = performance.now();
  for (const source of sources) {
    try {
      const redacted = command === "redact" ? await engine.redact(source, { ocr }) : null;
      const report =
        redacted?.report ?? (await (command === "scan" ? engine.scan(source) : engine.check(source, { ocr })));
      totals.pages += report.pages ?? 0;
      totals.inputBytes += source.bytes.length;
      totals.outputBytes += redacted?.bytes.length ?? 0;
      if (report.status === "unreadable") totals.refused++;
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
      totals.refused++;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  await engine.close();
  return { ...totals, files: sources.length, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

function print(command: string, figures: Figures): void {
  const { files, pages, refused, seconds, peakMegabytes, inputBytes, outputBytes } = figures;
  const size = command === "redact" ? `${(outputBytes / Math.max(1, inputBytes)).toFixed(2)} x input` : "";
  const row = [
    command,
    files,
    pages,
    refused,
    seconds.toFixed(1),
    (pages / seconds).toFixed(1),
    Math.round(peakMegabytes),
  ];
  console.log(row.map((cell) => String(cell).padStart(9)).join(""), size);
}

if (options.child !== undefined) {
  process.stdout.write(JSON.stringify(await measure(options.child)));
} else {
  for (const folder of folders) statSync(folder);
  console.log(
    `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version}: ${folders.map((folder) => basename(folder)).join(", ")}`,
  );
  console.log(
    ["command", "files", "pages", "refused", "seconds", "pages/s", "peak MB"].map((cell) => cell.padStart(9)).join(""),
  );
  for (const command of ["scan", "check", "redact"]) {
    const args = ["--import", "tsx", fileURLToPath(import.meta.url), ...process.argv.slice(2), "--child", command];
    const run = spawnSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    if (run.status !== 0) process.exitCode = 1;
    else print(command, JSON.parse(run.stdout) as Figures);
  }
}
