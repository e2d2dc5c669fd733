/** Kinds of operands: number, name, string, array, dictionary. */
export type OperandKind = "n" | "N" | "s" | "a" | "d";

/** What stands before each operator of a content stream (ISO 32000-2, annex A); more than one way where there are several. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  ...same("", ["q", "Q", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*", "BT", "ET", "T*", "EMC"]),
  ...same("", ["BX", "EX", "BI", "SC", "SCN", "sc", "scn"]),
  ...same("n", ["w", "J", "j", "M", "i", "Tc", "Tw", "Tz", "TL", "Tr", "Ts", "G", "g"]),
  ...same("nn", ["m", "l", "Td", "TD", "d0"]),
  ...same("nnn", ["RG", "rg"]),
  ...same("nnnn", ["v", "y", "re", "K", "k"]),
  ...same("nnnnnn", ["cm", "c", "Tm", "d1"]),
  ...same("N", ["ri", "gs", "CS", "cs", "sh", "Do", "MP", "BMC"]),
  ...same("s", ["Tj", "'"]),
  TJ: ["a"],
  d: ["an"],
  Tf: ["Nn"],
  '"': ["nns"],
  DP: ["NN", "Nd"],
  BDC: ["NN", "Nd"],
};

function same(operands: string, operators: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(operators.map((operator) => [operator, [operands]]));
}

/** An operator of at most three characters as a number. */
export const operatorCode = (first: number, second = 0, third = 0): number => first | (second << 8) | (third << 16);

const codeOf = (operator: string): number =>
  operatorCode(...([...operator].map((character) => character.charCodeAt(0)) as [number, number?, number?]));

export const BEGIN_IMAGE = codeOf("BI");
export const BEGIN_COMPATIBLE = codeOf("BX");
export const END_COMPATIBLE = codeOf("EX");

/** By the operator's code what has to stand before it. */
export const OPERANDS_BY_CODE: ReadonlyMap<number, readonly string[]> = new Map(
  Object.entries(OPERANDS).map(([operator, operands]) => [codeOf(operator), operands]),
);
