import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { loadRules } from "../rules/catalog.ts";
import { revealingSigns } from "./revealing-signs.ts";

const { data: rules } = loadRules();

/** The signs of an act, of which each page is a text. */
function signsIn(...pages: string[]): string[] {
  const read = act(...pages);
  return revealingSigns(read, findPersonalData(read, rules), rules).map(({ text }) => text);
}

const TEACHERS = "Docente\tPunti\nVerdi Elio\t60\nNeri Ada §\t58\n\n";

describe("a sign beside a person says what its legend says", () => {
  test.each([
    ["an asterisk after the name", `${TEACHERS.replace("§", "(*)")}(*) docente con invalidità`, ["(*)"]],
    ["a cell", "Docente\tNota\nVerdi Elio\t\nNeri Ada\t#\n\n# = invalido civile", ["#"]],
    ["letters", "Nominativo\tLun\tMar\nVerdi Elio\tF\tINF\n\nLegenda: F ferie, INF assenza per infermità", ["INF"]],
    ["in a list", "Verdi Elio, punti 60\nNeri Ada*, punti 58\n\n* docente disabile", ["*"]],
  ])("%s", (_what, text, expected) => {
    expect(signsIn(text)).toEqual(expected);
  });

  test("whatever page the legend is on", () => {
    expect(signsIn("Docente\tNota\nNeri Ada\tH", "H = alunno con disabilità")).toEqual(["H"]);
  });

  test.each([
    ["no legend", TEACHERS.replace("§", "(*)")],
    ["a legend on something else", `${TEACHERS.replace("§", "(*)")}(*) in servizio dal 2019`],
    ["nobody beside it", "Plesso\tNota\nVia Roma\t*\n\n* sede con ascensore per persone con disabilità"],
  ])("and nothing else: %s", (_what, text) => {
    expect(signsIn(text)).toEqual([]);
  });
});

describe("some signs need no legend", () => {
  test("104 in a plan of holidays", () => {
    expect(signsIn("Dipendente\tDal\tNote\nVerdi Elio\t8 luglio\t104\nNeri Ada\t1 agosto\t")).toEqual(["104"]);
  });

  test("104 among hours is a number", () => {
    expect(signsIn("Dipendente\tOre\nVerdi Elio\t104\nNeri Ada\t98")).toEqual([]);
  });
});
