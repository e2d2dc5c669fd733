import { join } from "node:path";
import { expect, it } from "vitest";
import type { DataRule } from "../rules/data-rule.ts";
import { loadFolder } from "../rules/load-folder.ts";
import { packageRoot } from "../rules/package-root.ts";
import { findInText } from "./personal-data.ts";

const rules = new Map(
  loadFolder<DataRule>(join(packageRoot(), "rules"), "data", "data").map((rule) => [rule.id, rule] as const),
);
const roleOf = (text: string, name: string) => findInText(text, rules).find((datum) => datum.text === name)?.role;

it.each([
  "Il Direttore generale\nPremesso che nei confronti del dott. Elio Verdi è stato avviato un procedimento",
  "Il Dirigente scolastico decreta la sostituzione della sig.ra Elio Verdi per giorni 22",
  "La commissione di verifica che dichiara il sig. Elio Verdi inabile",
  "DECRETO DEL COMMISSARIO\nOggetto: transazione con il sig. Elio Verdi",
  "Il sindaco Ada Neri risponde: «Il signor Elio Verdi pretende denaro»",
])("an office is not of somebody of whom its holder speaks: %s", (text) => {
  expect(["office-holder", "commission-member"]).not.toContain(roleOf(`${text}\nin data odierna.\nFine`, "Elio Verdi"));
});

it.each([
  "Il Direttore del Servizio Tributi, dott. Elio Verdi,",
  "Il Capo Area\ndott. Elio Verdi",
  "Il Sindaco Elio Verdi",
  "Il responsabile del procedimento è il dipendente geom. Elio Verdi",
])("an office is of whoever is named with it: %s", (text) => {
  expect(roleOf(`${text}\nordina`, "Elio Verdi")).toBe("office-holder");
});

it("the last name of a list signs nothing", () => {
  expect(roleOf("Ammessi:\nAda Neri\nUgo Bruni\nElio Verdi\nLa prova si svolge il 3 giugno.", "Elio Verdi")).not.toBe(
    "office-holder",
  );
});

it("a list of names, one a line, is read by line", () => {
  const names = findInText("Ammessi:\nAlbertazzi Katia\nBonetti Luca\nCalzolari Debora\nfine", rules);
  expect(names.map(({ text }) => text)).toEqual(["Albertazzi Katia", "Bonetti Luca", "Calzolari Debora"]);
});
