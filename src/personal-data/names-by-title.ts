import type { TextRange } from "../model/read-text.ts";
import type { ActPage } from "./act-text.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import { type NameMention, nameMention } from "./name-mention.ts";
import { canName, surnameFrom } from "./names-by-lexicon.ts";
import type { Terms } from "./terms.ts";
import { firstWordFrom, isCapital, type Word, withoutTail } from "./words.ts";

/** How far after a title its name may begin: a full stop, blanks, a line end. */
const REACH = 8;
const MAX_WORDS = 5;

/** Names after a title (`dott.ssa`, `sig.`), an office (`il Dirigente`) or a tie (`il figlio`). */
export function namesByTitle(page: ActPage, words: readonly Word[], lexicon: NameLexicon): NameMention[] {
  return [
    // After a title a surname is enough; an office may be followed by the name of the service.
    ...namesAfter(page, words, lexicon.titles, lexicon, 1),
    ...namesAfter(page, words, lexicon.offices, lexicon, 2),
    ...namesAfter(page, words, lexicon.kin, lexicon, 1).filter(
      (one) => one.words.length > 1 || one.words.every(lexicon.isGiven),
    ),
  ];
}

function namesAfter(
  page: ActPage,
  words: readonly Word[],
  cues: Terms,
  lexicon: NameLexicon,
  min: number,
): NameMention[] {
  const found: NameMention[] = [];
  for (const cue of cues.in(page.folded)) {
    const at = firstWordFrom(words, cue.end);
    const first = words[at];
    if (first === undefined || first.start - cue.end > REACH || !/^[\s.]*$/.test(page.text.slice(cue.end, first.start)))
      continue;
    const run = runFrom(words, at, lexicon);
    if (run.length < min || !run.some((word) => canName(word, lexicon))) continue;
    // What follows an office on its line may be the name of a service: one word at least has to be known.
    const signs = page.text.slice(cue.end, first.start).includes("\n");
    const known = run.some((word) => lexicon.isGiven(word) || lexicon.isDoubtfulGiven(word) || lexicon.isSurname(word));
    if (min > 1 && !known && !(signs && run.every((word) => word.look === "name"))) continue;
    if (cues === lexicon.kin && !known && isHeading(page, cue, run, signs)) continue;
    found.push(nameMention(run, surnameOfRun(run, lexicon), "title"));
  }
  return found;
}

/** `OPERAIO SPECIALIZZATO AUTISTA`, or `ESPERIENZA` below `due figli`: among capitals alone nothing tells a name from a word. */
function isHeading({ text }: ActPage, cue: TextRange, run: readonly Word[], isBelow: boolean): boolean {
  const said = text.slice(cue.start, cue.end);
  return (
    run[0]?.look === "upper" && (isBelow || (said === said.toUpperCase() && run.every(({ look }) => look === "upper")))
  );
}

/** Words of a name that begins at `at`: capitals, particles, initials, on one line or where the line was full. */
function runFrom(words: readonly Word[], at: number, lexicon: NameLexicon): Word[] {
  const run: Word[] = [];
  for (let i = at; run.length < MAX_WORDS; i++) {
    const word = words[i];
    if (word === undefined || (i > at && !joins(run, word))) break;
    const particle = lexicon.isParticle(word) && isCapital(words[i + 1]) && (i > at || word.look === "name");
    const fits = particle || word.look === "initial" || canName(word, lexicon);
    if (!fits) break;
    run.push(word);
  }
  return withoutTail(run, (word) => word.look === "small");
}

function joins(run: readonly Word[], word: Word): boolean {
  if (word.gap === "space") return !(word.look === "upper" && run.some((one) => one.look === "name") && run.length > 1);
  return word.gap === "line" && run.length === 1;
}

function surnameOfRun(run: readonly Word[], lexicon: NameLexicon): Word[] {
  const unknown = run.filter((word) => !lexicon.isGiven(word) && word.look !== "initial");
  return unknown.length > 0 && unknown.length < run.length ? unknown : run.slice(-1);
}

/** Given a list in text (`A, B e C`): names that follow a name, when a known given name is in them. */
export function namesInLists(
  page: ActPage,
  words: readonly Word[],
  mentions: readonly NameMention[],
  lexicon: NameLexicon,
): NameMention[] {
  const found: NameMention[] = [];
  const index = new Map(words.map((word, i) => [word, i]));
  const known = new Set(mentions.flatMap((one) => one.words));
  for (const mention of mentions) {
    let at = (index.get(mention.words.at(-1) as Word) ?? words.length) + 1;
    for (;;) {
      const next = words[at];
      if (next === undefined) break;
      const start = /^(?:e|ed)$/.test(next.folded) && next.look === "small" ? at + 1 : at;
      const first = words[start];
      const before = words[at - 1] as Word;
      if (first === undefined || known.has(first) || !/^,?\s(?:ed?\s)?$/.test(page.text.slice(before.end, first.start)))
        break;
      const given = lexicon.isGiven(first) || lexicon.isDoubtfulGiven(first);
      const surname = given && isCapital(first) ? surnameFrom(words, start + 1, 1, lexicon) : [];
      if (surname.length === 0) break;
      const name = nameMention([first, ...surname], surname, "lexicon");
      for (const word of name.words) known.add(word);
      found.push(name);
      at = start + name.words.length;
    }
  }
  return found;
}
