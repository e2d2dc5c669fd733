import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { KnownFailure } from "../model/failure.ts";
import { loadRules } from "../rules/catalog.ts";
import { exampleConfiguration } from "./example-configuration.ts";
import { findConfiguration, languageIn } from "./find-configuration.ts";
import { readConfiguration } from "./read-configuration.ts";

const catalog = loadRules();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omissis-config-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const file = join(folder, "omissis.config.yml");
  writeFileSync(file, content);
  return file;
}

const failure = (content: string): KnownFailure => {
  try {
    readConfiguration(fileOf(content), catalog);
  } catch (error) {
    if (error instanceof KnownFailure) return error;
    throw error;
  }
  throw new Error("no failure");
};

/** Each list holds the one before nine times over. */
const bomb = (names: string): string =>
  [...names]
    .map((name, i) => `${name}: &${name} [${"*x, ".replace("x", i === 0 ? "a" : (names[i - 1] ?? "")).repeat(9)}]\n`)
    .join("");

describe("a configuration", () => {
  test("is found in the folder or above it", () => {
    const file = fileOf("");
    const below = join(folder, "a", "b");
    mkdirSync(below, { recursive: true });
    expect(findConfiguration(below)).toBe(file);
    expect(findConfiguration(tmpdir())).toBeNull();
  });

  test("may settle everything, or nothing", () => {
    expect(readConfiguration(fileOf("# only a comment\n"), catalog)).toEqual({});
    const content = `channel: albo
lang: en
ocr: false
workers: 2
redaction: {dpi: 300, box-width: line, label: norm, include: revisione, marks: true}
doubts: {DOUBT-6: supera}
organisation:
  name: Comune di Esempio
  ibans: [IT60 X054 2811 1010 0000 0123 456]
  mail-domains: [comune.esempio.it]
  phones: ["+39 06 1234567"]
norms:
  - row: concorso-graduatoria-finale
    rule: publication/unlisted-channel
    norm: Regolamento 5/2024, art. 7
    recorded-by: Segretario
    recorded-on: "2025-01-15"
`;
    expect(readConfiguration(fileOf(content), catalog)).toEqual(parse(content));
    expect(languageIn(fileOf(content))).toBe("en");
  });

  test.each([
    ["channel: at\nchanel: albo\n", 2, "la chiave «chanel» non esiste", "Chiavi ammesse: channel, type"],
    ["channel: at\norganisation:\n  name: Comune\n  iban: [x]\n", 4, "«iban» non esiste", "ibans"],
    ["\n\nchannel: web\n", 3, "«channel»", "inpa, albo, at"],
    ["workers: 0\n", 1, "«workers»", ">= 1"],
    ["redaction:\n  dpi: 9000\n", 2, "«dpi»", "<= 600"],
    ["redaction:\n  box-width: largo\n", 2, "«box-width»", "exact, snap, line"],
    ["ocr: forse\n", 1, "«ocr»", "true o false"],
    ["doubts:\n  DOUBT-1: codice\n  DOUBT-6: forse\n", 3, "«forse» non è una risposta", "non-supera, supera"],
    ["doubts:\n  DOUBT-99: x\n", 2, "DOUBT-99 non esiste", "DOUBT-1"],
    ["lang: it\ntype: determina-inventata\n", 2, "«determina-inventata» non esiste", "omissis rules list"],
    ["norms:\n  - row: x\n", 2, "manca la chiave", "schema"],
    ["a: [\n", 2, "non è YAML valido", "rientri"],
    ["ocr: true\nlang: *it\n", 2, "richiamo", "per esteso"],
    [`a: &a [x, x, x, x, x, x, x, x, x]\n${bomb("bcdefghi")}`, 1, "richiamo", "per esteso"],
  ])("that is wrong names file and line, and what would be right: %j", (content, line, what, remedy) => {
    const { text, remedy: told, exitCode } = failure(content);
    expect(exitCode).toBe(2);
    expect(text.it).toContain(`omissis.config.yml, riga ${line}: `);
    expect(text.en).toContain(`omissis.config.yml, line ${line}: `);
    expect(text.it).toContain(what);
    expect(told.it).toContain(remedy);
  });

  test("does not repeat a value that may be a person's", () => {
    const { text, remedy } = failure('organisation:\n  mail-domains: ["mario.rossi@esempio.it"]\n');
    expect(text.it + text.en + remedy.it + remedy.en).not.toContain("rossi");
  });
});

describe("the file to begin from", () => {
  test.each(["it", "en"] as const)(
    "in %s: as it is it settles nothing, every key in it is one the program knows",
    (lang) => {
      const text = exampleConfiguration(catalog.doubts.values(), lang);
      expect(readConfiguration(fileOf(text), catalog)).toEqual({});
      // With the hashes off: lines that are a key, a list entry or part of one.
      const open = text.replace(
        /^( *)# ( *)(?=(- )?[\w-]+: |- |(redaction|limits|doubts|organisation|norms|ibans|mail-domains|phones|DOUBT-\d+):)/gm,
        "$1$2",
      );
      const keys = Object.keys(JSON.parse(readFileSync("rules/schema/config.schema.json", "utf8")).properties);
      for (const key of keys) expect(open).toMatch(new RegExp(`^${key}:`, "m"));
      for (const { id, default: safe } of catalog.doubts.values()) expect(open).toContain(`  ${id}: ${safe}`);
    },
  );
});
