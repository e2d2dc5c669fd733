import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Box } from "../model/box.ts";
import { Evidence } from "../model/evidence.ts";
import { UsageFailure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { ReadPage } from "../model/read-text.ts";
import { findPattern, findText } from "./find-text.ts";
import { chooseById, DEFAULT_CHOICE, findingEntries, unknownNames } from "./plan.ts";
import { numberEntries, type RedactionPlan } from "./plan-entry.ts";
import { planJson, readPlan } from "./plan-file.ts";
import { repeatedEntries } from "./repeated-entries.ts";
import { textUnder } from "./text-under.ts";

const SECRET = "Giovanna Perugini";

const finding = (over: Partial<Finding>): Finding => ({
  rule: "data/nome-persona",
  stage: "personal-data",
  kind: null,
  category: "person-name",
  severity: "blocco",
  evidence: new Evidence(SECRET, { word: "nome" }),
  message: { it: "Nome di un candidato.", en: "Name of a candidate." },
  remedy: { it: "", en: "" },
  source: "art. 5 GDPR",
  page: 1,
  bbox: [10, 10, 60, 40],
  ...over,
});

/** A page whose characters stand ten units apart, each line twenty below the last. */
function pageOf(text: string, page = 1): ReadPage {
  const boxes = new Float32Array(4 * text.length).fill(Number.NaN);
  let [x, y] = [0, 800];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n") [x, y] = [0, y - 20];
    else boxes.set([x, y, x + 10, y + 12], 4 * at);
    if (text[at] !== "\n") x += 10;
  }
  return { page, source: "glyphs", ocrConfidence: null, text, boxes, tables: [] };
}

const textsOf = (found: ReturnType<typeof findText>): string[] =>
  found.map(({ page, range }) => page.text.slice(range.start, range.end));

describe("what is burned", () => {
  const burned = (findings: readonly Finding[], choice = DEFAULT_CHOICE): string[] =>
    findingEntries(findings, choice)
      .entries.filter(({ burn }) => burn)
      .map(({ rule, decidedBy }) => `${rule} ${decidedBy}`);
  const all = [
    finding({}),
    finding({ rule: "data/iban", category: "iban", severity: "revisione" }),
    finding({ rule: "data/pec", category: "pec", severity: "avviso" }),
    finding({ rule: "leak/covered-text", stage: "leak", kind: "covered-text", category: null }),
    finding({ rule: "publication/excess", stage: "publication", category: null }),
  ];

  it("is what blocks, and on request what is to be reviewed; notices are burned when they are named alone", () => {
    expect(burned(all)).toEqual(["data/nome-persona rule", "leak/covered-text rule"]);
    expect(burned(all, { include: ["revisione"], only: null })).toContain("data/iban user");
    expect(burned(all, { include: ["revisione"], only: null })).not.toContain("data/pec user");
    expect(burned(all, { include: [], only: ["pec"] })).toEqual(["data/pec user"]);
    expect(findingEntries(all, DEFAULT_CHOICE).entries).toHaveLength(all.length);
  });

  it("can be named by id", () => {
    const choice = { include: [], only: ["p1-3", "p9-9"] };
    const entries = numberEntries(findingEntries(all, choice).entries);
    expect(chooseById(entries, choice).flatMap(({ id, burn }) => (burn ? [id] : []))).toEqual(["p1-3"]);
    expect(unknownNames(all, entries, choice)).toEqual(["p9-9"]);
  });

  it("is not where nothing is painted: a bar there would hide what is lawfully shown", () => {
    const hidden = (kind: string) => finding({ rule: `leak/${kind}`, stage: "leak", kind, category: null });
    for (const kind of ["invisible-text", "clipped-text", "off-page-text", "hidden-layer"]) {
      expect(burned([hidden(kind)])).toEqual([]);
    }
    const painted = new Map([[1, [[0, 0, 100, 100] as Box]]]);
    expect(findingEntries([hidden("hidden-layer")], DEFAULT_CHOICE, painted).entries).toHaveLength(1);
  });

  it("is told when it has no place", () => {
    const lost = finding({ bbox: null });
    const metadata = finding({ rule: "leak/metadata", stage: "leak", kind: "metadata", page: null, bbox: null });
    expect(findingEntries([lost, metadata], DEFAULT_CHOICE).unplaced).toEqual([lost]);
  });
});

