import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { KnownFailure } from "../model/failure.ts";
import { loadBreachRules } from "../rules/breach-rules.ts";
import { loadRules } from "../rules/catalog.ts";
import { readAnswers } from "./answers.ts";
import { breachFile } from "./breach-file.ts";
import { clockOf } from "./clock.ts";
import { exposedData } from "./exposed-data.ts";
import { severityOf } from "./severity.ts";

const rules = loadBreachRules();
const reportOf = (ids: readonly string[], more: object = {}, severity = "blocco"): string =>
  JSON.stringify({
    documents: [
      {
        file: "rossi-mario-diabete.pdf",
        sha256: "a".repeat(64),
        pages: 2,
        status: "read",
        channel: "albo",
        publication: { channels: [{ channel: "albo", from: "2025-03-01" }] },
        findings: ids.map((rule) => ({ rule, severity, text: "Rossi Mario", message: "diabete" })),
        ...more,
      },
    ],
  });
const severity = (...ids: string[]) => severityOf(exposedData(reportOf(ids)), rules);

describe("the severity", () => {
  test.each([
    ["name and health", ["data/nome-persona", "data/salute"], 3.5, "elevato"],
    ["name, birth date and health", ["data/nome-persona", "data/data-nascita", "data/salute"], 4.5, "molto-alto"],
    ["name and residence", ["data/nome-persona", "data/residenza-domicilio"], 1.5, "basso"],
    ["name and ISEE number", ["data/nome-persona", "data/isee-numero"], 3.5, "elevato"],
    ["code of a candidate", ["data/codice-candidato"], 0.75, "basso"],
    ["initials and health", ["data/iniziali", "data/salute"], 3.5, "elevato"],
    ["name and hardship", ["data/nome-persona", "data/disagio-economico-sociale"], 2.75, "medio"],
  ])("of %s is that of the method", (_, ids, se, level) => {
    const found = severity(...ids);
    expect(found.se).toBe(se);
    expect(found.level.id).toBe(level);
    expect(found.se).toBe(found.dpc * found.ei + found.cb);
  });

  test("takes the higher score for what the report does not tell", () => {
    for (const found of [
      severity("leak/covered-text"),
      severity(),
      severityOf(exposedData(reportOf(["data/codice-candidato"], { status: "partly-read" })), rules),
    ]) {
      expect([found.dpc, found.ei, found.level.id]).toEqual([4, 1, "molto-alto"]);
    }
  });

  test.each([
    ["a score with its reason", ["nome=0.5: grande città"], 2.5],
    ["the score that is proposed, without one", ["dati-sensibili=4"], 3.5],
    ["an adjustment of the method as reason", ["dati-sensibili=1: natura-dei-dati"], 1.25],
    ["what the report does not tell", ["dati-finanziari=4: c'erano i conti", "recapito=1"], 4.5],
    ["the circumstances", ["dolo=0,5: accertato", "riservatezza=0.25: solo due destinatari"], 3.75],
  ])("takes from a person %s", (_, scores, se) => {
    const exposed = exposedData(reportOf(["data/nome-persona", "data/salute"]));
    const found = severityOf(exposed, rules, readAnswers({ scores }, rules));
    expect(found.se).toBe(se);
    const factors = [...found.contexts, ...found.identifiers, ...found.circumstances];
    expect(factors.filter(({ confirmed }) => confirmed)).toHaveLength(scores.length);
  });

  test("takes from a person what a hidden text was", () => {
    const answers = readAnswers(
      { scores: ["contenuto-non-noto=1: nomi di fornitori", "identificativo-non-noto=0.75: nomi"] },
      rules,
    );
    expect(severityOf(exposedData(reportOf(["leak/covered-text"])), rules, answers).se).toBe(1.25);
  });

  test.each([
    ["another score without its reason", { scores: ["nome=0.5"] }, "motivo"],
    ["a score that the table does not have", { scores: ["nome=0.6: perché"] }, "0.25, 0.5, 0.75, 1"],
    ["a factor that does not exist", { scores: ["cognome=1"] }, "nome, documento"],
    ["no score", { scores: ["nome"] }, "nome=0.5"],
    ["a statement that does not exist", { flags: ["piu-di-mille=no"] }, "piu-di-100"],
    ["no yes or no", { flags: ["piu-di-100=forse"] }, "piu-di-100=no"],
  ])("refuses %s", (_, written, told) => {
    const exposed = exposedData(reportOf(["data/nome-persona"]));
    const attempt = (): unknown => severityOf(exposed, rules, readAnswers(written, rules));
    expect(attempt).toThrow(KnownFailure);
    try {
      attempt();
    } catch (error) {
      const { text, remedy } = error as KnownFailure;
      expect(`${text.it} ${remedy.it}`).toContain(told);
    }
  });

  test("states what changes no score: the graver case while nobody knows, fewer persons than a hundred where the findings are fewer", () => {
    const values = (ids: readonly string[], more = {}, flags: string[] = []) =>
      severityOf(exposedData(reportOf(ids, more)), rules, readAnswers({ flags }, rules)).flags.map(
        ({ value, confirmed }) => `${value.it.slice(0, 2)}${confirmed ? "!" : "?"}`,
      );
    expect(values(["data/nome-persona"])).toEqual(["no?", "no?"]);
    expect(values(Array.from({ length: 101 }, () => "data/nome-persona"))).toEqual(["sì?", "no?"]);
    expect(values(["data/nome-persona"], { status: "partly-read" })).toEqual(["sì?", "no?"]);
    expect(values(["leak/covered-text"], {}, ["piu-di-100=no", "dati-incomprensibili=sì"])).toEqual(["no!", "sì!"]);
  });

  test("does not count what may stay on line", () => {
    const { byRule } = exposedData(reportOf(["data/salute"], {}, "avviso"));
    expect(byRule.size).toBe(0);
  });

  test("knows every rule on personal data, and names none that does not exist", () => {
    const catalog = loadRules();
    const named = [...rules.contexts, ...rules.identifiers].flatMap((entry) => entry.rules);
    for (const rule of named) expect(catalog.data.has(rule) || catalog.leaks.has(rule), rule).toBe(true);
    for (const rule of catalog.data.keys()) expect(named, rule).toContain(rule);
  });

  test("has an example for every score of every kind of data", () => {
    for (const { id } of rules.contexts) {
      const own = rules.illustrations.filter(({ context }) => context === id);
      expect(own.length, id).toBeGreaterThan(1);
      for (const { cases } of own) expect(cases.map(({ score }) => score)).toEqual([1, 2, 3, 4]);
    }
    expect(rules.illustrations.every(({ context }) => rules.contexts.some(({ id }) => id === context))).toBe(true);
  });

  test("its tables reach from the lowest to the highest score", () => {
    for (const { scores } of rules.contexts) expect(scores.map(({ score }) => score)).toEqual([1, 2, 3, 4]);
    expect(rules.circumstances).toHaveLength(4);
    expect(rules.levels.map(({ below }) => below).slice(0, 3)).toEqual([2, 3, 4]);
  });
});

