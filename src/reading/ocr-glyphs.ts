import type { Box } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import type { OcrBlock, OcrBox, OcrLine, OcrWord } from "./ocr-engine.ts";
import { median } from "./text-piece.ts";

/** User space point of a pixel of the picture that was read. */
export type ToUser = (x: number, y: number) => [x: number, y: number];

/** Font size over the height of a line from ascender to descender, as Tesseract measures it. */
const SIZE_OF_ROW = 1.2;
/** Specks are read as a letter or two, without confidence. */
const SPECK = 50;
/** A word without letters and digits is a ruling or dirt unless the engine is this sure. */
const SURE = 70;
/** Distance of a lonely mark from the next word, in heights of the mark. */
const FAR = 1.5;

export interface RecognisedText {
  readonly glyphs: readonly Glyph[];
  /** Direction of the lines in user space, radians counter-clockwise. */
  readonly angle: number;
  /** Mean of the words' confidence by their length, 0 to 100; 0 without words. */
  readonly confidence: number;
}

/**
 * What OCR read, as glyphs, so that it is laid out by the same code as the glyphs of a file.
 * @param direction of the lines where it is known already.
 */
export function ocrGlyphs(blocks: readonly OcrBlock[], toUser: ToUser, direction?: number): RecognisedText {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  const angle = direction ?? directionOf(lines, toUser);
  const glyphs: Glyph[] = [];
  let [sum, length] = [0, 0];
  for (const line of lines)
    for (const word of line.words.filter((word) => isText(word) && !isStroke(word, line))) {
      glyphs.push(...wordGlyphs(word, line, angle, toUser));
      sum += word.confidence * word.text.length;
      length += word.text.length;
    }
  return { glyphs, angle, confidence: length === 0 ? 0 : sum / length };
}

export function isText({ text, confidence }: OcrWord): boolean {
  if (/^[|¦‖_[\]]+$/.test(text) || (text.length <= 2 && confidence < SPECK)) return false;
  return confidence >= SURE || /[\p{L}\p{N}]/u.test(text);
}

/** A thin letter or mark alone, far from the other words of its line, is a piece of a ruling or a speck. */
function isStroke(word: OcrWord, line: OcrLine): boolean {
  if (!/^[il!|;:,.'’‘"]$/.test(word.text)) return false;
  const far = FAR * (word.bbox.y1 - word.bbox.y0);
  return line.words.every(
    ({ bbox }, i) => line.words[i] === word || bbox.x1 + far < word.bbox.x0 || bbox.x0 - far > word.bbox.x1,
  );
}

/** Direction of the lines in user space: a scan is seldom quite straight. Short lines say little and count little. */
function directionOf(lines: readonly OcrLine[], toUser: ToUser): number {
  const slopes = lines.flatMap(({ baseline, words }) => {
    const width = baseline.x1 - baseline.x0;
    const slope = width > 0 ? (baseline.y1 - baseline.y0) / width : Number.NaN;
    return Math.abs(slope) < 0.2 ? words.map(() => slope) : [];
  });
  const slope = median(slopes);
  const [ax, ay] = toUser(0, 0);
  const [bx, by] = toUser(1000, 1000 * slope);
  return Math.atan2(by - ay, bx - ax);
}

function wordGlyphs(word: OcrWord, line: OcrLine, angle: number, toUser: ToUser): Glyph[] {
  const { x0, x1, y0, y1 } = word.bbox;
  const row = line.rowAttributes;
  const rowHeight = row.rowHeight > 0 ? row.rowHeight : y1 - y0;
  const size = SIZE_OF_ROW * distance(toUser(0, 0), toUser(0, rowHeight));
  const slope = (line.baseline.y1 - line.baseline.y0) / Math.max(1, line.baseline.x1 - line.baseline.x0);
  const baseline = line.baseline.y0 + slope * ((x0 + x1) / 2 - line.baseline.x0);
  const bottom = baseline + Math.max(0, row.descenders);
  const glyphs = word.symbols.map((symbol, i): Glyph => {
    // Boxes of single letters are guesses of the engine within the word's box, which is measured.
    const left = i === 0 ? x0 : Math.min(Math.max(symbol.bbox.x0, x0), x1);
    const next = word.symbols[i + 1];
    const right = next === undefined ? x1 : Math.min(Math.max(next.bbox.x0, left), x1);
    return {
      text: symbol.text,
      box: userBox({ x0: left, x1: right, y0, y1 }, toUser),
      looseBox: userBox({ x0: left, x1: right, y0: bottom - rowHeight, y1: bottom }, toUser),
      size,
      angle,
      object: 0,
    };
  });
  const blank = userBox({ x0: x1, x1, y0: y1, y1 }, toUser);
  return [...glyphs, { text: " ", box: blank, looseBox: blank, size, angle, object: 0 }];
}

function userBox({ x0, x1, y0, y1 }: OcrBox, toUser: ToUser): Box {
  const [ax, ay] = toUser(x0, y0);
  const [bx, by] = toUser(x1, y1);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

const distance = ([ax, ay]: [number, number], [bx, by]: [number, number]): number => Math.hypot(bx - ax, by - ay);
