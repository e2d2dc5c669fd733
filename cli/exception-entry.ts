import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { EXCEPTIONS_FILE, type Exception } from "../src/configuration/exception.ts";
import { findUpwards } from "../src/configuration/find-upwards.ts";
import { exceptionReasons, readExceptions } from "../src/configuration/read-exceptions.ts";
import { withException } from "../src/configuration/write-exceptions.ts";
import { fingerprint } from "../src/exceptions/fingerprint.ts";
import { readSource } from "../src/intake/source.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import { EXIT, UsageFailure } from "../src/model/failure.ts";
import type { Finding } from "../src/model/finding.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import { words } from "../src/report/words.ts";
import { type ConfigurationOptions, configurationOf, configured } from "./configuration.ts";
import type { Context } from "./context.ts";
import { EXCEPT_MESSAGES } from "./except-messages.ts";
import { keyOf } from "./key.ts";
import { requireKnownType } from "./known-type.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import { passwordOf } from "./password.ts";
import { type CheckOptions, engineOptionsOf, maxBytesOf, type OpenOptions } from "./shared-options.ts";
import { todayOf } from "./today.ts";

export interface ExceptOptions extends CheckOptions, OpenOptions, ConfigurationOptions {
  readonly finding?: number;
  readonly reason?: string;
  readonly norm?: string;
  readonly by?: string;
  readonly until?: string;
  readonly today?: string;
  readonly exceptions?: string;
  readonly keyFile?: string;
  readonly showText?: boolean;
}

/** Lists the findings of a file by number, or writes an exception for one of them. */
export async function runExcept(path: string, given: ExceptOptions, context: Context): Promise<void> {
  const catalog = context.library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = configured(given, configuration);
  requireKnownType(options.type, catalog);
  const password = await passwordOf(options, context.env);
  const source = await readSource(path, { maxBytes: maxBytesOf(options) });
  const engine = context.library.createEngine({ workers: 1, ocrEngine: options.ocrEngine, body: configuration });
  try {
    const report = await engine.check(source, { ...engineOptionsOf(options), password });
    if (options.finding === undefined) context.stdout.write(list(report, options, context));
    else await record(report, options.finding, options, context);
    context.finish(EXIT.publishable);
  } finally {
    await engine.close();
  }
}

function list({ findings }: DocumentReport, { showText }: ExceptOptions, { library, lang, say }: Context): string {
  const text = words(lang);
  const lines = findings.flatMap((finding, index) => {
    if (finding.severity === "avviso") return [];
    const where = finding.page === null ? text.inDocument : text.onPages(String(finding.page), false);
    const datum = (showText ? finding.evidence?.reveal() : finding.evidence?.masked()) ?? "";
    const refused = library.isProtected(finding) ? ` (${say(EXCEPT_MESSAGES.refused)})` : "";
    return [
      printable(`${index + 1}. ${text.severity[finding.severity]} ${finding.rule}, ${where}: ${datum}${refused}`),
    ];
  });
  return lines.length === 0 ? `${say(EXCEPT_MESSAGES.none)}\n` : `${text.heading}\n${lines.join("\n")}\n`;
}

async function record(report: DocumentReport, number: number, options: ExceptOptions, context: Context): Promise<void> {
  const { library, env, cwd, say, stdout } = context;
  const finding = report.findings[number - 1];
  const key = await keyOf(options.keyFile, env);
  if (finding === undefined || finding.severity === "avviso") {
    throw wrong({ it: "Non c'è un risultato con quel numero.", en: "There is no finding of that number." });
  }
  if (library.isProtected(finding)) {
    throw wrong({ it: "Questo risultato non ammette eccezioni.", en: "This finding admits no exception." });
  }
  if (key === null) {
    throw new UsageFailure(
      { it: "Manca la chiave delle impronte.", en: "The key of the fingerprints is missing." },
      { it: "Indicarla con OMISSIS_KEY o --key-file.", en: "Give it with OMISSIS_KEY or --key-file." },
    );
  }
  const path = options.exceptions ?? findUpwards(cwd(), EXCEPTIONS_FILE) ?? join(cwd(), EXCEPTIONS_FILE);
  await checkOutput(path, [report.file], true);
  const before = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const reasons = exceptionReasons();
  readExceptions(path, before, reasons);
  const after = withException(before, exceptionOf(finding, report, key, options));
  readExceptions(path, after, reasons);
  await writeOutput(path, after, true);
  stdout.write(`${say(fillText(EXCEPT_MESSAGES.written, { path: printable(path) }))}\n`);
}

function exceptionOf(finding: Finding, report: DocumentReport, key: string, options: ExceptOptions): Exception {
  const { reason, by, until, norm } = options;
  const print = fingerprint(finding, report, key);
  if (print === null || report.sha256 === null) throw new RangeError("A document that was not read has no findings");
  if (reason === undefined || by === undefined || until === undefined) {
    throw wrong({
      it: "Per un'eccezione servono --reason, --by e --until.",
      en: "An exception needs --reason, --by and --until.",
    });
  }
  return {
    fingerprint: print,
    document: report.sha256,
    rule: finding.rule,
    reason,
    ...(norm === undefined ? {} : { norm }),
    by,
    on: todayOf(options),
    until,
  };
}

const wrong = (text: LocalText): UsageFailure =>
  new UsageFailure(text, {
    it: "omissis except FILE elenca i risultati; omissis except --help spiega le opzioni.",
    en: "omissis except FILE lists the findings; omissis except --help explains the options.",
  });
