import { StandardFontEmbedder, StandardFonts } from "pdf-lib";
import { type Box, enclosingBox } from "../../src/model/box.ts";

/** Matrix `[a b c d e f]` of the `cm` and `Tm` operators. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Rgb = readonly [red: number, green: number, blue: number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [1, 1, 1];

// pdf-lib's type of font names is not exported; its values are those of StandardFonts.
const metricsOf = (font: StandardFonts): StandardFontEmbedder =>
  StandardFontEmbedder.for(font as unknown as Parameters<typeof StandardFontEmbedder.for>[0]);

/** Fonts that every page of the toolkit has in its resources. */
const METRICS = {
  F1: metricsOf(StandardFonts.Helvetica),
  F2: metricsOf(StandardFonts.HelveticaBold),
} as const;
export type FontKey = keyof typeof METRICS;

const ASCENT = 0.718;
const DESCENT = -0.207;

// PDF knows no exponents, and turned forms need more than three places.
const decimal = (value: number): string => String(Math.round(value * 1e5) / 1e5);
export const numbers = (values: readonly number[]): string => values.map(decimal).join(" ");

/** A literal string: Latin-1, parentheses escaped. */
export const literal = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;

export const textWidth = (text: string, size: number, font: FontKey = "F1"): number =>
  METRICS[font].widthOfTextAtSize(text, size);

/** Where a line set at (x, y) lies, by font ascent and descent. */
export const textBox = (x: number, y: number, size: number, text: string, font: FontKey = "F1"): Box => [
  x,
  y + DESCENT * size,
  x + textWidth(text, size, font),
  y + ASCENT * size,
];

/** A line of text. @param state operators that hold for this line alone (colour, mode ...). */
export function textAt(x: number, y: number, size: number, text: string, state = "", font: FontKey = "F1"): string {
  const shown = `BT /${font} ${decimal(size)} Tf ${state} 1 0 0 1 ${numbers([x, y])} Tm ${literal(text)} Tj ET\n`;
  return state === "" ? shown : `q ${shown}Q\n`;
}

export const rectangle = (box: Box): string => `${numbers([box[0], box[1], box[2] - box[0], box[3] - box[1]])} re`;

export const filledRectangle = (box: Box, colour: Rgb = BLACK): string =>
  `q ${numbers(colour)} rg ${rectangle(box)} f Q\n`;

/** Runs operators in a graphics state of their own, moved by a matrix. */
export const within = (matrix: Matrix, operators: string): string => `q ${numbers(matrix)} cm\n${operators}Q\n`;

/** The bounds of a box after a matrix. */
export function transformBox([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ] as const;
  return enclosingBox(
    corners.map(([x, y]): Box => [a * x + c * y + e, b * x + d * y + f, a * x + c * y + e, b * x + d * y + f]),
  );
}

/** Counter-clockwise turn about the origin followed by a shift. */
export function turn(degrees: number, x: number, y: number, scale = 1): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const cos = scale * Math.cos(angle);
  const sin = scale * Math.sin(angle);
  return [cos, sin, -sin, cos, x, y];
}
