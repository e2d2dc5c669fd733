import { readFileSync } from "node:fs";
import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import type { BeneficiaryTotal, YearTotal } from "../src/model/year-total.ts";

export interface YearTotalOptions {
  /** Euro, of the only beneficiary. */
  readonly yearTotal?: number;
  readonly yearTotals?: readonly BeneficiaryTotal[];
}

/** @throws UsageFailure when both are given. */
export function yearTotalOf({ yearTotal, yearTotals }: YearTotalOptions): YearTotal | undefined {
  if (yearTotal === undefined || yearTotals === undefined) return yearTotal ?? yearTotals;
  throw new UsageFailure(
    { it: "--year-total e --year-totals si escludono.", en: "--year-total and --year-totals exclude each other." },
    {
      it: "Il primo vale per un solo beneficiario, il secondo per un elenco.",
      en: "The first is for one beneficiary, the second for a list.",
    },
  );
}

/** @throws UsageFailure when the text is no amount. */
export function yearTotalValue(text: string): number {
  const euros = eurosIn(text);
  if (euros !== null) return euros;
  throw new UsageFailure(
    { it: "Il valore di --year-total non è un importo.", en: "The value of --year-total is no amount." },
    { it: "Indicare gli euro, come 850 oppure 1.250,50.", en: "Give euros, like 850 or 1.250,50." },
  );
}

/**
 * The totals of a file: CSV with name and amount on each line (separated by a semicolon, a tab or a comma; a first line of
 * headings is skipped), or JSON with amounts by name. Messages name the line, never the person.
 *
 * @throws UsageFailure when the file can't be read or something in it is no total.
 */
export function yearTotalsValue(file: string): BeneficiaryTotal[] {
  const totals = file.toLowerCase().endsWith(".json") ? fromJson(textOf(file)) : fromCsv(textOf(file));
  const names = totals.map(({ name }) => name.toLowerCase().replace(/\s+/g, " "));
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) {
    throw wrongFile({
      it: `il beneficiario al posto ${twice + 1} c'è già: di ciascuno serve un solo totale.`,
      en: `the beneficiary in place ${twice + 1} is there already: each has one total.`,
    });
  }
  if (totals.length === 0) throw wrongFile({ it: "non c'è alcun totale.", en: "there is no total in it." });
  return totals;
}

function fromCsv(text: string): BeneficiaryTotal[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const [, name = "", amount = ""] = /^([^;\t]*)[;\t](.*)$/.exec(line) ?? /^([^,]*),(.*)$/.exec(line) ?? [];
    const [plain, euros] = [unquoted(name), eurosIn(unquoted(amount))];
    if (euros !== null && plain !== "") return [{ name: plain, euros }];
    if (index === 0 && amount !== "" && !/\d/.test(amount)) return [];
    throw wrongFile({
      it: `alla riga ${index + 1} servono nome e importo, come «Neri Ada;850,00».`,
      en: `line ${index + 1} needs a name and an amount, like "Neri Ada;850,00".`,
    });
  });
}

function fromJson(text: string): BeneficiaryTotal[] {
  const content = parsed(text);
  if (typeof content !== "object" || content === null || Array.isArray(content)) throw notJson();
  return Object.entries(content).map(([name, value], index) => {
    const euros = typeof value === "number" ? value : typeof value === "string" ? eurosIn(value) : null;
    if (euros !== null && euros >= 0 && name.trim() !== "") return { name, euros };
    throw wrongFile({
      it: `la voce ${index + 1} non ha un importo, come "Neri Ada": 850.5.`,
      en: `entry ${index + 1} has no amount, like "Neri Ada": 850.5.`,
    });
  });
}

const notJson = (): UsageFailure =>
  wrongFile({
    it: 'serve un oggetto JSON come {"Neri Ada": 850.5}.',
    en: 'it takes a JSON object like {"Neri Ada": 850.5}.',
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();

/** Euro as they are written in Italy (`1.250,50`) or by programs (`1250.5`); null when the text is no amount. */
function eurosIn(text: string): number | null {
  const plain = text.replace(/€|\beuro?\b/gi, "").trim();
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$|^\d+,\d{1,2}$/.test(plain)) {
    return Number(plain.replaceAll(".", "").replace(",", "."));
  }
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch {
    throw new UsageFailure(
      { it: "Il file di --year-totals non si può leggere.", en: "The file of --year-totals can't be read." },
      { it: "Controllarne il percorso.", en: "Check its path." },
    );
  }
}

const wrongFile = (what: { it: string; en: string }): UsageFailure =>
  new UsageFailure(fillText({ it: "Nel file di --year-totals {it}", en: "In the file of --year-totals {en}" }, what), {
    it: "Correggere il file e riprovare.",
    en: "Mend the file and try again.",
  });
