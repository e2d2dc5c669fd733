import { findFiles } from "../src/intake/found-files.ts";
import type { Source } from "../src/intake/source.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import type { Context } from "./context.ts";
import type { Engine, ExamineOptions } from "./engine.ts";
import { examineFiles } from "./examined-files.ts";
import { requireKnownType } from "./known-type.ts";
import { checkOutput } from "./output-file.ts";
import { passwordOf } from "./password.ts";
import { printReports, type TextRenderer } from "./printed-report.ts";
import {
  type CheckOptions,
  engineOptionsOf,
  maxBytesOf,
  type OpenOptions,
  type PrintOptions,
  workersOf,
} from "./shared-options.ts";

/** One of the engine's examinations. */
export type Examine = (engine: Engine, source: Source, options: ExamineOptions) => Promise<DocumentReport>;

/** What scan, check and gate have in common: find and examine the files, print the reports, tell the exit code. */
export async function runExamination(
  paths: readonly string[],
  options: PrintOptions & OpenOptions & Partial<CheckOptions>,
  examine: Examine,
  text: TextRenderer,
  context: Context,
): Promise<void> {
  const catalog = context.library.loadRules();
  requireKnownType(options.type, catalog);
  const password = await passwordOf(options, context.env);
  const found = await findFiles(paths);
  if (options.output !== undefined) {
    const inputs = found.files.map(({ file }) => file);
    await checkOutput(options.output, inputs, true);
  }

  const workers = workersOf(options);
  const engine = context.library.createEngine({ workers });
  try {
    const engineOptions: ExamineOptions = { ...engineOptionsOf(options), password };
    const { reports, exit } = await examineFiles(
      found,
      (source) => examine(engine, source, engineOptions),
      { workers, maxBytes: maxBytesOf(options), channel: options.channel, quiet: options.quiet ?? false },
      context,
    );
    await printReports(reports, text, catalog, options, context);
    context.finish(exit);
  } finally {
    await engine.close();
  }
}
