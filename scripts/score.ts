/**
 * Runs the program on a labelled corpus and prints the tables of the corpus' own scorers.
 *
 *     npm run score -- ../shared/corpus [--verbose] [--only leaks|content|scans]
 *
 * The corpus has `score-leaks.py`, `score-content.py`, `leaks/labels.json` and `content/labels.json`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Channel, createEngine, type DocumentReport, type Engine } from "../src/index.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false }, only: { type: "string" } },
});
const corpus = positionals[0];
if (corpus === undefined) throw new Error("Give the folder of the corpus: npm run score -- ../shared/corpus");

interface ContentLabel {
  readonly id: string;
  readonly file_pdf: string;
  readonly file_scan?: string;
  readonly channel: Channel;
  readonly doc_type: string;
}

const readJson = <Content>(...path: string[]): Content => JSON.parse(readFileSync(join(...path), "utf8")) as Content;

async function leakFindings(engine: Engine, folder: string): Promise<object> {
  const labels = readJson<{ file: string }[]>(folder, "labels.json");
  return Object.fromEntries(
    await Promise.all(
      labels.map(async ({ file }) => {
        const report = await engine.scan({ file, bytes: readFileSync(join(folder, file)) });
        return [
          file,
          report.findings.map(({ page, kind, bbox, severity, evidence }) => ({
            kind,
            text: evidence?.reveal() ?? "",
            ...(page === null ? {} : { page }),
            ...(bbox === null ? {} : { bbox }),
            ...(severity === "avviso" ? { level: "info" } : {}),
          })),
        ];
      }),
    ),
  );
}

async function contentFindings(
  engine: Engine,
  folder: string,
  fileOf: (label: ContentLabel) => string | undefined,
): Promise<object> {
  const types = readJson<Record<string, string[]>>(folder, "doc-types.json");
  const entries = await Promise.all(
    readJson<ContentLabel[]>(folder, "labels.json").map(async (label) => {
      const file = fileOf(label);
      if (file === undefined) return [];
      const report = await engine.check({ file, bytes: readFileSync(join(folder, file)) }, { channel: label.channel });
      return [[label.id, documentScore(report, label, types)]];
    }),
  );
  return Object.fromEntries(entries.flat());
}

const documentScore = (report: DocumentReport, label: ContentLabel, types: Record<string, string[]>): object => ({
  spans: report.findings
    .filter(({ category, evidence }) => category !== null && evidence !== null)
    .map(({ category, evidence }) => ({ category, text: evidence?.reveal() })),
  ...(report.documentType?.id ? { doc_type: corpusType(report.documentType.id, label.doc_type, types) } : {}),
  verdict: report.verdict === "needs-review" ? "review" : report.verdict,
});

/** The corpus' name of a row of the publication table; a row of several types counts as the one that the label has. */
function corpusType(row: string, expected: string, types: Record<string, string[]>): string {
  const names = Object.keys(types).filter((name) => types[name]?.includes(row));
  return names.includes(expected) ? expected : (names[0] ?? row);
}

function score(title: string, scorer: string, labels: string, findings: object, flags: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "omissis-score-"));
  try {
    const file = join(folder, "findings.json");
    writeFileSync(file, JSON.stringify(findings));
    process.stdout.write(`\n== ${title}\n`);
    const run = spawnSync("python3", [join(corpus as string, scorer), labels, file, ...flags], { encoding: "utf8" });
    if (run.error) throw new Error("The scorers need python3 (apt-get install python3)");
    process.stdout.write(run.stdout);
    process.stderr.write(run.stderr);
    if (run.status !== 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wanted = (part: string): boolean => options.only === undefined || options.only === part;
const engine = createEngine();
try {
  const content = join(corpus, "content");
  const contentFlags = options.verbose ? ["--misses", "--false-alarms"] : [];
  if (wanted("leaks")) {
    const folder = join(corpus, "leaks");
    const findings = await leakFindings(engine, folder);
    score("leaks", "score-leaks.py", join(folder, "labels.json"), findings, options.verbose ? ["--verbose"] : []);
  }
  if (wanted("content")) {
    const findings = await contentFindings(engine, content, (label) => label.file_pdf);
    score("content, PDFs", "score-content.py", join(content, "labels.json"), findings, contentFlags);
  }
  if (wanted("scans")) {
    const findings = await contentFindings(engine, content, (label) => label.file_scan);
    const flags = ["--only-scans", ...contentFlags];
    score("content, scans", "score-content.py", join(content, "labels.json"), findings, flags);
  }
} finally {
  await engine.close();
}
