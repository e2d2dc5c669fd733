import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { FoundFile } from "../src/intake/found-files.ts";
import { readSource } from "../src/intake/source.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import type { Context } from "./context.ts";
import type { Engine, EvidenceOptions as EngineEvidenceOptions } from "./engine.ts";
import { documentNames, pictureName } from "./evidence-names.ts";
import { MESSAGES } from "./messages.ts";
import { OutputExists, OutputNotWritable } from "./output-failures.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import type { EvidenceOptions, PrintOptions } from "./shared-options.ts";

/**
 * Tells before any work whether the pictures asked for can be written.
 * @throws UsageFailure when the annotated copy would be of several documents, or what `checkOutput` throws.
 */
export async function checkEvidence(
  files: readonly FoundFile[],
  { annotate, evidence, output, force = false }: EvidenceOptions & Pick<PrintOptions, "output">,
): Promise<void> {
  if (force && annotate === undefined && evidence === undefined) {
    throw new UsageFailure(
      { it: "--force vale solo con --annotate o --evidence.", en: "--force is of use with --annotate or --evidence." },
      { it: "Togliere --force.", en: "Leave --force out." },
    );
  }
  if (evidence !== undefined && !force) await requireNoPictures(evidence);
  if (annotate === undefined) return;
  if (files.length > 1) {
    throw new UsageFailure(
      { it: "--annotate vale per un documento solo.", en: "--annotate is for one document only." },
      { it: "Indicare un solo file, oppure usare --evidence.", en: "Name one file, or use --evidence." },
    );
  }
  if (output !== undefined && resolve(output) === resolve(annotate)) {
    throw new UsageFailure(
      { it: "--annotate e --output indicano lo stesso file.", en: "--annotate and --output name the same file." },
      { it: "Scegliere due nomi.", en: "Choose two names." },
    );
  }
  await checkOutput(
    annotate,
    files.map(({ file }) => file),
    force,
  );
}

/** Pictures of another run among these would be taken for theirs. */
async function requireNoPictures(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new OutputNotWritable(folder, error.code ?? "?");
  });
  const picture = names.find((name) => name.endsWith(".png"));
  if (picture !== undefined) throw new OutputExists(join(folder, picture));
}

export interface EvidenceWork extends EvidenceOptions, Pick<PrintOptions, "showText" | "format" | "quiet"> {
  readonly password: string | undefined;
  readonly maxBytes: number;
}

/**
 * Writes the annotated copy and the pictures of the findings, each for its owner alone.
 * @throws KnownFailure when a document has changed, or a file can't be written or is there already.
 */
export async function writeEvidence(
  reports: readonly DocumentReport[],
  work: EvidenceWork,
  engine: Engine,
  context: Context,
): Promise<void> {
  const tell = (text: LocalText): void => {
    // On stderr: the report may be read by a program.
    if (!work.quiet) context.stderr.write(`${context.say(text)}\n`);
  };
  const options: EngineEvidenceOptions = { password: work.password, showText: work.showText, lang: context.lang };
  if (work.annotate !== undefined) await writeAnnotated(reports, work, work.annotate, engine, options, tell);
  if (work.evidence !== undefined) await writePictures(reports, work, work.evidence, engine, options, tell);
}

type Tell = (text: LocalText) => void;

async function writeAnnotated(
  reports: readonly DocumentReport[],
  { maxBytes, force = false }: EvidenceWork,
  path: string,
  engine: Engine,
  options: EngineEvidenceOptions,
  tell: Tell,
): Promise<void> {
  const report = reports.find(({ status }) => status !== "unreadable");
  if (report === undefined) return tell(MESSAGES.notAnnotated);
  const source = await readSource(report.file, { maxBytes });
  await writeOutput(path, await engine.annotate(source, report, options), force);
  tell(fillText(MESSAGES.annotated, { path: printable(path) }));
}

async function writePictures(
  reports: readonly DocumentReport[],
  { maxBytes, force = false }: EvidenceWork,
  folder: string,
  engine: Engine,
  options: EngineEvidenceOptions,
  tell: Tell,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new OutputNotWritable(folder, error.code ?? "?");
  });
  const inputs = reports.map(({ file }) => file);
  const names = documentNames(reports.map(({ file }) => engine.harmlessName(file)));
  let count = 0;
  for (const [index, report] of reports.entries()) {
    if (report.status === "unreadable" || report.findings.length === 0) continue;
    const source = await readSource(report.file, { maxBytes });
    await engine.picture(source, report, options, async ({ number, finding, png, beneath }) => {
      const write = async (content: Uint8Array, suffix: string): Promise<void> => {
        const path = join(folder, pictureName(names[index] as string, number, finding, suffix));
        await checkOutput(path, inputs, force);
        await writeOutput(path, content, force);
      };
      await write(png, "");
      if (beneath !== null) await write(beneath, "-beneath");
      count++;
    });
  }
  const all = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  tell(fillText(MESSAGES.pictured, { path: printable(folder), count, without: all - count }));
}
