import { isEnvelope } from "../src/intake/pdf-in.ts";
import { readSource } from "../src/intake/source.ts";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import { textReport } from "../src/report/text.ts";
import { type ConfigurationOptions, configurationOf, configured, redactionConfigured } from "./configuration.ts";
import type { Context } from "./context.ts";
import type { BarLabel, BoxWidth } from "./engine.ts";
import { exitOfReport } from "./exit.ts";
import { requireKnownType } from "./known-type.ts";
import { MESSAGES } from "./messages.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import { passwordOf } from "./password.ts";
import { type PlanChoice, planOptionsOf, readOptionFile } from "./plan-options.ts";
import { printReports } from "./printed-report.ts";
import { PRODUCT_MESSAGES } from "./product-messages.ts";
import { progressOn } from "./progress.ts";
import { REDACTION_MESSAGES } from "./redaction-messages.ts";
import { checkProducts, type ProductOptions, writeProducts } from "./redaction-products.ts";
import {
  type CheckOptions,
  engineOptionsOf,
  maxBytesOf,
  type OpenOptions,
  type PrintOptions,
  workersOf,
} from "./shared-options.ts";

export interface RedactionOptions
  extends PlanChoice,
    PrintOptions,
    OpenOptions,
    CheckOptions,
    ConfigurationOptions,
    ProductOptions {
  readonly output: string;
  /** A file. */
  readonly plan?: string;
  readonly force?: boolean;
  readonly dpi?: number;
  readonly boxWidth?: BoxWidth;
  readonly label?: BarLabel;
}

/** Redacts one file into another. The exit code is that of the file made, or of the reason why there is none. */
export async function runRedaction(input: string, given: RedactionOptions, context: Context): Promise<void> {
  const catalog = context.library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = redactionConfigured(configured(given, configuration), configuration);
  const { output, force = false, dpi, boxWidth, label } = options;
  requireKnownType(options.type, catalog);
  const read = [input, options.boxes, options.plan].filter((file) => file !== undefined);
  await checkOutput(output, read, force);
  await checkProducts(options, [output, ...read], force);
  const password = await passwordOf(options, context.env);
  const plan = await planIn(options);
  const choice = await planOptionsOf(options);
  const source = await readSource(input, { maxBytes: maxBytesOf(options) });

  const progress = progressOn(context, options.quiet ?? false);
  const engine = context.library.createEngine({
    workers: workersOf(options),
    ocrEngine: options.ocrEngine,
    body: configuration,
  });
  try {
    progress.show(input, 0, 1);
    const redacted = await engine.redact(source, {
      ...engineOptionsOf(options),
      ...choice,
      plan,
      dpi,
      boxWidth,
      label,
      password,
      textLayer: options.textLayer,
    });
    await writeOutput(output, redacted.bytes, force);
    const beside = await writeProducts(redacted, options, { input, output, force }, engine, context);
    progress.clear();
    if (options.format !== "json" && !options.quiet) {
      const done = fillText(MESSAGES.redacted, { path: printable(output), boxes: redacted.boxes });
      context.stdout.write(`${context.say(done)}\n`);
      if (beside.length > 0) {
        const also = fillText(PRODUCT_MESSAGES.alsoWritten, { paths: beside.map(printable).join(", ") });
        context.stdout.write(`${context.say(also)}\n`);
      }
    }
    // On stderr: whoever reads the report by program must meet them too.
    const unsigned = isEnvelope(source.bytes) ? [REDACTION_MESSAGES.unsigned] : [];
    for (const text of [...unsigned, ...redacted.warnings]) {
      context.stderr.write(`${context.say(fillText(PRODUCT_MESSAGES.warning, { text: context.say(text) }))}\n`);
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

const PLAN_FILE: LocalText = { it: "Il piano", en: "The plan" };

/** A plan says alone what is burned: choices beside it would contradict it. */
async function planIn({
  plan,
  include,
  only,
  text,
  regex,
  marks,
  boxes,
}: RedactionOptions): Promise<string | undefined> {
  if (plan === undefined) return undefined;
  if ([include, only, text, regex, marks, boxes].some((choice) => choice !== undefined)) {
    throw new UsageFailure(
      {
        it: "--plan non si usa con --include, --only, --text, --regex, --marks o --boxes.",
        en: "--plan does not go with --include, --only, --text, --regex, --marks or --boxes.",
      },
      {
        it: "Dare queste opzioni a «omissis plan», oppure modificare il piano.",
        en: 'Give these options to "omissis plan", or change the plan.',
      },
    );
  }
  return readOptionFile(plan, PLAN_FILE, "--plan");
}
