import { checkLetter } from "./check-characters.ts";
import { foldText } from "./fold.ts";
import { shapeReadings } from "./shape.ts";

const OMOCODIA = "LMNPQRSTUV";
const MONTHS = "ABCDEHLMPRST";
/** Positions that hold digits, 0-based. */
const DIGITS = [6, 7, 9, 10, 12, 13, 14];

export interface CodiceFiscale {
  /** 16 characters, upper case, as printed but for blanks and OCR look-alikes. */
  readonly code: string;
  readonly checked: boolean;
  /** Last two digits of the year of birth. */
  readonly year: number;
}

const digitOf = (unit: string): number => (unit >= "0" && unit <= "9" ? Number(unit) : OMOCODIA.indexOf(unit));

/**
 * Reads 16 characters (blanks inside allowed) as the codice fiscale of a natural person. A wrong check letter is
 * accepted only when nothing had to be guessed. Null when they are not of that form.
 */
export function readCodiceFiscale(raw: string, shape: string): CodiceFiscale | null {
  const readings = shapeReadings(raw, shape);
  for (const code of readings) {
    const parts = decode(code);
    if (parts !== null && checkLetter(code.slice(0, 15)) === code.charAt(15)) return { code, checked: true, ...parts };
  }
  const literal = readings[0];
  const parts = literal === undefined ? null : decode(literal);
  return literal === undefined || parts === null ? null : { code: literal, checked: false, ...parts };
}

function decode(code: string): { year: number } | null {
  if (!/^[A-Z]{6}[0-9L-V]{2}[A-Z][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]$/.test(code)) return null;
  const digits = DIGITS.map((i) => digitOf(code.charAt(i)));
  if (digits.includes(-1) || !MONTHS.includes(code.charAt(8))) return null;
  const day = (digits[2] ?? 0) * 10 + (digits[3] ?? 0);
  if (!((day >= 1 && day <= 31) || (day >= 41 && day <= 71))) return null;
  return { year: (digits[0] ?? 0) * 10 + (digits[1] ?? 0) };
}

/** Whether the holder is under 18 in `year`; of the two centuries a code may mean, the one that protects. */
export function isMinorIn(cf: CodiceFiscale, year: number): boolean {
  const born = 2000 + cf.year;
  return born <= year && born > year - 18;
}

const letters = (text: string): string =>
  foldText(text)
    .toUpperCase()
    .replace(/[^A-Z]/g, "");

/** The three letters a surname gives to the code. */
export function surnameLetters(surname: string): string {
  const all = letters(surname);
  return `${all.replace(/[AEIOU]/g, "")}${all.replace(/[^AEIOU]/g, "")}XXX`.slice(0, 3);
}

/** The three letters a given name gives to the code: of four consonants or more the second is skipped. */
export function givenNameLetters(name: string): string {
  const consonants = letters(name).replace(/[AEIOU]/g, "");
  if (consonants.length >= 4) return `${consonants[0]}${consonants[2]}${consonants[3]}`;
  return surnameLetters(name);
}

/** Whether a surname and a given name are the holder's. */
export const isNameOf = (cf: CodiceFiscale, surname: string, given: string): boolean =>
  cf.code.startsWith(surnameLetters(surname) + givenNameLetters(given));
