/** Letters of five by seven pixels, for labels that must look the same wherever they are drawn. */
export const LETTER_WIDTH = 5;
export const LETTER_HEIGHT = 7;
/** Columns from one letter to the next. */
export const LETTER_ADVANCE = 6;

/** For each letter its five columns as hexadecimal bytes, the lowest bit on top. */
const COLUMNS: Readonly<Record<string, string>> = {
  " ": "0000000000",
  "(": "001C224100",
  ")": "0041221C00",
  ",": "0050300000",
  "-": "0808080808",
  ".": "0000606000",
  "/": "2010080402",
  "0": "3E5149453E",
  "1": "00427F4000",
  "2": "7249494946",
  "3": "2141494D33",
  "4": "1814127F10",
  "5": "2745454539",
  "6": "3C4A494931",
  "7": "4121110907",
  "8": "3649494936",
  "9": "464949291E",
  A: "7C1211127C",
  B: "7F49494936",
  C: "3E41414122",
  D: "7F4141413E",
  E: "7F49494941",
  F: "7F09090901",
  G: "3E41415173",
  H: "7F0808087F",
  I: "00417F4100",
  J: "2040413F01",
  K: "7F08142241",
  L: "7F40404040",
  M: "7F021C027F",
  N: "7F0408107F",
  O: "3E4141413E",
  P: "7F09090906",
  Q: "3E4151215E",
  R: "7F09192946",
  S: "2649494932",
  T: "03017F0103",
  U: "3F4040403F",
  V: "1F2040201F",
  W: "3F4038403F",
  X: "6314081463",
  Y: "0304780403",
  Z: "6159494D43",
};

/** Whether a pixel of a letter is set. @param letter one character of `drawable` text. @param row 0 is the top. */
export const isLetterPixel = (letter: string, column: number, row: number): boolean => {
  const columns = COLUMNS[letter] ?? "";
  return ((Number.parseInt(columns.slice(2 * column, 2 * column + 2), 16) >> row) & 1) === 1;
};

/** A text in the letters that there are: capitals without accents; what has no letter becomes a blank. */
export const drawable = (text: string): string =>
  [...text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase()]
    .map((letter) => (letter in COLUMNS ? letter : " "))
    .join("")
    .replace(/ +/g, " ")
    .trim();
