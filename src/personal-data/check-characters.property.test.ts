import fc from "fast-check";
import { describe, it } from "vitest";
import { checkLetter, isCin, isLuhnIt, isMod97 } from "./check-characters.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const DIGITS = [..."0123456789"];
const string = (units: readonly string[], length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...units), minLength: length, maxLength: length });

/** The value by which a check counts a character. */
const value = (unit: string): number => (unit >= "A" ? unit.charCodeAt(0) - 65 : Number(unit));
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);

describe("one character that was typed wrong is noticed", () => {
  it("in a codice fiscale, and in the account part of an IBAN (CIN)", () => {
    const units = [...LETTERS, ...DIGITS];
    fc.assert(
      fc.property(string(units, 15), fc.nat(14), fc.constantFrom(...units), (code, at, wrong) => {
        fc.pre(value(wrong) !== value(code.charAt(at)));
        return checkLetter(replaced(code, at, wrong)) !== checkLetter(code);
      }),
    );
  });

  it("in a partita IVA, whose last digit is one of ten and only one", () => {
    fc.assert(
      fc.property(string(DIGITS, 10), fc.nat(9), fc.constantFrom(...DIGITS), (start, at, wrong) => {
        fc.pre(/[1-9]/.test(start));
        const valid = DIGITS.filter((digit) => isLuhnIt(start + digit));
        fc.pre(wrong !== start.charAt(at) && /[1-9]/.test(replaced(start, at, wrong)));
        return valid.length === 1 && !isLuhnIt(replaced(start, at, wrong) + valid[0]);
      }),
    );
  });

  it("in an IBAN, two characters in each other's place too", () => {
    fc.assert(
      fc.property(
        string(LETTERS, 1),
        string(DIGITS, 10),
        string([...LETTERS, ...DIGITS], 12),
        fc.nat(22),
        fc.constantFrom(...DIGITS),
        (cin, bank, account, at, wrong) => {
          const part = cin + bank + account;
          const iban = `IT${checkDigits("IT", part)}${part}`;
          const place = 4 + at;
          const swapped = replaced(replaced(iban, place, iban.charAt(place + 1)), place + 1, iban.charAt(place));
          const mistyped = replaced(iban, place, wrong);
          const sameValue = (other: string): boolean => other === iban;
          return (
            isMod97(iban) &&
            (sameValue(mistyped) || /[A-Z]/.test(iban.charAt(place)) || !isMod97(mistyped)) &&
            // Letters count as two digits: only digits swapped with digits are of one length.
            (sameValue(swapped) || /[A-Z]/.test(swapped.slice(place, place + 2)) || !isMod97(swapped))
          );
        },
      ),
    );
  });

  it("an Italian IBAN made by the book passes both checks", () => {
    fc.assert(
      fc.property(string(DIGITS, 10), string([...LETTERS, ...DIGITS], 12), (bank, account) => {
        const part = checkLetter(bank + account) + bank + account;
        const iban = `IT${checkDigits("IT", part)}${part}`;
        return isMod97(iban) && isCin(iban);
      }),
    );
  });
});

/** ISO 13616 with whole numbers, beside the way that the program counts. */
function checkDigits(country: string, part: string): string {
  const digits = [...`${part}${country}00`].map((unit) => (unit >= "A" ? unit.charCodeAt(0) - 55 : unit)).join("");
  return String(98n - (BigInt(digits) % 97n)).padStart(2, "0");
}