describe("a text to burn", () => {
  it("is found over a page break, whatever stands at the foot and head of the pages", () => {
    const pages = [
      pageOf("COMUNE DI VALDORSINO\nSi comunica alla signora Giovanna\nPag. 1 di 3", 1),
      pageOf("COMUNE DI VALDORSINO\nPerugini che la domanda di contri-\nPag. 2 di 3", 2),
      pageOf("COMUNE DI VALDORSINO\nbuto è respinta. Giovanna\nPag. 3 di 3", 3),
    ];
    expect(textsOf(findText(pages, "giovanna perugini"))).toEqual(["Giovanna", "Perugini"]);
    expect(textsOf(findText(pages, "contributo"))).toEqual(["contri", "buto"]);
    expect(textsOf(findText(pages, "Giovanna Comune"))).toEqual([]);
    expect(textsOf(findText(pages, "Giovanna"))).toEqual(["Giovanna", "Giovanna"]);
  });

  it("is found whatever its case, accents and line ends, as whole words", () => {
    const page = pageOf("Il sig. NICCOLO’\nDe Rossi e Rossini\tRossi,\nmàrio  rossi");
    expect(textsOf(findText([page], "niccolo' de rossi"))).toEqual(["NICCOLO’\nDe Rossi"]);
    expect(textsOf(findText([page], "Rossi"))).toEqual(["Rossi", "Rossi", "rossi"]);
    expect(textsOf(findText([page], "Mario Rossi"))).toEqual(["màrio  rossi"]);
    expect(findText([page], " ")).toEqual([]);
  });

  it("is found by an expression, across lines too", () => {
    const page = pageOf("prot. 123/2024 e prot.\n77/2025");
    expect(textsOf(findPattern([page], "prot\\. \\d+/\\d{4}"))).toEqual(["prot. 123/2024", "prot.\n77/2025"]);
    expect(findPattern([page], "x*")).toEqual([]);
  });

  it("is refused as an expression that is wrong or never ends", () => {
    const page = pageOf(`${"a".repeat(60)}!`);
    for (const pattern of ["(", "^(a+)+$", "a".repeat(501)])
      expect(() => findPattern([page], pattern), pattern).toThrow(UsageFailure);
  });

  it("is what boxes cover", () => {
    expect(textUnder(pageOf("uno due tre"), [[40, 795, 70, 815]])).toBe("due");
  });
});

describe("a value burned once", () => {
  const pages = [pageOf(`${SECRET} presenta domanda`), pageOf("altro\ngiovanna perugini", 2)];
  const entries = numberEntries(findingEntries([finding({ bbox: [0, 800, 170, 812] })], DEFAULT_CHOICE).entries);

  it("is proposed wherever else it can be read, and burned there on request", () => {
    const proposed = repeatedEntries(entries, pages, DEFAULT_CHOICE);
    expect(proposed.map(({ page, burn, origin, severity }) => ({ page, burn, origin, severity }))).toEqual([
      { page: 2, burn: false, origin: "repeated", severity: "revisione" },
    ]);
    expect(repeatedEntries(entries, pages, { include: ["revisione"], only: null })[0]?.burn).toBe(true);
  });
});

describe("the file of a plan", () => {
  const sha256 = "ab".repeat(32);
  const entries = numberEntries(
    findingEntries([finding({}), finding({ severity: "avviso", bbox: [0, 0, 9, 9] })], DEFAULT_CHOICE).entries,
  );
  const plan: RedactionPlan = { sha256, pages: 2, channel: "at", entries, unplaced: [] };
  const tool = { version: "1.0.0", rules: "2025" };
  const written = (showText = false): string => planJson(plan, tool, { lang: "it", showText });
  const schema = JSON.parse(readFileSync(new URL("../../rules/schema/plan-1.schema.json", import.meta.url), "utf8"));

  it("follows its schema and holds no text unless it is asked for", () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(written())), JSON.stringify(validate.errors)).toBe(true);
    expect(written()).not.toContain("Perugini");
    expect(written()).toContain("[nome]");
    expect(written(true)).toContain(SECRET);
  });

  it("comes back as it was, and tells what a person has changed", () => {
    const read = readPlan(written(), { sha256, pages: 2 });
    expect(read.entries.map(({ id, burn, decidedBy, boxes }) => [id, burn, decidedBy, boxes])).toEqual(
      entries.map(({ id, burn, decidedBy, boxes }) => [id, burn, decidedBy, boxes]),
    );
    const file = JSON.parse(written());
    file.boxes[1].burn = true;
    file.boxes.push({ page: 2, boxes: [[30, 40, 10, 20]], reason: "firma" });
    const changed = readPlan(JSON.stringify(file), { sha256, pages: 2 }).entries;
    expect(changed[1]).toMatchObject({ burn: true, decidedBy: "user" });
    expect(changed[2]).toMatchObject({ id: "u3", burn: true, origin: "user", boxes: [[10, 20, 30, 40]] });
  });

  it("is refused for another document, and with the place of a mistake", () => {
    const read = (change: (file: { boxes: Record<string, unknown>[] }) => void) => () => {
      const file = JSON.parse(written());
      change(file);
      return readPlan(JSON.stringify(file), { sha256, pages: 2 });
    };
    expect(() => readPlan(written(), { sha256: "cd".repeat(32), pages: 2 })).toThrow(/another document/);
    expect(() => readPlan("{}", { sha256, pages: 2 })).toThrow(/no plan/);
    const entry = (over: object) => read(({ boxes }) => Object.assign(boxes[1] as object, over));
    for (const [over, place] of [
      [{ page: 3 }, /boxes\[1\]\.page/],
      [{ boxes: [] }, /boxes\[1\]\.boxes/],
      [{ boxes: [[0, 0, 0, 9]] }, /boxes\[1\]\.boxes\[0\]/],
      [{ burn: "yes" }, /boxes\[1\]\.burn/],
      [{ id: "p1-1" }, /p1-1/],
    ] as const) {
      expect(entry(over)).toThrow(UsageFailure);
      expect(entry(over)).toThrow(place);
    }
  });
});
