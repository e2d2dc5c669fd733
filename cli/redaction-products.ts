import { basename, extname } from "node:path";
import type { Command } from "commander";
import { UsageFailure } from "../src/model/failure.ts";
import type { LocalText } from "../src/model/local-text.ts";
import { option } from "./command.ts";
import type { Context } from "./context.ts";
import type { Engine, Redacted } from "./engine.ts";
import { checkOutput, writeOutput } from "./output-file.ts";
import { PRODUCT_MESSAGES } from "./product-messages.ts";

/** What a redaction leaves beside its copy, and whether the copy has text. */
export interface ProductOptions {
  /** A JSON file; a PDF of the same name is written beside it. */
  readonly register?: string;
  /** Who redacts, for the register. */
  readonly operator?: string;
  /** A file that ends in .txt or .html. */
  readonly textCopy?: string;
  /** False when the copy is to be of pictures alone. */
  readonly textLayer?: boolean;
}

export function addProductOptions(command: Command, { say }: Context): Command {
  const noText = option("--no-text", say(PRODUCT_MESSAGES.noText));
  // --text names what to redact: the two are no pair.
  noText.attributeName = () => "textLayer";
  return command
    .option("--register <FILE.json>", say(PRODUCT_MESSAGES.register))
    .option("--operator <NAME>", say(PRODUCT_MESSAGES.operator))
    .option("--text-copy <FILE>", say(PRODUCT_MESSAGES.textCopy))
    .addOption(noText);
}

/**
 * Tells before any work whether the products can be written.
 *
 * @param others files of the redaction that they must not replace
 * @throws UsageFailure or an output failure.
 */
export async function checkProducts(
  { register, operator, textCopy }: ProductOptions,
  others: readonly string[],
  force: boolean,
): Promise<void> {
  if (textCopy !== undefined) formatOf(textCopy);
  if (operator !== undefined && register === undefined) throw wrong("--operator", PRODUCT_MESSAGES.operatorAlone);
  if (register !== undefined && extname(register).toLowerCase() !== ".json") {
    throw wrong("--register", PRODUCT_MESSAGES.registerName);
  }
  const wanted = [...(textCopy === undefined ? [] : [textCopy]), ...registerFiles(register)];
  for (const file of wanted) {
    await checkOutput(
      file,
      others.filter((other) => other !== file),
      force,
    );
    if ([...others, ...wanted].filter((other) => other === file).length > 1) {
      throw wrong("--register, --text-copy", PRODUCT_MESSAGES.otherName);
    }
  }
}

/** The files of a redaction. */
export interface RedactionFiles {
  readonly input: string;
  readonly output: string;
  readonly force: boolean;
}

/** Writes the text copy and the register of a redaction. @returns what was written. */
export async function writeProducts(
  { texts, record }: Redacted,
  { register, operator, textCopy }: ProductOptions,
  { input, output, force }: RedactionFiles,
  engine: Engine,
  { library, lang, version }: Context,
): Promise<string[]> {
  if (textCopy !== undefined) await writeOutput(textCopy, library.textCopy(texts, formatOf(textCopy)), force);
  const [json, pdf] = registerFiles(register);
  if (json !== undefined && pdf !== undefined) {
    const harmless = (file: string): string | null => (engine.harmlessName(file) === null ? null : basename(file));
    const details = {
      tool: { version, rules: library.loadRules().version },
      operator: operator ?? null,
      at: new Date().toISOString(),
      names: { input: harmless(input), output: harmless(output) },
    };
    await writeOutput(json, library.registerJson(record, details, lang), force);
    await writeOutput(pdf, await engine.registerPdf(record, details, lang), force);
  }
  return [textCopy, json, pdf].filter((file) => file !== undefined);
}

const registerFiles = (register: string | undefined): string[] =>
  register === undefined ? [] : [register, `${register.slice(0, -extname(register).length)}.pdf`];

function formatOf(file: string): "txt" | "html" {
  const ending = extname(file).toLowerCase();
  if (ending === ".txt") return "txt";
  if (ending === ".html" || ending === ".htm") return "html";
  throw wrong("--text-copy", PRODUCT_MESSAGES.textCopyName);
}

const wrong = (options: string, remedy: LocalText): UsageFailure =>
  new UsageFailure({ it: `Il valore di ${options} non va bene.`, en: `The value of ${options} is wrong.` }, remedy);
