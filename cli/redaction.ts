import { readFile } from "node:fs/promises";
import { readSource } from "../src/intake/source.ts";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import { textReport } from "../src/report/text.ts";
import type { Context } from "./context.ts";
import { exitOfReport } from "./exit.ts";
import { requireKnownType } from "./known-type.ts";
import { MESSAGES } from "./messages.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import { passwordOf } from "./password.ts";
import { printReports } from "./printed-report.ts";
import { progressOn } from "./progress.ts";
import {
  type CheckOptions,
  engineOptionsOf,
  maxBytesOf,
  type OpenOptions,
  type PrintOptions,
} from "./shared-options.ts";

export interface RedactionOptions extends PrintOptions, OpenOptions, CheckOptions {
  readonly output: string;
  readonly boxes?: string;
  readonly force?: boolean;
  readonly dpi?: number;
}

/** Redacts one file into another. The exit code is that of the file made, or of the reason why there is none. */
export async function runRedaction(input: string, options: RedactionOptions, context: Context): Promise<void> {
  const { output, force = false, dpi } = options;
  const catalog = context.library.loadRules();
  requireKnownType(options.type, catalog);
  await checkOutput(output, [input, ...(options.boxes === undefined ? [] : [options.boxes])], force);
  const password = await passwordOf(options, context.env);
  const boxes = options.boxes === undefined ? undefined : await boxesIn(options.boxes);
  const source = await readSource(input, { maxBytes: maxBytesOf(options) });

  const progress = progressOn(context, options.quiet ?? false);
  const engine = context.library.createEngine({ workers: 1 });
  try {
    progress.show(input, 0, 1);
    const redacted = await engine.redact(source, { ...engineOptionsOf(options), boxes, dpi, password });
    await writeOutput(output, redacted.bytes, force);
    progress.clear();
    if (options.format !== "json" && !options.quiet) {
      const done = fillText(MESSAGES.redacted, { path: printable(output), boxes: redacted.boxes });
      context.stdout.write(`${context.say(done)}\n`);
    }
    const { output: _, ...printing } = options;
    const report = { ...redacted.report, file: output };
    await printReports([report], textReport, catalog, printing, context);
    context.finish(exitOfReport(report));
  } finally {
    progress.clear();
    await engine.close();
  }
}

const boxesIn = (file: string): Promise<string> =>
  readFile(file, "utf8").catch(() => {
    throw new UsageFailure(
      { it: "Il file dei riquadri non si può leggere.", en: "The file of boxes can't be read." },
      { it: "Controllare il percorso di --boxes.", en: "Check the path of --boxes." },
    );
  });
