/**
 * Compares the recognisers with a baseline of plain regexes and check digits on the PDFs of a labelled corpus, and prints a
 * Markdown table per category. The baseline knows the same patterns, check digits and word lists, and no context.
 *
 *     tsx scripts/compare-personal-data.ts ../shared/corpus
 *
 * The corpus has `score-content.py`, `content/labels.json` and the files that the labels name.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ReadDocument } from "../src/model/read-text.ts";
import { PagePool } from "../src/pdf/page-pool.ts";
import { checkLetter, isCin, isLuhnIt, isMod97 } from "../src/personal-data/check-characters.ts";
import { findPersonalData, isLexical } from "../src/personal-data/personal-data.ts";
import { Terms } from "../src/personal-data/terms.ts";
import { examineDocument } from "../src/pipeline/examined-document.ts";
import { OcrPool } from "../src/reading/ocr-pool.ts";
import { loadRules } from "../src/rules/catalog.ts";

const corpus = process.argv[2];
if (corpus === undefined) throw new Error("Give the folder of the corpus: tsx scripts/compare-personal-data.ts CORPUS");

interface Span {
  readonly category: string;
  readonly text: string;
}

/** Patterns that need no words around them, each with the check that its characters must pass. */
const BASELINE: readonly { category: string; regex: RegExp; check?: (compact: string) => boolean }[] = [
  {
    category: "fiscal-code",
    regex: /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/gi,
    check: (code) => checkLetter(code.slice(0, 15)) === code.charAt(15),
  },
  { category: "vat-number-person", regex: /\b\d{11}\b/g, check: isLuhnIt },
  {
    category: "iban",
    regex: /\b(?:IT|SM)\s?\d{2}\s?[A-Z]\s?(?:\d\s?){10}(?:[0-9A-Z]\s?){11}[0-9A-Z]\b/gi,
    check: (code) => isMod97(code) && isCin(code),
  },
  { category: "email-personal", regex: /\b[\w.%+'-]+@[a-z0-9.-]+\.[a-z]{2,}\b/gi },
  {
    category: "phone-personal",
    regex: /(?:\+39|0039)?[\s.-]?\b3\d{2}[\s./-]?\d{3}[\s./-]?\d{3,4}\b|\b0\d{1,3}[\s./-]?\d{5,8}\b/g,
  },
  {
    category: "id-document",
    regex: /\b(?:C[A-Z]\d{5}[A-Z]{2}|A[A-Z]\s?\d{7}|[A-Z]{2}\d{7}[A-Z]?|U1[A-Z0-9]{7}[A-Z])\b/g,
  },
  { category: "vehicle-plate", regex: /\b[A-HJ-NPR-TV-Z]{2}\s?\d{3}\s?[A-HJ-NPR-TV-Z]{2}\b/g },
  {
    category: "birth-date",
    regex:
      /(?<=\bnat[oaie]\b.{0,60}?)\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b|(?<=\bnat[oa]\b.{0,60}?)\d{1,2}°?\s\p{Ll}{5,9}\s(?:19|20)\d{2}/gsu,
  },
  { category: "birth-place", regex: /(?<=\bnat[oa] a )\p{Lu}[\p{L}']+/gu },
  {
    category: "address-residence",
    regex: /\b(?:via|viale|piazza|corso|largo|vicolo)\s\p{Lu}[^,;.\n]{2,40}(?:,?\s(?:n\.\s?)?\d{1,4})?/giu,
  },
  {
    category: "person-name",
    regex: /\b(?:sig|sig\.ra|dott|dott\.ssa|geom|arch|ing|avv|prof)\.?\s\p{Lu}[\p{L}']+(?:\s\p{Lu}[\p{L}']+){1,3}/gu,
  },
];

const rules = loadRules().data;

/** The expressions of the lexical rules without open words, wherever they stand. */
const words = [...rules.values()].filter(isLexical).flatMap((rule) =>
  (rule.expressions ?? []).flatMap((group) => {
    const category = group.category === undefined ? rule.category : group.category;
    if (category === null || group.strength === "context" || group.strength === "echo") return [];
    return [{ category, terms: new Terms(group.terms.filter((term) => !/[*#]/.test(term))) }];
  }),
);

function baselineOf(read: ReadDocument): Span[] {
  return read.pages.flatMap(({ text }) => [
    ...BASELINE.flatMap(({ category, regex, check }) =>
      [...text.matchAll(regex)]
        .map(([hit]) => hit)
        .filter((hit) => check === undefined || check(hit.toUpperCase().replace(/[^A-Z0-9]/g, "")))
        .map((hit) => ({ category, text: hit })),
    ),
    ...words.flatMap(({ category, terms }) =>
      terms.in(text.toLowerCase()).map(({ start, end }) => ({ category, text: text.slice(start, end) })),
    ),
  ]);
}

const oursOf = (read: ReadDocument): Span[] =>
  findPersonalData(read, rules).flatMap(({ category, text }) => (category === null ? [] : [{ category, text }]));

interface Figures {
  readonly gold: number;
  readonly flags: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

function scored(name: string, findings: object, folder: string): Record<string, Figures> {
  const [input, output] = [join(folder, `${name}.json`), join(folder, `${name}-scores.json`)];
  writeFileSync(input, JSON.stringify(findings));
  const labels = join(corpus as string, "content", "labels.json");
  const run = spawnSync("python3", [join(corpus as string, "score-content.py"), labels, input, "--json", output]);
  if (run.status !== 0) throw new Error(`The scorer failed: ${run.stderr}`);
  return (JSON.parse(readFileSync(output, "utf8")) as { categories: Record<string, Figures> }).categories;
}

async function readAll(): Promise<Map<string, ReadDocument>> {
  const pool = new PagePool({ jobs: new URL("../src/pipeline/page-jobs.ts", import.meta.url), workers: 2 });
  const ocrPool = new OcrPool({ workers: 1 });
  const documents = new Map<string, ReadDocument>();
  const folder = join(corpus as string, "content");
  const labels = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as { id: string; file_pdf: string }[];
  for (const { id, file_pdf } of labels) {
    const pdf = await pool.open(readFileSync(join(folder, file_pdf)));
    const fileName = basename(file_pdf);
    documents.set(id, (await examineDocument({ pdf, fileName, ocrPool, text: "visible", ocr: "off" })).read);
    pdf.close();
  }
  await Promise.all([pool.close(), ocrPool.close()]);
  return documents;
}

const folder = mkdtempSync(join(tmpdir(), "omissis-compare-"));
try {
  const documents = await readAll();
  const findings = (of: (read: ReadDocument) => Span[]): object =>
    Object.fromEntries([...documents].map(([id, read]) => [id, { spans: of(read) }]));
  const baseline = scored("baseline", findings(baselineOf), folder);
  const ours = scored("ours", findings(oursOf), folder);
  const number = (value: number | null | undefined): string => (value == null ? "–" : value.toFixed(2));
  const cells = (one: Figures | undefined): string =>
    `${one?.flags ?? 0} | ${number(one?.precision)} | ${number(one?.recall)} | ${number(one?.f1)}`;
  console.log("| category | spans | regex: found | P | R | F1 | omissis: found | P | R | F1 |");
  console.log("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
  for (const [name, one] of Object.entries(ours))
    console.log(`| ${name.replace(/^= /, "")} | ${one.gold} | ${cells(baseline[name])} | ${cells(one)} |`);
} finally {
  rmSync(folder, { recursive: true });
}
