import type { TextRange } from "../model/read-text.ts";
import type { ActPage } from "./act-text.ts";
import type { Field } from "./fields.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMention, nameMention } from "./name-mention.ts";
import type { Terms } from "./terms.ts";
import { isCapital, type Word, withoutTail, wordsWithin } from "./words.ts";

export interface NameHeadings {
  /** Columns and labels that hold whole names. */
  readonly whole: Terms;
  readonly surname: Terms;
  readonly given: Terms;
}

const MAX_WORDS = 6;
/** Lines between the surname and the given name of a form that asks for one after the other. */
const SPLIT_LINES = 3;
const MAX_STACKED_LABEL = 24;

/** Names in table columns and after labels whose heading says so, whatever the names are. */
export function namesByField(
  page: ActPage,
  words: readonly Word[],
  headings: NameHeadings,
  lexicon: NameLexicon,
): NameMention[] {
  const found: NameMention[] = [];
  const fields = [...page.fields, ...stackedFields(page, headings)];
  const linesWith = (terms: Terms, other: Terms): number[] =>
    fields.filter(({ label }) => terms.test(label) && !other.test(label)).map((field) => lineOf(page, field));
  const [surnameLines, givenLines] = [
    linesWith(headings.surname, headings.given),
    linesWith(headings.given, headings.surname),
  ];
  for (const field of fields) {
    const surname = headings.surname.test(field.label);
    const given = headings.given.test(field.label);
    // One word is a name where the surname and the given name have a column, a line or a label each.
    const line = lineOf(page, field);
    const isBeside = (other: number): boolean => Math.abs(other - line) <= (field.kind === "column" ? 0 : SPLIT_LINES);
    const divided = (surname ? givenLines : surnameLines).some(isBeside);
    const whole = (surname && given) || headings.whole.test(field.label);
    if (!whole && !surname && !given) continue;
    if (page.companyForms.touches(field)) continue;
    const inside = wordsWithin(words, field);
    const pieces = field.kind === "form" ? [firstPiece(page, field, inside, lexicon)] : piecesOf(page, inside, lexicon);
    for (const piece of pieces) {
      if (!isName(piece, lexicon, whole || !divided ? 2 : 1)) continue;
      const bounds = { start: piece[0]?.start ?? 0, end: piece.at(-1)?.end ?? 0 };
      if (page.companies.touches(bounds) || page.bodies.touches(bounds)) continue;
      const order =
        surname && given && field.label.search(/cognome/) < field.label.search(/(?<!cog)nome/)
          ? "surname-first"
          : "given-first";
      found.push(nameMention(piece, whole ? surnameOf(piece, order, lexicon) : surname ? piece : [], "field"));
    }
  }
  return found;
}

const lineOf = (page: ActPage, { start }: TextRange): number =>
  page.lines.findIndex((line) => line.start <= start && start <= line.end);

/** On cards and forms the label stands alone on a line, and what it asks for on the next: `COGNOME`, `Bruni`. */
function stackedFields(page: ActPage, { surname, given }: NameHeadings): Field[] {
  return page.lines.flatMap((line, i): Field[] => {
    const label = page.folded.slice(line.start, line.end).trim();
    const value = page.lines[i + 1];
    const isLabel =
      label.length <= MAX_STACKED_LABEL &&
      !/[:\t]/.test(label) &&
      [surname, given].some((terms) => terms.in(label).some(({ start }) => start === 0));
    return isLabel && value !== undefined ? [{ ...value, label, kind: "form", row: value }] : [];
  });
}

/** The words of a cell divided at commas, brackets, `e` and the like; titles left out. */
function piecesOf(page: ActPage, inside: readonly Word[], lexicon: NameLexicon): Word[][] {
  const pieces: Word[][] = [[]];
  let end: number | null = null;
  for (const word of inside) {
    const gap = end === null ? " " : page.text.slice(end, word.start);
    end = word.end;
    const joins = /^[\s.']*$/.test(gap) && !/\n\s*\n/.test(gap);
    const conjunction = word.look === "small" && /^(?:e|ed|o)$/.test(word.folded);
    if (!joins || conjunction) pieces.push([]);
    if (!conjunction && !isTitle(page, word, lexicon)) pieces.at(-1)?.push(word);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** The words with a capital that open the value of a label. */
function firstPiece(page: ActPage, field: Field, inside: readonly Word[], lexicon: NameLexicon): Word[] {
  const piece: Word[] = [];
  for (const word of inside) {
    const last = piece.at(-1);
    if (last === undefined && isTitle(page, word, lexicon)) continue;
    const gap = page.text.slice(last?.end ?? field.start, word.start);
    if (last !== undefined && !/^ ?\n? ?$/.test(gap)) break;
    if (last === undefined && !/^[\s.:]*$/.test(gap.replace(/[\p{L}.']+/gu, ""))) break;
    if (word.look !== "initial" && !lexicon.isParticle(word) && !isCapital(word)) break;
    piece.push(word);
  }
  return withoutTail(piece, (word) => word.look === "small" || lexicon.isNoName(word));
}

const isTitle = (page: ActPage, word: Word, lexicon: NameLexicon): boolean =>
  lexicon.titles.in(page.folded.slice(word.start, word.end + 1)).some((hit) => hit.start === 0);

function isName(piece: readonly Word[], lexicon: NameLexicon, min: number): boolean {
  if (piece.length < min || piece.length > MAX_WORDS) return false;
  if (!piece.some((word) => isCapital(word) && word.folded.length > 1)) return false;
  return piece.every(
    (word) => word.look === "initial" || lexicon.isParticle(word) || (isCapital(word) && !lexicon.isNoName(word)),
  );
}

function surnameOf(piece: readonly Word[], order: "surname-first" | "given-first", lexicon: NameLexicon): Word[] {
  const unknown = piece.filter((word) => !lexicon.isGiven(word) && word.look !== "initial");
  if (unknown.length > 0 && unknown.length < piece.length) return unknown;
  return order === "surname-first" ? piece.slice(0, 1) : piece.slice(-1);
}
