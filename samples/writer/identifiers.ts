/** Values of the characters in odd positions, by their value in even ones (0-9 and A-Z both start at 0). */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const MONTHS = "ABCDEHLMPRST";

const evenValue = (character: string): number =>
  /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;

/** Check letter of a codice fiscale and of the Italian account number (CIN). */
function checkLetter(code: string): string {
  const sum = [...code].reduce((total, character, index) => {
    const value = evenValue(character);
    return total + (index % 2 === 0 ? (ODD[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toUpperCase();
const consonants = (name: string): string => plain(name).replace(/[AEIOU]/g, "");
const threeLetters = (name: string, first = consonants(name)): string =>
  `${first}${plain(name).replace(/[^AEIOU]/g, "")}XXX`.slice(0, 3);

export interface Person {
  readonly name: string;
  readonly surname: string;
  readonly sex: "F" | "M";
  /** `YYYY-MM-DD`. */
  readonly born: string;
  /** Land registry code of the birth place. */
  readonly placeCode: string;
}

export const fullName = ({ name, surname }: Person): string => `${name} ${surname}`;

/** Date as acts print it. */
export const italianDate = (iso: string): string => iso.split("-").reverse().join("/");

/** The codice fiscale of a person (DM 23/12/1976), without omocodia. */
export function codiceFiscale({ name, surname, sex, born, placeCode }: Person): string {
  const [year = "", month = "", day = ""] = born.split("-");
  const nameConsonants = consonants(name);
  const nameLetters = threeLetters(
    name,
    nameConsonants.length > 3 ? nameConsonants.replace(/^(.)./, "$1") : nameConsonants,
  );
  const dayCode = String(Number(day) + (sex === "F" ? 40 : 0)).padStart(2, "0");
  const code = `${threeLetters(surname)}${nameLetters}${year.slice(2)}${MONTHS[Number(month) - 1]}${dayCode}${placeCode}`;
  return code + checkLetter(code);
}

/** An Italian IBAN. @param abi and @param cab five digits each, @param account twelve characters. */
export function iban(abi: string, cab: string, account: string): string {
  const bban = checkLetter(abi + cab + account) + abi + cab + account;
  const digits = [...`${bban}IT00`].map((character) => Number.parseInt(character, 36)).join("");
  return `IT${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${bban}`;
}

/** A partita IVA, or the numeric codice fiscale of a body. @param first ten digits. */
export function partitaIva(first: string): string {
  const sum = [...first].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return first + String((10 - (sum % 10)) % 10);
}
