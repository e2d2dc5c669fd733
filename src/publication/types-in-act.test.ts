import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { loadRules } from "../rules/catalog.ts";
import { typesInAct } from "./types-in-act.ts";

const catalog = loadRules();
const ORDER =
  "COMUNE DI COLLEVERDE\nOrdinanza n. 41\nModifica temporanea alla circolazione in via Po per lavori\nIL RESPONSABILE\nORDINA il divieto di sosta dal 3 al 5 maggio.";
const SHEET = "Planimetria dell'area e segnaletica provvisoria, scala 1:200";
const RANKING =
  "ALLEGATO B\nGraduatoria finale di merito del concorso\nVincitori\nPosizione\tCodice\tPunteggio totale\n1\tAB12\t55\n2\tAB13\t51";

const types = (...files: readonly (readonly [name: string, text: string])[]) =>
  typesInAct(
    files.map(([fileName, text]) => ({ ...act(text), fileName })),
    catalog,
  ).map(({ id }) => id);

describe("the files of one act", () => {
  test("are of the act's type where they have none of their own, whichever comes first", () => {
    expect(types(["ordinanza.pdf", ORDER], ["planimetria.pdf", SHEET])).toEqual(Array(2).fill("ordinanza-ordinaria"));
    expect(types(["allegato_a.pdf", SHEET], ["ordinanza.pdf", ORDER])).toEqual(Array(2).fill("ordinanza-ordinaria"));
  });

  test("keep a type of their own", () => {
    expect(types(["ordinanza.pdf", ORDER], ["allegato_b.pdf", RANKING])).toEqual([
      "ordinanza-ordinaria",
      "concorso-graduatoria-finale",
    ]);
  });

  test("are of the act's type where they are annexes that only name an act in general", () => {
    const annex =
      "Allegato A alla determinazione n. 12\nCOMUNE DI COLLEVERDE\nDeterminazione del responsabile del servizio\nQuadro economico dell'intervento";
    expect(types(["atto.pdf", annex])).toEqual(["determina-generica"]);
    expect(types(["ordinanza.pdf", ORDER], ["atto.pdf", annex])).toEqual(Array(2).fill("ordinanza-ordinaria"));
  });

  test("stay unknown where no file tells what the act is", () => {
    expect(types(["a.pdf", SHEET], ["allegato.pdf", SHEET])).toEqual([null, null]);
  });
});
