import type { TextRange } from "../../model/read-text.ts";
import type { Ranges } from "../ranges.ts";
import { categoryOf } from "./lexicon.ts";
import type { PageView } from "./page-view.ts";
import type { Token } from "./tokens.ts";

const MAX_WORDS = 9;
const MAX_CELL = 110;
/** Words that end no phrase. */
const LINKS =
  /^(?:d[iae]|de[lgi]|del(?:lo|la|le|l)?|dei|degli|da(?:l|lla|lle|llo|i|gli|ll)?|con|per|in|ne[lgi]|nel(?:la|le|lo|l)?|negli|su|sul(?:la|le|lo|l)?|sui|a|ad|al|alla|alle|allo|all|ai|agli|e|ed|o|l|un|una|uno|tra|fra|la|le|in|n|art|d|dell|quanto)$/;
const PREPOSITIONS = /^(?:per|da|dal|dalla|dallo|dai|dagli|dalle|di|con|a|ad|al|alla|alle|in|causa|del|della|quanto)$/;

/**
 * The shortest phrase that reveals the fact: the cell of a table that holds the words; in running text the words with
 * what specifies them ("diagnosi di psicosi acuta", "assente per malattia"), up to a mark, a verb or somebody's name.
 */
export function phraseAt(view: PageView, range: TextRange, category: string | null): TextRange {
  const cell = view.cellAt(range);
  if (cell !== null && cell.end - cell.start <= MAX_CELL && isOfOneThing(view, cell, category))
    return trimmed(view, cell);
  const scope = cell ?? view.scopeAt(range);
  const floor = view.identities.before(range.start, Number.POSITIVE_INFINITY)?.end ?? 0;
  const ceiling = view.identities.after(range.end, Number.POSITIVE_INFINITY)?.start ?? view.page.folded.length;
  const start = extendedLeft(view, range, Math.max(scope.start, floor));
  return { start, end: extendedRight(view, range, Math.min(scope.end, ceiling)) };
}

/** Whether a cell names nobody and speaks of no other category. */
function isOfOneThing(view: PageView, cell: TextRange, category: string | null): boolean {
  return (
    view.identities.within(cell).length === 0 &&
    !view.cues.within(cell).some(({ entry }) => entry.group.strength === "telling" && categoryOf(entry) !== category)
  );
}

function trimmed({ page: { text } }: PageView, { start, end }: TextRange): TextRange {
  while (start < end && /[\s|;,]/.test(text.charAt(start))) start++;
  while (end > start && /[\s|;,.]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Index of the first token at or after an offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function extendedRight(view: PageView, range: TextRange, limit: number): number {
  const { tokens, page } = view;
  let end = range.end;
  let from = end;
  for (let i = tokenFrom(tokens, end), words = 0; words < MAX_WORDS && i < tokens.length; i++, words++) {
    const token = tokens[i] as Token;
    const gap = page.folded.slice(from, token.start);
    if (token.end > limit || !/^(?:[ \n]{1,2}|['’-]|[ \n]?['"]|\. ?)$/.test(gap) || (/\./.test(gap) && !token.joined))
      break;
    if (opensAt(view.contexts["phrase-ends"], token) || opensAt(view.contexts.references, token)) break;
    if (!LINKS.test(token.word)) end = token.end;
    from = token.end;
  }
  return end;
}

const opensAt = (ranges: Ranges, { start }: TextRange): boolean => ranges.lastFrom(start)?.start === start;

/** `esonerato dai turni notturni per` before `apnee ostruttive`; `permanentemente` before `inidoneo`. */
function extendedLeft(view: PageView, range: TextRange, limit: number): number {
  const { tokens, page } = view;
  const at = tokenFrom(tokens, range.start);
  const previous = tokens[at - 1];
  const isPlain = (from: Token, to: number): boolean => /^[ \n']{1,2}$/.test(page.folded.slice(from.end, to));
  if (previous === undefined || previous.start < limit || !isPlain(previous, range.start)) return range.start;
  if (/mente$/.test(previous.word)) return previous.start;
  if (!PREPOSITIONS.test(previous.word)) return range.start;
  for (let i = at - 2; i >= at - 6 && i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.start < limit || !isPlain(token, (tokens[i + 1] as Token).start)) break;
    if (/.{3}(?:at|it|ut|ent|enz)[oaie]$/.test(token.word)) return token.start;
  }
  return range.start;
}
