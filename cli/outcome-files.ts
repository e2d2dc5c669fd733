import { readFile, rm } from "node:fs/promises";
import { EXIT, type ExitCode } from "../src/model/failure.ts";
import { writeOutput } from "./output-file.ts";

const SCHEMA_ID = "https://omissis.example/schema/watch-1.json";

/** What an outcome rests on: when any of it changes, the document is examined again. */
export interface OutcomeBasis {
  /** Of the document, lower-case hex; null when it could not be read. */
  readonly sha256: string | null;
  readonly version: string;
  readonly rules: string;
  /** Of options, configuration and exceptions, lower-case hex. */
  readonly options: string;
}

/** What was concluded on a document, in both its forms. */
export interface Outcome extends OutcomeBasis {
  readonly exit: ExitCode;
  /** The verdict on one line. */
  readonly summary: string;
  /** For people. */
  readonly text: string;
  /** For programs: the JSON report. */
  readonly report: string;
}

/** `atto.pdf.omissis.txt` is for people, `atto.pdf.omissis.json` for programs. */
export const outcomeFiles = (document: string): { readonly text: string; readonly json: string } => ({
  text: `${document}.omissis.txt`,
  json: `${document}.omissis.json`,
});

/** The document that an outcome file for programs is of; null for other files. */
export const documentOf = (file: string): string | null =>
  file.endsWith(".omissis.json") ? file.slice(0, -".omissis.json".length) : null;

/**
 * Writes the outcome beside the document, for its owner alone. The file for programs comes last: with it the outcome is
 * complete.
 * @throws OutputNotWritable
 */
export async function writeOutcome(document: string, { text, report, exit, ...outcome }: Outcome): Promise<void> {
  const files = outcomeFiles(document);
  const content = { schema: SCHEMA_ID, ...basisOf(outcome), exit, report: JSON.parse(report) as unknown };
  await writeOutput(files.text, text, true);
  await writeOutput(files.json, `${JSON.stringify(content, null, 2)}\n`, true);
}

/** The basis of the outcome beside a document, and its exit code; null when there is none, or it is not ours. */
export async function readOutcome(document: string): Promise<(OutcomeBasis & { readonly exit: ExitCode }) | null> {
  try {
    const content: unknown = JSON.parse(await readFile(outcomeFiles(document).json, "utf8"));
    if (typeof content !== "object" || content === null) return null;
    const { schema, sha256, version, rules, options, exit } = content as Record<string, unknown>;
    const known = Object.values(EXIT).find((code) => code === exit);
    if (schema !== SCHEMA_ID || known === undefined) return null;
    await readFile(outcomeFiles(document).text);
    return {
      sha256: typeof sha256 === "string" ? sha256 : null,
      version: String(version),
      rules: String(rules),
      options: String(options),
      exit: known,
    };
  } catch {
    return null;
  }
}

/** Takes an outcome away that no longer holds; files of that name that are not ours stay. */
export async function removeOutcome(document: string): Promise<void> {
  const files = outcomeFiles(document);
  if (!(await isOurs(files.json))) return;
  // The reverse of the order in which they appear: what is left without the other is no outcome.
  await rm(files.json, { force: true });
  await rm(files.text, { force: true });
}

const isOurs = (file: string): Promise<boolean> =>
  readFile(file, "utf8").then(
    (content) => content.includes(SCHEMA_ID),
    () => false,
  );

const basisOf = ({ sha256, version, rules, options }: OutcomeBasis): OutcomeBasis => ({
  sha256,
  version,
  rules,
  options,
});

export const sameBasis = (a: OutcomeBasis, b: OutcomeBasis): boolean =>
  a.sha256 !== null &&
  a.sha256 === b.sha256 &&
  a.version === b.version &&
  a.rules === b.rules &&
  a.options === b.options;