describe("the clock", () => {
  test("runs 72 hours, through nights and holidays and changes of the clock", () => {
    const clock = clockOf("2025-03-28T18:00+01:00", new Date("2025-03-29T18:30:00+01:00"));
    expect(clock.deadline.toISOString()).toBe("2025-03-31T17:00:00.000Z");
    expect(clock.hoursLeft).toBe(47);
    expect(clockOf("2025-03-01T00:00Z", new Date("2025-03-04T00:01:00Z")).hoursLeft).toBe(-1);
  });

  test("takes a day from its first minute, and refuses the future and what is no time", () => {
    const now = new Date("2025-03-29T18:30:00");
    expect(clockOf("2025-03-28", now).knownSince).toEqual(new Date("2025-03-28T00:00"));
    for (const wrong of ["2025-03-30", "ieri", "2025-13-01", ""])
      expect(() => clockOf(wrong, now)).toThrow(KnownFailure);
  });
});

describe("the breach file", () => {
  const make = (lang: "it" | "en" = "it") =>
    breachFile(reportOf(["data/nome-persona", "data/salute"]), "2025-03-04T09:30", new Date("2025-03-05T09:30"), lang);

  test("holds clock, factors to confirm, every field of the form, and the register entry", async () => {
    const { markdown } = await make();
    for (const text of [
      "Ore rimaste: 48.",
      "SE = DPC x EI + CB = 4 x 0.75 + 0.5 = 3.5",
      "**Elevato**",
      "**Nome e cognome: 0.75 (da confermare)**",
      "valuta il Titolare, sentito il RPD",
      "La registrazione è dovuta in ogni caso",
      "Dal 2025-03-01; è possibile che sia ancora in corso",
    ]) {
      expect(markdown).toContain(text);
    }
    for (let field = 1; field <= 10; field++) expect(markdown).toContain(`- **${field}. `);
  });

  test("shows examples to choose by, how to answer, and what was established", async () => {
    const { markdown } = await breachFile(
      reportOf(["data/nome-persona", "data/salute"]),
      "2025-03-04T09:30",
      new Date("2025-03-05T09:30"),
      "it",
      { scores: ["nome=0.5: il comune ha 180.000 abitanti"], flags: ["piu-di-100=no"] },
    );
    for (const text of [
      "**Esempio: Esami del sangue**: 1: esami generici",
      "(--score dati-sensibili=N)",
      "**Nome e cognome: 0.5 (confermato)**: il comune ha 180.000 abitanti.",
      "**Più di 100 persone colpite: no, non più di cento (confermato)**",
      "ripetizioni comprese: 1); Più di 100 persone colpite: no",
      "= 4 x 0.5 + 0.5 = 2.5",
    ]) {
      expect(markdown).toContain(text);
    }
    expect(markdown).not.toContain("Banca");
  });

  test("never says that notification is not due", async () => {
    for (const lang of ["it", "en"] as const) {
      const { markdown } = await breachFile(
        reportOf(["data/codice-candidato"]),
        "2025-03-04",
        new Date("2025-03-05"),
        lang,
      );
      expect(markdown).not.toMatch(
        /non (è|va|occorre|serve|si deve)[^.]{0,20}(dovut|notific)|not (due|required|needed)|no need/i,
      );
    }
  });

  test("copies neither the data nor the file's name", async () => {
    const { markdown } = await make();
    expect(markdown).not.toMatch(/rossi|mario|diabete/i);
  });

  test("as PDF has title and language, and the same bytes for the same case", async () => {
    const { pdf } = await make();
    expect(Buffer.from(pdf).equals(Buffer.from((await make()).pdf))).toBe(true);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getTitle()).toContain("Violazione di dati personali");
    expect(document.getPageCount()).toBeGreaterThan(1);
  });

  test("is made from a report only", () => {
    for (const text of ["", "[]", "{}", '{"documents":[{}]}', '{"documents":[{"findings":[{}]}]}']) {
      expect(() => exposedData(text)).toThrow(KnownFailure);
    }
  });
});
