import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exposedData } from "../../src/breach/exposed-data.ts";
import { exampleConfiguration } from "../../src/configuration/example-configuration.ts";
import { readConfiguration } from "../../src/configuration/read-configuration.ts";
import { exceptionReasons, readExceptions } from "../../src/configuration/read-exceptions.ts";
import { readBaseline } from "../../src/exceptions/baseline.ts";
import { UsageFailure } from "../../src/model/failure.ts";
import { PLAN_SCHEMA, readPlan } from "../../src/redaction/plan-file.ts";
import { readUserBoxes } from "../../src/redaction/user-boxes.ts";
import { loadRules } from "../../src/rules/catalog.ts";
import { Random } from "./random.ts";

/** A file that people write, whole, and who reads it. */
interface WrittenFile {
  readonly name: string;
  readonly text: string;
  readonly read: (text: string) => unknown;
}

const SHA256 = "ab".repeat(32);
const SLOWEST_MILLISECONDS = 3000;

/** What a reader answers to a damaged file but the failure that tells the user what is wrong. @return in words, with the seed */
export function writtenFileFailures(runs: number, firstSeed: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), "omissis-fuzz-"));
  try {
    const files = writtenFiles(join(folder, "omissis.config.yml"));
    for (const { read, text } of files) read(text);
    return Array.from({ length: runs }, (_, run) => failureOf(files, firstSeed + run)).filter((line) => line !== null);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function failureOf(files: readonly WrittenFile[], seed: number): string | null {
  const random = new Random(seed);
  const { name, text, read } = random.pick(files);
  const damaged = damagedText(text, random);
  const start = performance.now();
  try {
    read(damaged);
  } catch (error) {
    if (!(error instanceof UsageFailure)) return `FAILURE seed ${seed} (${name}): ${String(error).slice(0, 200)}`;
  }
  const milliseconds = performance.now() - start;
  return milliseconds > SLOWEST_MILLISECONDS ? `FAILURE seed ${seed} (${name}): ${Math.round(milliseconds)} ms` : null;
}

function writtenFiles(configurationPath: string): WrittenFile[] {
  const rules = loadRules();
  const reasons = exceptionReasons();
  const configuration = exampleConfiguration(rules.doubts.values(), "it");
  const settled =
    "channel: albo\nocr: true\nworkers: 2\nredaction:\n  dpi: 200\n  label: OMISSIS\norganisation:\n  name: Ente\n";
  const readSettings = (text: string): unknown => {
    writeFileSync(configurationPath, text);
    return readConfiguration(configurationPath, rules);
  };
  const plan = {
    schema: PLAN_SCHEMA,
    input: { sha256: SHA256, pages: 3 },
    channel: "albo",
    boxes: [
      {
        id: "a",
        page: 1,
        boxes: [[1, 2, 3, 4]],
        burn: true,
        decidedBy: "rule",
        origin: "user",
        rule: null,
        severity: "blocco",
        reason: "x",
      },
      {
        page: 2,
        boxes: [
          [5, 6, 7, 8],
          [1, 2, 9, 9],
        ],
        reason: "y",
      },
    ],
  };
  return [
    { name: "configuration", text: settled, read: readSettings },
    { name: "configuration, all keys", text: settled + configuration, read: readSettings },
    {
      name: "exceptions",
      text: `exceptions:\n  - fingerprint: "${SHA256}"\n    document: "${SHA256}"\n    rule: data/telefono\n    reason: ${reasons.find(({ needsNorm }) => !needsNorm)?.id}\n    by: "Ufficio"\n    on: "2026-01-10"\n    until: "2026-06-10"\n`,
      read: (text) => readExceptions("omissis.exceptions.yml", text, reasons),
    },
    { name: "plan", text: JSON.stringify(plan, null, 1), read: (text) => readPlan(text, { sha256: SHA256, pages: 3 }) },
    {
      name: "boxes",
      text: JSON.stringify({ boxes: [{ page: 1, bbox: [72, 700, 200, 712], reason: "x" }] }),
      read: (text) => readUserBoxes(text, 3),
    },
    {
      name: "baseline",
      text: JSON.stringify({ format: "omissis-baseline/1", fingerprints: [SHA256] }),
      read: readBaseline,
    },
    {
      name: "report for a breach",
      text: JSON.stringify({
        documents: [
          {
            sha256: SHA256,
            pages: 2,
            channel: "albo",
            status: "read",
            publication: { channels: [{ from: "2026-01-01" }] },
            findings: [{ rule: "data/telefono", severity: "blocco" }],
          },
        ],
      }),
      read: exposedData,
    },
  ];
}

const PIECES = [
  "&a ",
  "*a",
  "!!js/function ",
  "<<: *a\n",
  "? ",
  "- - - - ",
  "{[",
  "]}",
  "\t",
  "\0",
  "'",
  '"',
  "|",
  ">-",
  "%YAML 9\n",
  "---\n",
  "...\n",
  "\uFEFF",
  "1e400",
  "-0",
  ".nan",
  "0x7fffffffffffffff",
  "2026-02-31",
  "__proto__: 1\n",
  '"__proto__": {}, ',
  "null",
  "true",
  "[]",
  "{}",
  "# ",
  "\n",
  ":",
  "\ud800",
  "9".repeat(400),
] as const;

function damagedText(text: string, random: Random): string {
  let damaged = text;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(damaged.length + 1);
    const gone = random.chance(0.6) ? random.below(12) : 0;
    const piece = random.pick([...PIECES, "", random.characters(3)]);
    const times = random.chance(0.03) ? 3000 : 1;
    damaged = damaged.slice(0, at) + piece.repeat(times) + damaged.slice(at + gone);
  }
  return damaged;
}
