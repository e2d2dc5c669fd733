import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UsageFailure } from "../model/failure.ts";
import { loadRules, ruleText } from "./catalog.ts";
import { packageRoot } from "./package-root.ts";

const ROOT = join(packageRoot(), "rules");

/** `page` by the pipeline, the others from `Leak.detail`. */
const FILLED = ["{page}", "{width}", "{letters}"];

describe("the rules of the program", () => {
  const catalog = loadRules();

  test("are all valid, and read once a process", () => {
    expect(loadRules()).toBe(catalog);
    expect(catalog.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test("hold the three rows of the table of competitions", () => {
    const rows = [...catalog.rows.keys()];
    expect(rows).toContain("concorso-convocazione-prova-successiva");
    expect(rows).toContain("concorso-esiti-prove-intermedie");
    expect(rows).toContain("concorso-graduatoria-finale");
  });

  test("can't be changed", () => {
    const rule = catalog.leaks.get("leak/covered-text");
    expect(() => Object.assign(rule ?? {}, { severity: "avviso" })).toThrow(TypeError);
    expect(() => Object.assign(rule?.message ?? {}, { it: "" })).toThrow(TypeError);
  });

  test("are found by id whatever their kind; a missing one is a bug", () => {
    expect(ruleText(catalog, "leak/hidden-layer").title.it).toBeTruthy();
    expect(ruleText(catalog, "publication/wrong-channel").title.it).toBeTruthy();
    expect(() => ruleText(catalog, "leak/none")).toThrow(RangeError);
  });

  test("leave no placeholder in messages on leaks that no detector fills", () => {
    for (const { message, remedy } of catalog.leaks.values()) {
      const placeholders = [message.it, message.en, remedy.it, remedy.en].join(" ").match(/\{[^}]*\}/g) ?? [];
      expect(placeholders.filter((name) => !FILLED.includes(name))).toEqual([]);
    }
  });
});

describe("a rules folder that somebody broke", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "omissis-rules-"));
    cpSync(ROOT, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(root, file);
    const before = readFileSync(path, "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const failure = (): UsageFailure => {
    try {
      loadRules(root);
    } catch (error) {
      if (error instanceof UsageFailure) return error;
      throw error;
    }
    throw new Error("the rules were accepted");
  };

  const RANKING = "publication/rows/concorso-graduatoria-finale.yml";
  const RESULTS = "publication/rows/concorso-esiti-prove-intermedie.yml";
  const COVERED = "leaks/covered-text.yml";

  test.each([
    ["a field that the schema doesn't know", COVERED, (text: string) => `${text}colour: red\n`, "colour"],
    [
      "a severity of its own",
      COVERED,
      (text: string) => text.replace("severity: blocco", "severity: alto"),
      "/severity",
    ],
    ["no English text", COVERED, (text: string) => text.replace(/\n {2}en: Text readable.*/, ""), "/title"],
    ["no source", COVERED, (text: string) => text.replace(/sources:[\s\S]*/, "sources: []\n"), "/sources"],
    ["an unknown mark of certainty", COVERED, (text: string) => text.replace("v: verified", "v: sure"), "/sources/0/v"],
    [
      "an id that is not its file name",
      COVERED,
      (text: string) => text.replace("id: leak/covered-text", "id: leak/other"),
      "covered-text",
    ],
    ["broken YAML", COVERED, (text: string) => `${text}why: [\n`, "covered-text.yml"],
    ["a retention rule that doesn't exist", RANKING, (text: string) => text.replace("R-AT-5", "R-AT-6"), "R-AT-6"],
    [
      "a retention rule of another channel",
      RANKING,
      (text: string) => text.replace("R-AT-5", "R-ALBO-15"),
      "R-ALBO-15",
    ],
    [
      "a channel both allowed and excluded",
      RESULTS,
      (text: string) => text.replace("notChannels: [at]", "notChannels: [albo]"),
      "albo",
    ],
    ["a channel without term", RANKING, (text: string) => text.replace("  retention: R-AT-5\n", ""), "/channels/1"],
    [
      "health data allowed",
      RANKING,
      (text: string) => text.replace("categories: [candidate-code]", "categories: [health]"),
      "/allowed",
    ],
    [
      "initials as a form of identifier",
      RANKING,
      (text: string) => text.replace("form: codice-inpa", "form: iniziali"),
      "/form",
    ],
  ])("is refused for %s, and the file is named", (_what, file, change, said) => {
    edit(file, change);
    const { text, remedy } = failure();
    expect(text.it).toContain(file);
    expect(text.it).toContain(said);
    expect(remedy.it).toBeTruthy();
  });

  test("is refused for two rules of one id", () => {
    edit("publication/retention/at.yml", (text) => text.replace("id: R-AT-15", "id: R-AT-14"));
    expect(failure().text.it).toContain("R-AT-14");
  });

  test("has another version, but not for its line ends", () => {
    edit(COVERED, (text) => text.replaceAll("\n", "\r\n"));
    expect(loadRules(root).version).toBe(loadRules().version);
    const other = mkdtempSync(join(tmpdir(), "omissis-rules-"));
    cpSync(root, other, { recursive: true });
    writeFileSync(join(other, COVERED), readFileSync(join(other, COVERED), "utf8").replace("Testo", "Scritta"));
    expect(loadRules(other).version).not.toBe(loadRules().version);
    rmSync(other, { recursive: true, force: true });
  });
});
