import type { ActPage } from "./act-text.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMention, nameMention } from "./name-mention.ts";
import { isCapital, type Word, withoutTail } from "./words.ts";

const MAX_SURNAMES = 2;

/** A word that can belong to a name. */
export const canName = (word: Word | undefined, lexicon: NameLexicon): word is Word =>
  isCapital(word) && word.folded.length > 1 && !lexicon.isNoName(word) && !lexicon.isParticle(word);

/**
 * Surname words from `from` on in one direction, particles included, up to two.
 * @returns the words in text order.
 */
export function surnameFrom(
  words: readonly Word[],
  from: number,
  step: 1 | -1,
  lexicon: NameLexicon,
  max = MAX_SURNAMES,
): Word[] {
  const found: Word[] = [];
  let count = 0;
  for (let i = from; count < max; i += step) {
    const word = words[i];
    if (word === undefined) break;
    const joined = step === 1 ? word.gap : (words[i + 1] as Word).gap;
    // A name goes on to the next line only while it has no surname, or where the line was full.
    if (joined === "break" || (joined === "line" && (count > 0 || step === -1))) break;
    if (lexicon.isParticle(word)) {
      if (step === 1 && !canName(words[i + 1], lexicon) && !lexicon.isParticle(words[i + 1] ?? word)) break;
      if (step === 1 && word.look === "small" && words[i + 1]?.gap !== "space") break;
      found.push(word);
      continue;
    }
    if (word.look === "initial" && step === 1 && count === 0) {
      found.push(word);
      break;
    }
    if (!canName(word, lexicon) || (lexicon.isGiven(word) && count > 0)) break;
    if (found.length > 0 && count > 0 && mixedLooks(found, word)) break;
    found.push(word);
    count++;
  }
  // `la Rossi Maria` opens a sentence with an article, `di Rossi Maria` joins: neither belongs to the name.
  const outer = withoutTail(
    found,
    (word) => lexicon.isParticle(word) && (step === 1 || word.look === "small" || isArticle(word)),
  );
  return step === 1 ? outer : outer.reverse();
}

const isArticle = (word: Word): boolean => word.gap !== "space" && /^l[aoei]$/.test(word.folded);

/** `Mario ROSSI` is one name, `Mario Rossi SINDACO` is not. */
const mixedLooks = (words: readonly Word[], next: Word): boolean =>
  next.look === "upper" && words.some((word) => word.look === "name");

/** Names that hold a known given name with something beside it that may be a surname. */
export function namesByLexicon(page: ActPage, words: readonly Word[], lexicon: NameLexicon): NameMention[] {
  const found: NameMention[] = [];
  // A file name has no capitals to tell where a name ends.
  const max = page.page === 0 ? 1 : MAX_SURNAMES;
  const isGiven = (word: Word | undefined): word is Word =>
    isCapital(word) && (lexicon.isGiven(word) || lexicon.isDoubtfulGiven(word));
  for (let i = 0; i < words.length; i++) {
    if (!isGiven(words[i])) continue;
    let last = i;
    while (
      isGiven(words[last + 1]) &&
      words[last + 1]?.gap !== "break" &&
      words[last + 1]?.gap !== "line" &&
      last - i < 2
    )
      last++;
    const given = words.slice(i, last + 1);
    const mention = nameAround(words, i, given, lexicon, max);
    if (mention !== null && isCertain(page, mention, given, lexicon)) found.push(mention);
    i = Math.max(i, mention === null ? last : words.indexOf(mention.words.at(-1) as Word, i));
  }
  return found;
}

function nameAround(
  words: readonly Word[],
  first: number,
  given: readonly Word[],
  lexicon: NameLexicon,
  max: number,
): NameMention | null {
  const next = first + given.length;
  // In a list of names, one a line, the surname stands before: what the next line begins with is another person's.
  const isListed = words[next]?.gap === "line" && given[0]?.gap === "space" && opensLine(words, first - 1, lexicon);
  const after = isListed ? [] : surnameFrom(words, next, 1, lexicon, max);
  if (after.length > 0) return nameMention([...given, ...after], after, "lexicon");
  if (given[0]?.gap === "space") {
    const before = surnameFrom(words, first - 1, -1, lexicon, max);
    if (
      before.length > 0 &&
      (before[0]?.gap !== "space" ||
        before.some((word) => lexicon.isSurname(word)) ||
        before.length > 1 ||
        isListed ||
        endsRun(words, next))
    )
      return nameMention([...before, ...given], before, "lexicon");
  }
  if (given.length < 2) return null;
  // `Pace Vincenzo`: of two given names the one that is a surname too.
  const surname = given.find((word) => lexicon.isSurname(word)) ?? given.at(-1);
  return nameMention(given, surname === undefined ? [] : [surname], "lexicon");
}

/** The words up to `last` that could name somebody are the first of their line. */
function opensLine(words: readonly Word[], last: number, lexicon: NameLexicon): boolean {
  let at = last;
  while (canName(words[at], lexicon) && words[at]?.gap === "space") at--;
  return canName(words[at], lexicon) && words[at]?.gap !== "space";
}

const endsRun = (words: readonly Word[], next: number): boolean =>
  !isCapital(words[next]) || words[next]?.gap === "break";

/** A given name that is also a common word needs a second sign: a known surname, another given name, a line of its own. */
function isCertain(page: ActPage, mention: NameMention, given: readonly Word[], lexicon: NameLexicon): boolean {
  if (given.some((word) => lexicon.isGiven(word))) return true;
  if (mention.surname.some((word) => lexicon.isSurname(word))) return true;
  if (mention.words.length > given.length && given.length > 1) return true;
  const line = page.lineAt(mention.start);
  const alone = (from: number, to: number) => /^[\s\t|]*$/.test(page.text.slice(from, to));
  return alone(line.start, mention.start) && alone(mention.end, line.end);
}
