import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { loadRules } from "../rules/catalog.ts";
import { doubtSettings } from "../rules/publication-doubt.ts";
import { smallCounts } from "./small-counts.ts";

const catalog = loadRules();
const findings = (text: string, answers: Record<string, string> = {}) =>
  smallCounts(act(text), [], null, catalog, doubtSettings(catalog.doubts, answers)).map(
    ({ rule, severity }) => `${rule.replace("publication/", "")} ${severity}`,
  );

describe("counts of persons", () => {
  test.each<[string, string, string[]]>([
    [
      "of one or two block in a table on health",
      "Malattie infettive\nComune\tCasi\nA\t1\nB\t7",
      ["small-count blocco"],
    ],
    [
      "of one or two in other tables are for a person to look at",
      "Matrimoni\nAnno\tCittadini\n2023\t2\n2024\t30",
      ["small-count revisione"],
    ],
    ["of three and of zero are fine", "Malattie infettive\nComune\tCasi\nA\t3\nB\t0", []],
    ["by sex", "Notifiche\nComune\tMaschi\tFemmine\nA\t12\t2", ["small-count revisione"]],
    [
      "told by the row",
      "Bilancio sociale\nIndicatore\tValore\nMinori in carico\t2\nScuolabus\t2\nAmbulatori\t1",
      ["small-count blocco"],
    ],
    [
      "of inhabitants by class of age, as official statistics",
      "Popolazione residente\nComune\t80-89 anni\t90 anni e più\nA\t41\t2\nB\t12\t9",
      ["small-count blocco"],
    ],
    [
      "of pupils by class and school",
      "Alunni positivi\nPlesso\tClassi prime\tClassi seconde\nScuola Nord\t1\t4\nScuola Sud\t7\t9",
      ["small-count blocco"],
    ],
    [
      "in offices of one employee",
      "Tassi di assenza\nUfficio\tAddetti\tGiorni di malattia\tTasso\nMesso\t1\t41\t63,0%",
      ["small-count blocco"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test.each([
    ["things", "Mezzi comunali\nSede\tAutobus\nA\t1\nB\t2"],
    ["money", "Servizi alle persone\nVoce\tSpesa\nMinori\t2\nAnziani\t1"],
    ["schools", "Alunni della provincia\nComune\tScuole\nA\t1\nB\t2"],
    ["ranks and scores", "Graduatoria\nPosizione\tPunteggio\n1\t2\n2\t1"],
    ["decimals", "Persone per km\nComune\tAbitanti per ettaro\nA\t1,2\nB\t2,0"],
  ])("are not counts of %s", (_what, text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe("hidden counts", () => {
  test.each<[string, string, string[]]>([
    [
      "follow from the total of the row",
      "Casi di epatite\nComune\tMaschi\tFemmine\tTotale casi\nA\t9\t*\t11\nB\t5\t6\t11",
      ["derivable-count blocco"],
    ],
    [
      "follow from the total of the column",
      "Casi di epatite\nComune\tCasi\nA\t9\nB\t<3\nTotale\t10",
      ["derivable-count blocco"],
    ],
    ["don't follow when two are missing", "Casi di epatite\nComune\tCasi\nA\t*\nB\t*\nTotale\t10", []],
    [
      "follow one from the other",
      "Casi di epatite\nComune\tMaschi\tFemmine\tTotale casi\nA\t*\t*\t8\nB\t5\t6\t11\nTotale\t11\t*\t19",
      ["derivable-count blocco"],
    ],
    [
      "follow from another table of the act",
      "Casi di epatite\nComune\tCasi\nA\t*\nB\t9\n\nEpatite, casi per comune\nComune\tCasi\nA\t2\nC\t9",
      ["derivable-count blocco", "small-count blocco"],
    ],
    ["that follow but are no small count are fine", "Casi di epatite\nComune\tCasi\nA\t9\nB\t*\nTotale\t20", []],
  ])("%s", (_what, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});

describe("what a total leaves", () => {
  test("is a count too, where one part alone is told", () => {
    const text = (part: number) =>
      `Vaccinazioni\nPlesso\tAlunni vaccinati\tTotale alunni\nNord\t${part}\t20\nSud\t12\t18`;
    expect(findings(text(19))).toEqual(["derivable-count blocco"]);
    expect(findings(text(20))).toEqual([]);
    expect(findings(text(15))).toEqual([]);
  });
});

describe("percentages and means", () => {
  test.each<[string, string, string[]]>([
    [
      "of a number in the row",
      "Dipendenti con disabilità\nSettore\tDipendenti\t% disabili\nTecnico\t16\t6,3%\nAffari generali\t40\t15,0%",
      ["small-base blocco"],
    ],
    [
      "that leave one or two out",
      "Vaccinazioni degli alunni\nPlesso\tAlunni\t% vaccinati\nNord\t20\t95%\nSud\t18\t72%",
      ["derivable-count blocco"],
    ],
    [
      "of a number in the title",
      "Iscritti al corso, distribuzione per cittadinanza (n. 25)\nCittadinanza\tPercentuale\nItaliana\t60%\nUE\t36%\nExtra UE\t4%",
      ["small-base revisione"],
    ],
    [
      "of a number beside the label",
      "Assenze per malattia\nUfficio\tTasso di assenza\nMessi (1 addetto)\t34,5%\nTributi (6 addetti)\t11,2%",
      ["small-base blocco"],
    ],
    [
      "as means over two persons",
      "Retribuzioni del personale\nArea\tUnità di personale\tRetribuzione media\nDirigenti (2 unità)\t2\t81.200,00\nIstruttori\t14\t24.100,00",
      ["small-count blocco", "small-base blocco"],
    ],
  ])("%s are for one or two persons", (_what, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test.each([
    ["of many", "Dipendenti\nSettore\tDipendenti\t% donne\nTecnico\t16\t50,0%\nAffari generali\t40\t60,0%"],
    ["of the counts beside them", "Iscritti al nido\nZona\tBambini\t% sul totale\nNord\t50\t4%\nSud\t1200\t96%"],
    ["of things", "Rifiuti\nFrazione\tResidenti\t% raccolta differenziata\nNord\t50\t4%\nSud\t120\t66%"],
    ["of money", "Spesa per alunno\nPlesso\tAlunni\tSpesa media\nNord\t20\t2\nSud\t18\t1"],
    ["of nobody and of all", "Vaccinazioni degli alunni\nPlesso\tAlunni\t% vaccinati\nNord\t20\t100%\nSud\t18\t0%"],
    ["of presences, in days", "Personale\nArea\tDipendenti\tTasso di presenza\nNord\t20\t95%\nSud\t18\t90%"],
  ])("%s are fine", (_what, text) => {
    expect(findings(text)).toEqual([]);
  });
});

test("the body may take the rule of three more or less strictly", () => {
  const wedding = "Matrimoni\nAnno\tCittadini\n2023\t2\n2024\t30";
  expect(findings(wedding, { "DOUBT-13": "sempre-blocco" })).toEqual(["small-count blocco"]);
  expect(findings("Malattie\nComune\tCasi\nA\t1", { "DOUBT-13": "sempre-revisione" })).toEqual([
    "small-count revisione",
  ]);
});
