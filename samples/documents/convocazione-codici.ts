import { signature } from "../writer/act-parts.ts";
import { goodSample, type Sample } from "../writer/sample.ts";
import { competitionAct } from "./competition.ts";

/** Call to the oral test by code: lawful on InPA, nowhere else. */
export async function convocazioneCodici(): Promise<Sample> {
  const act = await competitionAct(
    "Convocazione alla prova orale",
    "Prot. n. 0002874/2026 del 17 febbraio 2026",
    "Convocazione alla prova orale.",
  );
  act.paragraph(
    "Sono ammessi alla prova orale i candidati, indicati con il codice identificativo rilasciato dal portale InPA, che nella prova scritta hanno raggiunto il punteggio minimo previsto dal bando. La prova si svolge presso la sala consiliare del Comune di Valdorsino, Piazza del Municipio 1.",
  );
  act.table(
    [
      { title: "Codice InPA", width: 150 },
      { title: "Esito", width: 120 },
      { title: "Giorno", width: 110 },
      { title: "Ora", width: 90 },
    ],
    [
      ["ISTR26-000871", "Ammesso", "10 marzo 2026", "9.00"],
      ["ISTR26-001963", "Ammesso", "10 marzo 2026", "9.40"],
      ["ISTR26-003352", "Ammesso", "10 marzo 2026", "10.20"],
      ["ISTR26-004417", "Ammesso", "10 marzo 2026", "11.00"],
      ["ISTR26-005590", "Non ammesso", "-", "-"],
      ["ISTR26-006126", "Ammesso", "11 marzo 2026", "9.00"],
      ["ISTR26-007308", "Ammesso", "11 marzo 2026", "9.40"],
      ["ISTR26-008045", "Non ammesso", "-", "-"],
    ],
  );
  act.paragraph(
    "I candidati ammessi si presentano muniti di un documento di riconoscimento in corso di validità. La mancata presentazione equivale a rinuncia. La presente convocazione ha valore di notifica.",
  );
  signature(act, "La Presidente della Commissione", "dott.ssa Marta Olivastri");
  return goodSample("convocazione-codici", "inpa", "concorso-convocazione-prova-successiva", await act.bytes());
}
