import { describe, expect, test } from "vitest";
import { act, datum } from "../../test/act.ts";
import { loadRules } from "../rules/catalog.ts";
import { doubtSettings } from "../rules/publication-doubt.ts";
import { givenType } from "./document-type.ts";
import { type JudgeInput, judge } from "./judge.ts";

const catalog = loadRules();
const ABOVE = "contributo-sopra-mille-persona-fisica";
const ADA = "Ada Neri";

const outcome = (text: string, options: Partial<JudgeInput> = {}) => {
  const read = act(text);
  const data = text
    .split(ADA)
    .slice(1)
    .map((_, nth) => datum(read, ADA, "person-name", { nth }));
  const judgement = judge({ read, data, type: givenType(ABOVE), channel: "at", catalog, ...options });
  return { rule: judgement.data[0]?.decidedBy?.id, row: (judgement.type ?? { id: ABOVE }).id, judgement };
};
const table = (...rows: string[]): string => `Premi\nBeneficiario\tImporto\n${rows.join("\n")}`;

describe("who gets a benefit", () => {
  test.each([
    ["above the threshold may be named", table(`${ADA}\t1.500,00`), "publication/allowed-datum"],
    [
      "is unknown below it while the year's total isn't known",
      table(`${ADA}\t800,00`),
      "publication/benefit-year-total",
    ],
    [
      "exactly 1,000 isn't above",
      `Unico contributo dell'anno\n${table(`${ADA}\t1.000,00`)}`,
      "publication/benefit-below-threshold",
    ],
    ["amounts of one table are summed", table(`${ADA}\t600,00`, `${ADA}\t500,00`), "publication/allowed-datum"],
    [
      "an amount told again is not another one",
      `${table(`${ADA}\t600,00`)}\nA ${ADA} si concedono euro 600,00.`,
      "publication/benefit-year-total",
    ],
    ["in prose", `Si concede a ${ADA} un premio di euro 2.000,00.`, "publication/allowed-datum"],
    [
      "the same for each",
      `Si concede a ciascuno la somma di euro 1.200,00:\n- ${ADA}\n- Elio Verdi`,
      "publication/allowed-datum",
    ],
    ["without an amount", `Si concede un premio a ${ADA}.`, "publication/benefit-year-total"],
  ])("%s", (_what, text, rule) => {
    expect(outcome(text).rule).toBe(rule);
  });

  test("the year's total decides when it is given", () => {
    expect(outcome(table(`${ADA}\t800,00`), { yearTotal: 1300 }).rule).toBe("publication/allowed-datum");
    expect(outcome(table(`${ADA}\t800,00`), { yearTotal: 800 }).rule).toBe("publication/benefit-below-threshold");
  });

  test("one total is of the only beneficiary: of several persons it can't be told whose it is", () => {
    const text = `Premi\nBeneficiario\tImporto\n${ADA}\t800,00\nElio Verdi\t700,00`;
    const read = act(text);
    const data = [datum(read, ADA), datum(read, "Elio Verdi")];
    const rules = (yearTotal: JudgeInput["yearTotal"]) =>
      judge({ read, data, type: givenType(ABOVE), channel: "at", catalog, yearTotal: yearTotal ?? null }).data.map(
        ({ decidedBy }) => decidedBy?.id,
      );
    const unknown = "publication/benefit-year-total";
    expect(rules(800)).toEqual([unknown, unknown]);
    expect(rules([{ name: "NERI ADA", euros: 1300 }])).toEqual(["publication/allowed-datum", unknown]);
    expect(
      rules([
        { name: "Verdi, Elio", euros: 700 },
        { name: "Ada Neri", euros: 800 },
      ]),
    ).toEqual(["publication/benefit-below-threshold", "publication/benefit-below-threshold"]);
    expect(
      rules([
        { name: "Ada Neri", euros: 1300 },
        { name: "Ada Maria Neri", euros: 800 },
      ]),
    ).toEqual([unknown, unknown]);
  });

  test("says that publication above the threshold is a condition of effectiveness", () => {
    const [finding] = outcome(table(`${ADA}\t800,00`)).judgement.findings;
    expect(finding?.remedy.it).toContain("--year-total");
    expect(finding?.message.it).toContain("1.000 euro");
    expect(JSON.stringify(finding)).not.toMatch(/\{\w+\}/);
  });

  test("below the threshold the row of small benefits applies, which has no place in Amministrazione Trasparente", () => {
    const { row, judgement } = outcome(table(`${ADA}\t800,00`), { yearTotal: 800 });
    expect(row).toBe("contributo-sotto-mille");
    expect(judgement.findings.map(({ rule }) => rule)).toContain("publication/wrong-channel");
  });

  test("the body may take exactly 1,000 for above", () => {
    const settings = doubtSettings(catalog.doubts, { "DOUBT-6": "supera" });
    expect(outcome(table(`${ADA}\t1.000,00`), { settings }).rule).toBe("publication/allowed-datum");
  });

  test("hardship and health stay anonymous whatever the amount", () => {
    for (const row of ["contributo-disagio-economico", "contributo-salute-disabilita"]) {
      const { rule } = outcome(table(`${ADA}\t5.000,00`), { type: givenType(row), yearTotal: 5000 });
      expect(rule).toBe("publication/person-not-to-appear");
    }
  });
});
