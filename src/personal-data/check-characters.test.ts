import { describe, expect, it } from "vitest";
import { checkLetter, isCin, isLuhnIt, isMod97 } from "./check-characters.ts";

describe("check characters, on published codes", () => {
  it.each(["RSSMRA80A01H501U", "RSSMRA80A01H50MM", "RSSMRA80A01H5LMX"])("%s ends with its letter", (code) => {
    expect(checkLetter(code.slice(0, 15))).toBe(code.charAt(15));
    expect(checkLetter(code.slice(1, 15) + code.charAt(0))).not.toBe(code.charAt(15));
  });

  it.each([
    "00252960224",
    "00267790657",
    "00217140607",
    "00232070235",
    "00253840904",
    "80003790591",
    "80002390690",
    "80062590379",
    "84001010242",
    "80011990639",
    "01513240240",
    "04477810248",
  ])("%s is a partita IVA, and is none with another last digit", (digits) => {
    expect(isLuhnIt(digits)).toBe(true);
    expect(isLuhnIt(digits.slice(0, 10) + ((Number(digits[10]) + 1) % 10))).toBe(false);
  });

  it("a row of zeros is no partita IVA", () => expect(isLuhnIt("00000000000")).toBe(false));

  it.each(["IT60X0542811101000000123456", "SM86U0322509800000000270100"])("%s is an IBAN", (iban) => {
    expect([isMod97(iban), isCin(iban)]).toEqual([true, true]);
    const swapped = `${iban.slice(0, 10)}${iban[11]}${iban[10]}${iban.slice(12)}`;
    expect(isMod97(swapped) && swapped !== iban).toBe(false);
  });
});
