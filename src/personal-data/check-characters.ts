const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

const rank = (unit: string): number => (unit >= "0" && unit <= "9" ? unit.charCodeAt(0) - 48 : unit.charCodeAt(0) - 65);

/**
 * The letter that closes a codice fiscale (15 characters before it) and opens an Italian IBAN after its check digits
 * (CIN, over the 22 characters after it). D.M. 23 dicembre 1976 for the tables.
 */
export function checkLetter(code: string): string {
  let sum = 0;
  for (let i = 0; i < code.length; i++) {
    const value = rank(code.charAt(i));
    sum += i % 2 === 0 ? (ODD[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

/** Whether 11 digits are a partita IVA or the numeric codice fiscale of a body. */
export function isLuhnIt(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const digit = Number(digits.charAt(i)) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10 === Number(digits.charAt(10));
}

/** ISO 7064 mod 97-10 over an IBAN in upper case without blanks. */
export function isMod97(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let remainder = 0;
  for (const unit of iban.slice(4) + iban.slice(0, 4)) {
    const value = unit >= "A" ? rank(unit) + 10 : rank(unit);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Whether the CIN of an Italian or Sammarinese IBAN is right. */
export const isCin = (iban: string): boolean => checkLetter(iban.slice(5)) === iban.charAt(4);
