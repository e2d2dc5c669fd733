import type { TextRange } from "../model/read-text.ts";
import { checkLetter } from "./check-characters.ts";
import { type CodiceFiscale, readCodiceFiscale } from "./codice-fiscale.ts";

/** What a character in the place of a digit, or of a letter, may have been on paper: OCR, worn print, bad copies. */
const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: "0",
  D: "0",
  Q: "0",
  U: "0",
  C: "0",
  I: "1",
  L: "1",
  J: "1",
  T: "17",
  Z: "27",
  E: "3",
  A: "4",
  H: "4",
  S: "5",
  G: "69",
  B: "8",
  P: "9",
  R: "8",
  Y: "7",
  V: "7",
};
const LETTER_FOR: Readonly<Record<string, string>> = {
  "0": "ODQCGU",
  "1": "ILTJ",
  "2": "Z",
  "3": "EB",
  "4": "AH",
  "5": "S",
  "6": "GCB",
  "7": "TZ",
  "8": "BRS",
  "9": "GPQ",
};
/** What an engine writes for one character twice: `A56` read as `AS56`. */
const TWINS = ["S5", "O0", "I1", "L1", "B8", "Z2", "Z7", "G6", "A4", "D0", "Q0", "T7", "IL"];

const LETTERS_AND_DIGITS = "LLLLLLDDLDDLDDDL";
/** A code alone, whole or in its usual groups, with a character too many at most. */
const TOKEN = /(?<![A-Z0-9])(?:[A-Z0-9]{16,17}|[A-Z0-9]{3} [A-Z0-9]{3} [A-Z0-9]{5,6} [A-Z0-9]{5,6})(?![A-Z0-9])/g;
const MOST_CHANGES = 2;
const MOST_READINGS = 2000;

/**
 * Codes of persons of which single characters were read wrong. A reading counts only when its check letter is right, and
 * of those the one with the fewest changes.
 * @param upper text of a page in upper case. @param shape of the code, as for `readCodiceFiscale`.
 */
export function* misreadCodes(upper: string, shape: string): Iterable<TextRange & { cf: CodiceFiscale }> {
  for (const hit of upper.matchAll(TOKEN)) {
    const units = hit[0].replaceAll(" ", "");
    if (!looksLikeCode(units)) continue;
    const code = restored(units) ?? withoutTwin(units);
    const cf = code === null ? null : readCodiceFiscale(code, shape);
    if (cf?.checked) yield { start: hit.index, end: hit.index + hit[0].length, cf };
  }
}

/** A code of which so much was read wrong that no check letter helps: 15 to 17 characters of its outline. */
export function* unreadableCodes(upper: string): Iterable<TextRange> {
  for (const hit of upper.matchAll(/(?<![A-Z0-9])[A-Z0-9]{15,17}(?![A-Z0-9])/g))
    if (looksLikeCode(hit[0])) yield { start: hit.index, end: hit.index + hit[0].length };
}

/** Mostly letters before, mostly digits after: a word, a serial number or a hash is not. */
function looksLikeCode(units: string): boolean {
  const letters = units.slice(0, 6).replace(/[^A-Z]/g, "").length;
  const digits = units.slice(6).replace(/\D/g, "").length;
  return letters >= 4 && digits >= 4;
}

function restored(units: string): string | null {
  if (units.length !== LETTERS_AND_DIGITS.length) return null;
  let readings = [{ code: "", changes: 0 }];
  for (let i = 0; i < units.length; i++) {
    const unit = units.charAt(i);
    const wantsLetter = LETTERS_AND_DIGITS.charAt(i) === "L";
    const fits = /\d/.test(unit) !== wantsLetter;
    const others = (wantsLetter ? LETTER_FOR : DIGIT_FOR)[unit] ?? "";
    readings = readings
      .flatMap(({ code, changes }) => [
        // Letters may stand for digits (omocodia): both readings are tried.
        ...(fits || (!wantsLetter && /[LMNP-V]/.test(unit)) ? [{ code: code + unit, changes }] : []),
        ...[...others].map((other) => ({ code: code + other, changes: changes + 1 })),
      ])
      .filter(({ changes }) => changes <= MOST_CHANGES)
      .slice(0, MOST_READINGS);
  }
  const right = readings.filter(({ code }) => checkLetter(code.slice(0, 15)) === code.charAt(15));
  return right.sort((a, b) => a.changes - b.changes)[0]?.code ?? null;
}

/** The code without one of two neighbours that look alike. */
function withoutTwin(units: string): string | null {
  if (units.length !== LETTERS_AND_DIGITS.length + 1) return null;
  for (let i = 1; i < units.length; i++) {
    const [left, right] = [units.charAt(i - 1), units.charAt(i)];
    if (left !== right && !TWINS.some((twins) => twins.includes(left) && twins.includes(right))) continue;
    for (const at of [i - 1, i]) {
      const code = restored(units.slice(0, at) + units.slice(at + 1));
      if (code !== null) return code;
    }
  }
  return null;
}
