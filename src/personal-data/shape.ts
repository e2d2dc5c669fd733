const DIGIT_FOR: Readonly<Record<string, string>> = { O: "0", I: "1", S: "5", B: "8" };
const LETTER_FOR: Readonly<Record<string, string>> = { "0": "O", "1": "I", "5": "S", "8": "B" };
/** A code may be printed with these inside; a line end too. */
const GAP = "[ .\\-\\u00ad\\n]{0,3}?";

/**
 * The pattern of a code of fixed length (`@` letter, `#` digit or, when `omocodia`, a letter that stands for one, `*`
 * either), which also takes look-alikes of OCR and blanks inside. Match it on the text in upper case.
 */
export function shapePattern(shape: string): RegExp {
  const units = [...shape].map((unit) => {
    if (unit === "@") return "[A-Z0158]";
    if (unit === "#") return "[0-9LMNPQRSTUVOIB]";
    if (unit === "*") return "[A-Z0-9]";
    return LETTER_FOR_REVERSE[unit] ? `[${unit}${LETTER_FOR_REVERSE[unit]}]` : unit;
  });
  return new RegExp(`(?<![A-Z0-9])${units.join(GAP)}(?![A-Z0-9])`, "g");
}

const LETTER_FOR_REVERSE: Readonly<Record<string, string>> = { I: "1", S: "5", O: "0", B: "8" };

const MAX_READINGS = 256;

/**
 * The ways to read a text of this shape, the literal one first; then with look-alikes read as what the shape wants.
 * All without blanks and in upper case. Where a small `l` may be a one, both are tried.
 */
export function shapeReadings(raw: string, shape: string): string[] {
  const units = raw.replace(/[^A-Za-z0-9]/g, "");
  if (units.length !== shape.length) return [];
  let readings = [""];
  let literal = "";
  for (let i = 0; i < shape.length; i++) {
    const unit = units.charAt(i);
    literal += unit.toUpperCase();
    const options = readUnit(unit, shape.charAt(i));
    const next = readings.flatMap((start) => options.map((option) => start + option));
    readings = next.length <= MAX_READINGS ? next : next.slice(0, MAX_READINGS);
  }
  return [...new Set([literal, ...readings])];
}

function readUnit(unit: string, want: string): string[] {
  const upper = unit.toUpperCase();
  if (want === "@") return [LETTER_FOR[upper] ?? upper];
  if (want === "*") return upper === "O" ? ["0", "O"] : [upper];
  if (want !== "#") return [want];
  if (unit === "l") return ["1", "L"];
  if (upper === "S") return ["S", "5"];
  return [DIGIT_FOR[upper] ?? upper];
}
