import type { Person } from "./writer/identifiers.ts";

/** Invented people. Places of birth are real because a codice fiscale needs their code. */
const person = (name: string, surname: string, sex: "F" | "M", born: string, placeCode: string): Person => ({
  name,
  surname,
  sex,
  born,
  placeCode,
});

export const MARCHESANTI = person("Ludovica", "Marchesanti", "F", "1991-06-14", "A944");
export const BASSANELLI = person("Lorenzo", "Bassanelli", "M", "1988-11-02", "D612");
export const TREMOLANTI = person("Ginevra", "Tremolanti", "F", "1993-04-27", "L219");
export const CORDERINI = person("Oreste", "Corderini", "M", "1986-08-19", "F205");
export const SOLIMENA = person("Beatrice", "Solimena", "F", "1984-03-10", "F839");
export const PALMISARO = person("Tancredi", "Palmisaro", "M", "1990-12-05", "A662");
export const VENTURESCHI = person("Arianna", "Ventureschi", "F", "1979-02-23", "D969");
