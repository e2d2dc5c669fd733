import { BASSANELLI, CORDERINI, MARCHESANTI, PALMISARO, TREMOLANTI } from "../people.ts";
import { fullName, italianDate } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";
import { closeFinalRanking, finalRanking } from "./competition.ts";

/** Everybody by name and with the date of birth: the names of those who did not win and all the dates are too much. */
export async function graduatoriaNomiIdonei(): Promise<Sample> {
  const winners = [MARCHESANTI, BASSANELLI];
  const idonei = [TREMOLANTI, CORDERINI, PALMISARO];
  const scores = ["58,50", "56,00", "54,25", "52,00", "49,75"];
  const act = await finalRanking(
    "Graduatoria finale",
    "Dato atto che l'ordine di merito tiene conto delle preferenze a parità di punteggio;",
  );
  act.table(
    [
      { title: "Pos.", width: 40 },
      { title: "Cognome e nome", width: 165 },
      { title: "Data di nascita", width: 95 },
      { title: "Punteggio totale", width: 95 },
      { title: "Esito", width: 75 },
    ],
    [...winners, ...idonei].map((person, index) => [
      String(index + 1),
      `${person.surname} ${person.name}`,
      italianDate(person.born),
      scores[index] ?? "",
      index < winners.length ? (person.sex === "F" ? "Vincitrice" : "Vincitore") : "Idoneo",
    ]),
  );
  act.paragraph(
    `Sono dichiarati vincitori ${winners.map((person) => fullName(person).replace(" ", "~")).join(" e ")}.`,
  );
  closeFinalRanking(act);
  return badSample("graduatoria-nomi-idonei", "at", "concorso-graduatoria-finale", await act.bytes(), [
    ...idonei.map((person) => foundAt(act, "data/nome-persona", `${person.surname} ${person.name}`)),
    ...[...winners, ...idonei].map((person) => foundAt(act, "data/data-nascita", italianDate(person.born))),
  ]);
}
