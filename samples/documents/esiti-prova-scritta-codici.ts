import { signature } from "../writer/act-parts.ts";
import { goodSample, type Sample } from "../writer/sample.ts";
import { competitionAct } from "./competition.ts";

/** Results of the written test by code: lawful on InPA and, for ten days, on the albo. */
export async function esitiProvaScrittaCodici(): Promise<Sample> {
  const act = await competitionAct(
    "Esiti della prova scritta",
    "Prot. n. 0002590/2026 del 12 febbraio 2026",
    "Esiti della prova scritta.",
  );
  act.paragraph(
    "Si rendono noti gli esiti della prova scritta svolta il 29 gennaio 2026. I candidati sono indicati con il codice identificativo rilasciato dal portale InPA. La prova si intende superata con un punteggio di almeno 21/30.",
  );
  act.table(
    [
      { title: "Codice InPA", width: 180 },
      { title: "Punteggio prova scritta", width: 160 },
      { title: "Esito", width: 130 },
    ],
    [
      ["ISTR26-000871", "29,50 / 30", "Superata"],
      ["ISTR26-001963", "26,00 / 30", "Superata"],
      ["ISTR26-003352", "23,50 / 30", "Superata"],
      ["ISTR26-004417", "27,25 / 30", "Superata"],
      ["ISTR26-005590", "18,00 / 30", "Non superata"],
      ["ISTR26-006126", "28,00 / 30", "Superata"],
      ["ISTR26-007308", "24,75 / 30", "Superata"],
      ["ISTR26-008045", "16,50 / 30", "Non superata"],
    ],
  );
  act.paragraph(
    "Il presente avviso è pubblicato sul portale InPA e all'albo pretorio on line dal 12 al 22 febbraio 2026, per dieci giorni. Ciascun candidato accede ai propri atti dal portale.",
  );
  signature(act, "La Presidente della Commissione", "dott.ssa Marta Olivastri");
  return goodSample("esiti-prova-scritta-codici", "albo", "concorso-esiti-prove-intermedie", await act.bytes());
}
