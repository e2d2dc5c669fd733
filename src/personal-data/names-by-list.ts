import type { TextRange } from "../model/read-text.ts";
import type { ActPage } from "./act-text.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMention, nameMention } from "./name-mention.ts";
import { canName } from "./names-by-lexicon.ts";
import { isCapital, type Word, wordsWithin } from "./words.ts";

const BULLET = /^\s*(?:[-–•*]|\d{1,3}[.)]?)?\s*$/;
/** What an act says of each person of a list: the class, an amount, the birth or a day, a code. */
const OF_A_PERSON =
  /^[\s,;:–-]*(?:\(?(?:classe|cl\.|sezione|sez\.)\s|(?:€|euro)\s?\d|\d[\d.]*,\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)|nat[oa]\s|c\.?\s?f\.?\s)/;
const MAX_WORDS = 4;

interface Item {
  readonly words: readonly Word[];
  /** The line by itself looks like one about a person. */
  readonly isLikely: boolean;
}

/**
 * Names that open the lines of a list of persons, where most lines are known to open with one: `Rossi Anna 150,00`,
 * `Osei Prince 180,00`. What the known ones are, the others are too.
 *
 * @param known names that were found on the page
 */
export function namesByList(
  page: ActPage,
  words: readonly Word[],
  known: readonly NameMention[],
  lexicon: NameLexicon,
): NameMention[] {
  const found: NameMention[] = [];
  let list: Item[] = [];
  const close = (): void => {
    const likely = list.filter(({ isLikely }) => isLikely).length;
    if (list.length > 1 && 2 * likely >= list.length)
      found.push(...list.map((item) => nameMention([...item.words], item.words.slice(0, 1), "lexicon")));
    list = [];
  };
  for (const line of page.lines) {
    const item = itemOf(page, line, words, known, lexicon);
    if (item === null) close();
    else list.push(item);
  }
  close();
  return found;
}

function itemOf(
  page: ActPage,
  line: TextRange,
  words: readonly Word[],
  known: readonly NameMention[],
  lexicon: NameLexicon,
): Item | null {
  if (page.rowAt(line) !== null) return null;
  const inside = wordsWithin(words, line);
  const [first] = inside;
  if (first === undefined || !BULLET.test(page.text.slice(line.start, first.start)) || !canName(first, lexicon))
    return null;
  const stop = inside.findIndex((word) => !opens(word, lexicon));
  const run = stop < 0 ? inside : inside.slice(0, stop);
  const end = run.at(-1)?.end ?? line.end;
  if (run.length < 2 || run.length > MAX_WORDS) return null;
  if (!OF_A_PERSON.test(page.folded.slice(end, line.end))) return null;
  const isKnown = known.some((one) => one.start < end && one.end > first.start);
  return { words: run, isLikely: isKnown || run.at(-1)?.look === "initial" };
}

const opens = (word: Word, lexicon: NameLexicon): boolean =>
  word.look === "initial" || canName(word, lexicon) || (lexicon.isParticle(word) && isCapital(word));
