/**
 * Gives every file of the folders to the program and tells what became of each:
 *
 *     npm run torture -- DIR... [--seconds N] [--megabytes N] [--no-ocr] [--redact] [--built]
 *
 * Every file must be read, or refused with a known reason, within the bounds of time and memory. Exits with 1 on a crash, a
 * hang, an unknown error, a thread, descriptor or temporary file left behind, and on `publishable` for a file that was not
 * wholly examined. With `--built` it examines with what is in `dist`, as users do.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { isFailure } from "./torture/examination.ts";
import { failureLine, type NamedOutcome, outcomeTable } from "./torture/outcome-table.ts";
import { SupervisedExaminer } from "./torture/supervised-examiner.ts";

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    seconds: { type: "string", default: "180" },
    megabytes: { type: "string", default: "1500" },
    ocr: { type: "boolean", default: true },
    redact: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
  },
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

const files = folders.flatMap((folder) => filesBelow(folder).map((path) => ({ path, name: relative(folder, path) })));
const program = new URL(options.built ? "../dist/src/index.js" : "../src/index.ts", import.meta.url).href;
const bounds = { seconds: Number(options.seconds), megabytes: Number(options.megabytes) };
const examiner = new SupervisedExaminer(program, bounds);

const outcomes: NamedOutcome[] = [];
for (const { path, name } of files) {
  const outcome = await examiner.examine({
    name,
    bytes: new Uint8Array(readFileSync(path)),
    channel: "albo",
    ocr: options.ocr ? "on" : "off",
    redact: options.redact,
    forbidden: [],
  });
  outcomes.push({ ...outcome, name });
  if (isFailure(outcome)) console.error(failureLine({ ...outcome, name }));
}
const left = await examiner.close();
for (const line of [...outcomeTable(outcomes), ...left]) console.log(line);
process.exitCode = files.length === 0 || left.length > 0 || outcomes.some(isFailure) ? 1 : 0;
