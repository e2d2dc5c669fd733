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

/** Names in table columns and after labels whose heading says so, whatever the names are. */
export function namesByField(
  page: ActPage,
  words: readonly Word[],
  headings: NameHeadings,
  lexicon: NameLexicon,
): NameMention[] {
  const found: NameMention[] = [];
  const rowsWith = (terms: Terms) =>
    new Set(page.fields.filter((field) => terms.test(field.label)).map((field) => field.row.start));
  const [surnameRows, givenRows] = [rowsWith(headings.surname), rowsWith(headings.given)];
  for (const field of page.fields) {
    // One word is a name where the surname and the given name have a column each.
    const divided = surnameRows.has(field.row.start) && givenRows.has(field.row.start);
    const surname = headings.surname.test(field.label);
    const given = headings.given.test(field.label);
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
