import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import type { Channel } from "../model/channel.ts";
import { type Severity, stricter } from "../model/severity.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { loadRules } from "../rules/catalog.ts";
import { actParts } from "./act-parts.ts";
import { documentType } from "./document-type.ts";
import { type Judgement, judge } from "./judge.ts";
import { publicationRule } from "./publication-finding.ts";

const catalog = loadRules();
const rule = publicationRule(catalog, "several-acts");
const partsOf = (...pages: string[]): string[] =>
  actParts(act(...pages), rule).map(({ read }) => read.pages.map(({ text }) => text.trim()).join("|"));

function judged(channel: Channel, ...pages: string[]): Judgement & { worst: Severity; row: string | null } {
  const read = act(...pages);
  const type = documentType(read, catalog.rows);
  const judgement = judge({ read, data: findPersonalData(read, catalog.data), type, channel, catalog });
  const worst = judgement.findings.map(({ severity }) => severity).reduce(stricter, "avviso");
  return { ...judgement, worst, row: (judgement.type ?? type).id };
}

describe("where an annex begins", () => {
  test.each([
    ["a heading within a page", ["Atto\nTesto\nALLEGATO A\nTabella"], ["Atto\nTesto", "ALLEGATO A\nTabella"]],
    [
      "a heading on a page of its own",
      ["Atto", "Allegato 1 - Prospetto\nTabella"],
      ["Atto", "Allegato 1 - Prospetto\nTabella"],
    ],
    [
      "not in a list of annexes",
      ["Atto\nAllegato A: capitolato\nAllegato B: schema\nFirma"],
      ["Atto\nAllegato A: capitolato", "Allegato B: schema\nFirma"],
    ],
    [
      "not in a sentence",
      ["Atto\nallegato al presente atto, che ne forma parte.\nFirma"],
      ["Atto\nallegato al presente atto, che ne forma parte.\nFirma"],
    ],
    [
      "another act under the same letterhead",
      ["COMUNE DI VALDORA\nDetermina", "COMUNE DI VALDORA\nORDINANZA N. 3\nTesto"],
      ["COMUNE DI VALDORA\nDetermina", "COMUNE DI VALDORA\nORDINANZA N. 3\nTesto"],
    ],
    [
      "not on a page that goes on",
      ["COMUNE DI VALDORA\nDetermina", "COMUNE DI VALDORA\nsegue il testo"],
      ["COMUNE DI VALDORA\nDetermina|COMUNE DI VALDORA\nsegue il testo"],
    ],
  ])("%s", (_what, pages, parts) => {
    expect(partsOf(...pages)).toEqual(parts);
  });
});

describe("an act with annexes", () => {
  const act =
    "COMUNE DI VALDORA\nDeterminazione n. 9\nConcorso istruttore: presa d'atto dei lavori\nIl responsabile determina di approvare gli atti allegati.";

  test("is judged part by part, and the strictest decides", () => {
    const annex =
      "ALLEGATO A\nCONVOCAZIONE ALLA PROVA ORALE DEL CONCORSO\nI candidati sono convocati alle ore 9.\nCandidato\tOra\nPaolo Ferrero\t9.00\nMarta Bellini\t9.20";
    const result = judged("albo", act, annex);
    expect(result.worst).toBe("blocco");
    expect(result.findings.map(({ rule }) => rule)).toContain("publication/several-acts");
    expect(result.findings.map(({ rule }) => rule)).toContain("publication/wrong-channel");
  });

  test("passes on its names to annexes that say nothing of themselves", () => {
    const grant =
      "COMUNE DI VALDORA\nBuoni spesa a famiglie in difficoltà economica con ISEE basso\nSi ammettono due domande.";
    expect(judged("albo", grant, "ALLEGATO\nProspetto contabile").worst).toBe("avviso");
    expect(
      judged("albo", grant, "ALLEGATO\nProspetto contabile\nNome\tEuro\nPaolo Ferrero\t120,00\nMarta Bellini\t90,00")
        .worst,
    ).toBe("blocco");
  });

  test("every datum is judged once, in the order given", () => {
    const read =
      "Determinazione n. 1\nSi nomina Paolo Ferrero.\nALLEGATO A\nElenco\nMarta Bellini, IBAN IT60X0542811101000000123456";
    const result = judged("albo", read);
    expect(result.data.length).toBe(new Set(result.data.map(({ datum }) => datum)).size);
    expect(result.data.map(({ datum }) => datum.start)).toEqual(
      result.data.map(({ datum }) => datum.start).sort((a, b) => a - b),
    );
  });
});
