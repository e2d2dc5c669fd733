import { readSource } from "../src/intake/source.ts";
import { EXIT, worstExit } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import type { OcrEngineName } from "../src/model/ocr-engine-name.ts";
import { printable } from "../src/report/printable.ts";
import { textReport } from "../src/report/text.ts";
import { type ConfigurationOptions, configurationOf, configured } from "./configuration.ts";
import type { Context } from "./context.ts";
import type { Verified } from "./engine.ts";
import { exitOfReport } from "./exit.ts";
import { passwordOf } from "./password.ts";
import { printReports } from "./printed-report.ts";
import { progressOn } from "./progress.ts";
import { REDACTION_MESSAGES } from "./redaction-messages.ts";
import { maxBytesOf, type OpenOptions, type PrintOptions, workersOf } from "./shared-options.ts";

export interface VerificationOptions extends PrintOptions, OpenOptions, ConfigurationOptions {
  readonly against?: string;
  readonly ocr: boolean;
  readonly ocrEngine?: OcrEngineName;
}

/** Verifies one redacted file. A failed check is a document that must not be published. */
export async function runVerification(file: string, given: VerificationOptions, context: Context): Promise<void> {
  const { library, env, finish } = context;
  const catalog = library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = configured(given, configuration);
  const password = await passwordOf(options, env);
  const maxBytes = maxBytesOf(options);
  const source = await readSource(file, { maxBytes });
  const against = options.against === undefined ? undefined : await readSource(options.against, { maxBytes });
  const progress = progressOn(context, options.quiet ?? false);
  const engine = library.createEngine({
    workers: workersOf(options),
    ocrEngine: options.ocrEngine,
    body: configuration,
  });
  try {
    progress.show(file, 0, 1);
    const verified = await engine.verify(source, { password, against, ocr: options.ocr ? "on" : "off" });
    progress.clear();
    if (options.format !== "json" && !options.quiet) context.stdout.write(checkLines(file, verified, context));
    await printReports([verified.report], textReport, catalog, options, context, { verification: verified });
    finish(worstExit([verified.passed ? EXIT.publishable : EXIT.notPublishable, exitOfReport(verified.report)]));
  } finally {
    progress.clear();
    await engine.close();
  }
}

function checkLines(file: string, { passed, checks, bars }: Verified, { say }: Context): string {
  const outcome = say(passed ? REDACTION_MESSAGES.verifiedPassed : REDACTION_MESSAGES.verifiedFailed);
  const head = say(fillText(REDACTION_MESSAGES.verified, { file: printable(file), bars, outcome }));
  return [head, ...checks.map((check) => `  ${check.passed ? "✓" : "✗"} ${say(check.detail)}`), ""].join("\n");
}
