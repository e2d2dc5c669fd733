import { readSource } from "../src/intake/source.ts";
import { EXIT } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import { type ConfigurationOptions, configurationOf, configured, redactionConfigured } from "./configuration.ts";
import type { Context } from "./context.ts";
import { requireKnownType } from "./known-type.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import { passwordOf } from "./password.ts";
import { type PlanChoice, planOptionsOf } from "./plan-options.ts";
import { planText } from "./plan-text.ts";
import { progressOn } from "./progress.ts";
import { REDACTION_MESSAGES } from "./redaction-messages.ts";
import { type CheckOptions, engineOptionsOf, maxBytesOf, type OpenOptions } from "./shared-options.ts";

export interface PlanningOptions extends PlanChoice, OpenOptions, CheckOptions, ConfigurationOptions {
  readonly output: string;
  readonly force?: boolean;
  readonly showText?: boolean;
  readonly quiet?: boolean;
}

/** Writes the plan of one file, and lists it for a person. */
export async function runPlanning(input: string, given: PlanningOptions, context: Context): Promise<void> {
  const { library, lang, say, stdout, version } = context;
  const catalog = library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = redactionConfigured(configured(given, configuration), configuration);
  const { output, force = false, quiet = false, showText = false } = options;
  requireKnownType(options.type, catalog);
  await checkOutput(output, [input, ...(options.boxes === undefined ? [] : [options.boxes])], force);
  const password = await passwordOf(options, context.env);
  const choice = await planOptionsOf(options);
  const source = await readSource(input, { maxBytes: maxBytesOf(options) });

  const progress = progressOn(context, quiet);
  const engine = library.createEngine({ workers: 1, ocrEngine: options.ocrEngine, body: configuration });
  try {
    progress.show(input, 0, 1);
    const plan = await engine.plan(source, { ...engineOptionsOf(options), ...choice, password });
    const content = library.planJson(plan, { version, rules: catalog.version }, { lang, showText });
    await writeOutput(output, content, force);
    progress.clear();
    if (!quiet) {
      const burn = plan.entries.filter((entry) => entry.burn).length;
      const counts = { path: printable(output), burn, listed: plan.entries.length - burn };
      stdout.write(`${say(fillText(REDACTION_MESSAGES.planned, counts))}\n${planText(plan, lang, showText)}`);
      const count = plan.unplaced.length;
      if (count > 0) stdout.write(`${say(fillText(REDACTION_MESSAGES.planUnplaced, { count }))}\n`);
    }
    context.finish(EXIT.publishable);
  } finally {
    progress.clear();
    await engine.close();
  }
}
