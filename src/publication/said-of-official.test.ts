import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { loadRules } from "../rules/catalog.ts";
import { saidOfOfficials } from "./said-of-official.ts";

const catalog = loadRules();

function saidIn(text: string): string[] {
  const read = act(text);
  return [...saidOfOfficials(read, findPersonalData(read, catalog.data), catalog)].map((datum) => datum.text);
}

describe("what is said of somebody in office as a person", () => {
  test.each([
    "Il responsabile del procedimento, arch. Elio Verdi, è assente per malattia.",
    "Il RUP, arch. Elio Verdi, dipendente dell'ente, è assente per malattia fino a maggio.",
    "Il medico dichiara il dirigente Elio Verdi affetto da cardiopatia ischemica.",
    "La direttrice dei lavori Ada Neri, ricoverata per intervento chirurgico, va sostituita.",
    "È stato nominato comandante Elio Verdi, condannato in via definitiva per falso.",
  ])("is about the person: %s", (text) => {
    expect(saidIn(text)).toHaveLength(1);
  });

  test.each([
    "Il sindaco Elio Verdi incontra le associazioni delle persone con disabilità.",
    "Sentita la dirigente Ada Neri, l'utente risulta affetto da demenza.",
    "Il segretario Elio Verdi. È assente per malattia un dipendente.",
  ])("is not about somebody else: %s", (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
