import type { Glyph } from "../pdf/glyph.ts";
import { coveredBox, toFrame, usableLooseBox } from "./text-frame.ts";
import type { TextPiece } from "./text-piece.ts";

/** Letters drawn again within this share of their size are fake bold or a shadow, not a double letter. */
const DRAWN_AGAIN = 0.12;

/** Latin ligatures, full-width forms and mathematical alphabets: other shapes of letters that are searched for as letters. */
const OTHER_SHAPES = /[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
/** Zero-width and directional marks, soft hyphens inside a line. */
const NO_INK = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Soft hyphen, and the control characters that PDFium answers for a hyphen it takes for one. */
const SOFT_HYPHEN = /[\u00ad\ufffe]|(?![\s\0])\p{Cc}/gu;
const BLANK = /^[\s\u2000-\u200a\u202f\u3000]*$/;

/**
 * Glyphs of one direction as pieces in its frame, in content order: shapes of letters spelled out, accents composed, what was
 * drawn twice once, blanks turned into a mark on what follows. A soft hyphen becomes U+00AD.
 */
export function textPieces(glyphs: readonly Glyph[], angle: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  const drawn: DrawnPieces = new Map();
  let afterBlank = false;
  for (const glyph of glyphs) {
    const text = spelled(glyph.text);
    if (BLANK.test(text) && (text !== "" || hasNoInk(glyph))) {
      afterBlank ||= glyph.object >= 0 && glyph.text !== "";
      continue;
    }
    const loose = usableLooseBox(glyph) ? glyph.looseBox : glyph.box;
    const size = glyph.size > 0 ? glyph.size : loose[3] - loose[1];
    const piece: TextPiece = {
      text: text === "" ? "\ufffd" : text,
      ...toFrame(loose, angle, size),
      size,
      box: coveredBox(glyph),
      afterBlank,
    };
    if (isDrawnAgain(piece, glyph.object, drawn)) continue;
    afterBlank = false;
    const previous = pieces.at(-1);
    const composed = previous === undefined ? null : composedWith(previous, piece);
    if (composed === null) pieces.push(piece);
    else pieces[pieces.length - 1] = composed;
  }
  return pieces;
}

function spelled(text: string): string {
  return text
    .replace(OTHER_SHAPES, (shape) => shape.normalize("NFKC"))
    .replace(NO_INK, "")
    .replaceAll("\0", "")
    .replace(SOFT_HYPHEN, "\u00ad");
}

const hasNoInk = ({ box }: Glyph): boolean => !(box[2] > box[0] && box[3] > box[1]);

/** Pieces by text and place, with the object that painted them: one object does not draw its own letters again. */
type DrawnPieces = Map<string, { piece: TextPiece; object: number }[]>;

function isDrawnAgain(piece: TextPiece, object: number, drawn: DrawnPieces): boolean {
  const near = DRAWN_AGAIN * piece.size;
  const cell = Math.max(1, Math.round(piece.size));
  const column = Math.round(piece.x0 / cell);
  const row = Math.round(piece.y0 / cell);
  const isNear = (other: TextPiece): boolean =>
    Math.abs(other.x0 - piece.x0) < near && Math.abs(other.y0 - piece.y0) < near;
  for (const x of [column - 1, column, column + 1])
    for (const y of [row - 1, row, row + 1]) {
      const others = drawn.get(`${piece.text} ${cell} ${x} ${y}`) ?? [];
      if (others.some((other) => other.object !== object && isNear(other.piece))) return true;
    }
  const key = `${piece.text} ${cell} ${column} ${row}`;
  const here = drawn.get(key);
  if (here === undefined) drawn.set(key, [{ piece, object }]);
  else here.push({ piece, object });
  return false;
}

/** Accents that some typesetters draw as characters of their own, over the letter. */
const COMBINING = new Map([
  ["`", "\u0300"],
  ["\u00b4", "\u0301"],
  ["\u02c6", "\u0302"],
  ["\u00a8", "\u0308"],
]);

/** One piece for a letter and its accent, whichever is drawn first; null when they are two characters. */
function composedWith(first: TextPiece, second: TextPiece): TextPiece | null {
  if (/^[\u0300-\u036f]$/.test(second.text)) return merged(first, second, first.text + second.text);
  const share = (Math.min(first.x1, second.x1) - Math.max(first.x0, second.x0)) / Math.max(0.01, second.x1 - second.x0);
  if (share < 0.5 || Math.abs(first.y0 - second.y0) > first.size) return null;
  const before = COMBINING.get(first.text);
  if (before !== undefined && /^\p{L}$/u.test(second.text)) return merged(second, first, second.text + before);
  const after = COMBINING.get(second.text);
  if (after !== undefined && /^\p{L}$/u.test(first.text)) return merged(first, second, first.text + after);
  return null;
}

function merged(letter: TextPiece, accent: TextPiece, text: string): TextPiece {
  const [a, b] = [letter.box, accent.box];
  return {
    ...letter,
    text: text.normalize("NFC"),
    box: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    afterBlank: letter.afterBlank || accent.afterBlank,
  };
}
