/**
 * Redacts documents and then attacks the copies: no hidden string may come out of any of the usual tools.
 *
 *     npm run attack [-- FOLDER]
 *
 * FOLDER is `samples` (with `expected.json`, the default) or a corpus of leaks (with `labels.json`). Needs pdftotext,
 * mutool and qpdf: apt-get install poppler-utils mupdf-tools qpdf.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Channel, createEngine, KnownFailure } from "../src/index.ts";

interface Target {
  readonly file: string;
  readonly channel?: Channel;
  readonly boxes: readonly object[];
  readonly secrets: readonly string[];
}

interface Expected {
  readonly file: string;
  readonly channel: Channel;
  readonly secrets: readonly string[];
  readonly findings: readonly { page: number; bbox: readonly number[] }[];
}

interface Labelled {
  readonly file: string;
  readonly leaks: readonly { text: string; recoverable_text?: boolean }[];
}

const folder = process.argv[2] ?? "samples";

function targets(): Target[] {
  const expected = join(folder, "expected.json");
  if (existsSync(expected)) {
    return (JSON.parse(readFileSync(expected, "utf8")) as Expected[]).map(({ file, channel, secrets, findings }) => ({
      file,
      channel,
      secrets,
      boxes: findings.map(({ page, bbox }) => ({ page, bbox })),
    }));
  }
  return (JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as Labelled[]).map(({ file, leaks }) => ({
    file,
    boxes: [],
    secrets: leaks.filter((leak) => leak.recoverable_text !== false).map(({ text }) => text),
  }));
}

const squeeze = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function run(program: string, args: readonly string[]): Buffer {
  const { stdout, error } = spawnSync(program, args, { maxBuffer: 2 ** 30 });
  if (error) throw new Error(`${program} is missing: apt-get install poppler-utils mupdf-tools qpdf`);
  return stdout;
}

/** Everything that each tool gets out of a file, squeezed. */
function extracts(path: string): Record<string, string> {
  const expanded = run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]);
  const hex = [...expanded.toString("latin1").matchAll(/<([0-9A-Fa-f\s]{4,})>/g)].map(([, digits = ""]) =>
    Buffer.from(digits.replace(/\s/g, ""), "hex"),
  );
  const encodings = (bytes: Buffer): string =>
    [bytes.toString("latin1"), bytes.toString("utf8"), bytes.toString("utf16le"), swapped(bytes)].join("\n");
  return {
    pdftotext: squeeze(run("pdftotext", ["-raw", path, "-"]).toString("utf8")),
    mutool: squeeze(run("mutool", ["draw", "-q", "-F", "text", path]).toString("utf8")),
    qpdf: squeeze([expanded, ...hex].map(encodings).join("\n")),
  };
}

const swapped = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");

const work = mkdtempSync(join(tmpdir(), "omissis-attack-"));
const engine = createEngine();
let tried = 0;
let recovered = 0;
try {
  for (const { file, channel, boxes, secrets } of targets()) {
    if (secrets.length === 0) continue;
    const source = { file, bytes: readFileSync(join(folder, file)) };
    const path = join(work, "copy.pdf");
    try {
      const { bytes } = await engine.redact(source, { channel, boxes: JSON.stringify({ boxes }) });
      writeFileSync(path, bytes);
      const scan = await engine.scan({ file: "copy.pdf", bytes });
      const own = scan.findings.map(({ evidence }) => evidence?.reveal() ?? "").join("\n");
      const all = { ...extracts(path), omissis: squeeze(own) };
      // What the source shows in the clear, outside every box, is no secret of the copy.
      const shown = extracts(join(folder, file))["pdftotext"] ?? "";
      for (const secret of secrets) {
        const needle = squeeze(secret);
        tried++;
        const by = Object.entries(all).flatMap(([tool, text]) => (text.includes(needle) ? [tool] : []));
        if (by.length === 0) continue;
        recovered++;
        const times = shown.split(needle).length - 1;
        console.log(
          `${file}: a hidden string of ${needle.length} characters found by ${by.join(", ")} (${times} times in the source)`,
        );
      }
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
      console.log(`${file}: ${error.text.en}`);
    }
  }
} finally {
  await engine.close();
  rmSync(work, { recursive: true });
}
console.log(`${tried} hidden strings tried, ${recovered} recovered`);
process.exitCode = recovered === 0 ? 0 : 1;
