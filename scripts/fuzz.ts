/**
 * Damages documents in ways that know their structure, and gives them to the program:
 *
 *     npm run fuzz -- [--runs N] [--seed S] [--seconds N] [--megabytes N] [--built] [--keep DIR]
 *
 * Every document must be read or refused with a known reason within the bounds, and none may be called `publishable` that was
 * not wholly examined or in which another reader finds what the undamaged one hides. The document of run i is made from
 * seed S + i alone: `--seed N --runs 1` makes one again, `--keep DIR` writes those that fail. Files that people write
 * (configuration, exceptions, plans, boxes) are damaged too, in this process. Exits with 1 on any failure.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { baseDocuments } from "./fuzz/base-documents.ts";
import { mutatedDocument } from "./fuzz/mutated-document.ts";
import { writtenFileFailures } from "./fuzz/written-files.ts";
import { isFailure } from "./torture/examination.ts";
import { failureLine, type NamedOutcome, outcomeTable } from "./torture/outcome-table.ts";
import { SupervisedExaminer } from "./torture/supervised-examiner.ts";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "90" },
    megabytes: { type: "string", default: "1500" },
    built: { type: "boolean", default: false },
    keep: { type: "string" },
  },
});
const runs = Number(options.runs);
const firstSeed = Number(options.seed);
const program = new URL(options.built ? "../dist/src/index.js" : "../src/index.ts", import.meta.url).href;
const seconds = Number(options.seconds);
/** Honest work on thousands of pages is no hang: the program is to stop it by itself well before it is stopped. */
const limits = { "page-seconds": Math.ceil(seconds / 6), "file-seconds": Math.ceil(seconds / 4) };
const bounds = { seconds, megabytes: Number(options.megabytes), limits };
/** A process that has examined many documents is replaced, so that what it left behind is told. */
const DOCUMENTS_PER_PROCESS = 400;

const bases = await baseDocuments();
const outcomes: NamedOutcome[] = [];
const left: string[] = [];
let examiner = new SupervisedExaminer(program, bounds);
for (let run = 0; run < runs; run++) {
  const seed = firstSeed + run;
  const { base, bytes, edits } = mutatedDocument(bases, seed);
  const name = `seed ${seed} (${base.name}: ${edits.join(", ")})`;
  const { channel, forbidden } = base;
  const outcome = await examiner.examine({ name, bytes, channel, forbidden, ocr: "off", redact: false });
  outcomes.push({ ...outcome, name });
  if (isFailure(outcome)) {
    console.error(failureLine({ ...outcome, name }));
    if (options.keep !== undefined) keep(options.keep, seed, bytes);
  }
  if (run % DOCUMENTS_PER_PROCESS < DOCUMENTS_PER_PROCESS - 1) continue;
  left.push(...(await examiner.close()));
  examiner = new SupervisedExaminer(program, bounds);
}
left.push(...(await examiner.close()));
const written = writtenFileFailures(runs, firstSeed);
for (const line of [...outcomeTable(outcomes), ...left, ...written]) console.log(line);
process.exitCode = left.length > 0 || written.length > 0 || outcomes.some(isFailure) ? 1 : 0;

function keep(folder: string, seed: number, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${seed}.pdf`), bytes);
}
