import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageFailure } from "../src/model/failure.ts";
import { workplace } from "./test/run-in.ts";
import { yearTotalsValue, yearTotalValue } from "./year-totals.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omissis-totals-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe("a total", () => {
  test.each([
    ["850", 850],
    ["850,00", 850],
    ["1.250,5", 1250.5],
    ["1.000", 1000],
    ["1250.50", 1250.5],
    ["€ 850,00", 850],
    ["12.345.678 euro", 12_345_678],
  ])("%s is %d euro", (text, euros) => {
    expect(yearTotalValue(text)).toBe(euros);
  });

  test.each(["", "tanto", "-5", "8,5,0", "1.00,00", "1e3"])("%j is none", (text) => {
    expect(() => yearTotalValue(text)).toThrow(UsageFailure);
  });
});

describe("a file of totals", () => {
  const both = [
    { name: "Neri Ada", euros: 850.5 },
    { name: "D'Amico Luca", euros: 1200 },
  ];

  test.each([
    ["a.csv", "\ufeffBeneficiario;Totale\r\nNeri Ada;850,50\r\nD'Amico Luca;1.200\r\n\r\n"],
    ["b.csv", "Neri Ada\t850.50\nD'Amico Luca\t1200,00"],
    ["c.csv", '"Neri Ada","850,50"\n"D\'Amico Luca",1200'],
    ["d.JSON", `{"Neri Ada": 850.5, "D'Amico Luca": "1.200,00"}`],
  ])("may be %s", (name, content) => {
    expect(yearTotalsValue(fileOf(name, content))).toEqual(both);
  });

  test.each([
    ["a.csv", "Neri Ada;850\nSegreti Lia;molto\n", "riga 2"],
    ["a.csv", "Neri Ada;850\nSegreti Lia\n", "riga 2"],
    ["a.csv", "Segreti Lia;1\nSegreti  lia;2\n", "posto 2"],
    ["a.csv", "\n", "alcun totale"],
    ["a.json", '{"Segreti Lia": null}', "voce 1"],
    ["a.json", "[]", "oggetto JSON"],
    ["a.json", "{", "oggetto JSON"],
  ])("%s %j is wrong, and says where without the name", (name, content, where) => {
    try {
      yearTotalsValue(fileOf(name, content));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof UsageFailure)) throw error;
      expect(error.text.it).toContain(where);
      expect(error.text.it + error.remedy.it).not.toContain("Segreti");
    }
  });
});

test("the engine is told the total, in the ways of the command line", async () => {
  const here = await workplace();
  const file = await here.write("a.pdf", "clean");
  const totals = await here.write("totali.csv", "Neri Ada;850\n");
  const asked = async (...args: string[]) => (await here.run(["check", file, ...args])).calls[0]?.options;
  expect(await asked("--year-total", "1.250,50")).toMatchObject({ yearTotal: 1250.5 });
  expect(await asked("--year-totals", totals)).toMatchObject({ yearTotal: [{ name: "Neri Ada", euros: 850 }] });
  expect((await here.run(["check", file, "--year-total", "1", "--year-totals", totals])).exit).toBe(2);
  expect((await here.run(["check", file, "--year-totals", here.path("manca.csv")])).exit).toBe(2);
  await here.remove();
});
