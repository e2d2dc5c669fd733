import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadRules } from "../src/rules/catalog.ts";
import { explanationText } from "./rule-explanation.ts";
import { ruleFamilies } from "./rule-families.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
let file: string;
beforeAll(async () => {
  here = await workplace();
  file = await here.write("a.pdf", "clean");
});
afterAll(() => here.remove());

describe("help", () => {
  test.each([
    [],
    ["scan"],
    ["check"],
    ["gate"],
    ["redact"],
    ["calendar"],
    ["breach"],
    ["init"],
    ["except"],
    ["rules"],
    ["rules", "list"],
    ["rules", "explain"],
  ])("of %s %s speaks both languages, on stdout", async (...command) => {
    const path = command.filter((part) => part !== undefined);
    const italian = await here.run([...path, "--help"]);
    const english = await here.run([...path, "--help", "--lang", "en"]);
    expect([italian.exit, english.exit]).toEqual([0, 0]);
    expect(italian.stdout).toMatch(/^Uso: omissis/);
    expect(italian.stdout).not.toMatch(/Usage:|Options:|Commands:|Arguments:|display help/);
    expect(english.stdout).toMatch(/^Usage: omissis/);
    expect(english.stdout).not.toMatch(/Uso:|Opzioni:|mostra/);
  });

  test("shows examples and exit codes", async () => {
    const { stdout } = await here.run(["--help"]);
    expect(stdout).toContain("omissis gate atti/ --channel albo");
    expect(stdout).toContain("Codici di uscita");
    expect((await here.run(["redact", "--help"])).stdout).toContain('"bbox"');
  });

  test("the version is the package's", async () => {
    expect(await here.run(["--version"])).toMatchObject({ exit: 0, stdout: "9.9.9\n" });
  });
});

describe("wrong usage is exit code 2 and one sentence", () => {
  test.each([
    [["scan", "a.pdf", "--bogus"], "L'opzione --bogus non esiste."],
    [["scan", "a.pdf", "--formt", "json"], "Forse --format?"],
    [["scn", "a.pdf"], "Il comando scn non esiste. Forse scan?"],
    [["scan"], "Manca l'argomento FILE."],
    [["gate", "a.pdf"], "--channel"],
    [["check", "a.pdf", "--channel", "web"], "Indicare inpa o albo o at."],
    [["check", "a.pdf", "--channel"], "Manca il valore di --channel"],
    [["check", "a.pdf", "--date", "2025-02-30"], "Il valore di --date non è valido."],
    [["check", "a.pdf", "--type", "concorso-graduatoria"], "concorso-graduatoria-finale"],
    [["scan", "a.pdf", "--workers", "0"], "un numero intero da 1 a 64"],
    [["scan", "a.pdf", "--format", "xml"], "Indicare text, json, sarif, junit, html, github"],
    [["redact", "a.pdf", "-o", "b.pdf", "--format", "xml"], "Indicare text o json."],
    [["scan", "a.pdf", "--format", "html="], "oppure formato=FILE"],
    [["redact", "a.pdf"], "--output"],
    [["redact", "a.pdf", "b.pdf", "-o", "c.pdf"], "troppi argomenti"],
    [["rules", "explain", "leak/coverd-text"], "Forse leak/covered-text"],
    [["scan", "a.pdf", "--lang", "de"], "Indicare it o en."],
  ])("%j", async (args, sentence) => {
    const { exit, stdout, stderr, calls } = await here.run(args);
    expect(exit).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(calls).toEqual([]);
  });

  test("in English for who asked for it, by option or environment", async () => {
    expect((await here.run(["--lang", "en", "scan", file, "--bogus"])).stderr).toContain("There is no option --bogus.");
    const { stderr } = await here.run(["scan", file, "--bogus"], { env: { OMISSIS_LANG: "en" } });
    expect(stderr).toContain("There is no option");
  });

  test("without a command it shows the help", async () => {
    const { exit, stderr } = await here.run([]);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^Uso: omissis \[opzioni\] \[comando\]/);
    expect(stderr).not.toContain("omissis: ");
  });
});

describe("rules", () => {
  test("are listed by family, for people and for programs", async () => {
    const { exit, stdout } = await here.run(["rules", "list"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/Contenuti nascosti\n(.*\n)* {2}leak\/covered-text +blocco/);
    const { families } = JSON.parse((await here.run(["rules", "list", "--format", "json"])).stdout);
    expect(families.rows.map(({ id }: { id: string }) => id)).toContain("concorso-graduatoria-finale");
  });

  test("of every family are in the list, and each has something to say in both languages", async () => {
    const { families } = JSON.parse((await here.run(["rules", "list", "--format", "json"])).stdout);
    expect(Object.keys(families)).toEqual([
      "leaks",
      "exclusions",
      "data",
      "publication",
      "rows",
      "retentions",
      "doubts",
      "exceptions",
      "breach",
    ]);
    const rules = ruleFamilies(loadRules()).flatMap((family) => family.rules);
    expect(Object.values<unknown[]>(families).flat()).toHaveLength(rules.length);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      for (const lang of ["it", "en"] as const) {
        const text = explanationText(rule, lang);
        expect(text).toContain(`[${rule.id}]`);
        expect(text.split("\n").length, rule.id).toBeGreaterThan(4);
        expect(text).not.toMatch(/undefined|\{\w+\}/);
      }
    }
  });

  test("may be named without their family", async () => {
    expect((await here.run(["rules", "explain", "covered-text"])).stdout).toContain("[leak/covered-text]");
    expect((await here.run(["rules", "explain", "norma-specifica"])).stdout).toContain("--norm");
  });

  test("explain themselves with why, remedy and source, in the user's language", async () => {
    const italian = await here.run(["rules", "explain", "leak/covered-text"]);
    expect(italian.exit).toBe(0);
    expect(italian.stdout).toMatch(/\[leak\/covered-text\] blocco[\s\S]*Perché\n[\s\S]*Che cosa fare\n[\s\S]*Fonti\n/);
    expect(italian.stdout).not.toMatch(/\{[\w-]+\}/);
    const english = await here.run(["rules", "explain", "leak/covered-text", "--lang", "en"]);
    expect(english.stdout).toContain("What to do");
  });

  test("a type of act says where it goes and what it may hold", async () => {
    const { stdout } = await here.run(["rules", "explain", "concorso-graduatoria-finale"]);
    expect(stdout).toMatch(/Dove\n[\s\S]*Ammesso\n[\s\S]*Vietato\n/);
  });
});
