import type { TextRange } from "../../model/read-text.ts";
import { foldText } from "../fold.ts";
import { plainWord, stemOf, type Token } from "./tokens.ts";

/** An expression met in a text: tokens `first` to `last`, both included. */
export interface Match<Entry> extends TextRange {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

interface Node<Entry> {
  readonly words: Map<string, Node<Entry>>;
  /** Words that count only as they are, gender and number included. */
  readonly exact: Map<string, Node<Entry>>;
  /** Openings (`diabet*`) and endings (`*patia`) of words. */
  readonly openings: Map<string, Node<Entry>>;
  readonly endings: Map<string, Node<Entry>>;
  readonly entries: Entry[];
  /** Lengths that openings and endings have, so that a word is cut only there. */
  readonly openingLengths: Set<number>;
  readonly endingLengths: Set<number>;
}

const node = <Entry>(): Node<Entry> => ({
  words: new Map(),
  exact: new Map(),
  openings: new Map(),
  endings: new Map(),
  entries: [],
  openingLengths: new Set(),
  endingLengths: new Set(),
});

const NUMBER = "#";

/**
 * Every expression of all lexicons, searched together in one pass over the tokens of a page. Its time is linear in the
 * text: from each token at most as many steps as the longest expression has words, each over a handful of branches.
 *
 * In an expression `*` closes or opens a word of any ending or opening, `#` stands for any number.
 */
export class ExpressionTrie<Entry> {
  readonly #root: Node<Entry> = node();

  /**
   * @param exact whether gender and number of its words count.
   * @throws RangeError when the expression has no word.
   */
  add(expression: string, entry: Entry, exact = false): void {
    const parts = foldText(expression).match(/\*?[a-z0-9]+\*?|#/g);
    if (parts === null) throw new RangeError(`Not an expression: ${expression}`);
    let at = this.#root;
    for (const part of parts) at = child(at, part, exact);
    at.entries.push(entry);
  }

  /** All places of all expressions, in order of their start; longer and shorter ones alike. */
  in(tokens: readonly Token[]): Match<Entry>[] {
    const found: Match<Entry>[] = [];
    for (let first = 0; first < tokens.length; first++) {
      let active: Node<Entry>[] = [this.#root];
      for (let at = first; at < tokens.length && active.length > 0; at++) {
        const token = tokens[at] as Token;
        if (at > first && !token.joined) break;
        active = active.flatMap((one) => next(one, token));
        for (const { entries } of active)
          for (const entry of entries)
            found.push({ entry, first, last: at, start: (tokens[first] as Token).start, end: token.end });
      }
    }
    return found;
  }
}

function child<Entry>(parent: Node<Entry>, part: string, exact: boolean): Node<Entry> {
  const bare = part.replaceAll("*", "");
  let branches = exact ? parent.exact : parent.words;
  let key = part === NUMBER ? NUMBER : exact ? plainWord(bare) : stemOf(plainWord(bare));
  if (part.endsWith("*")) {
    branches = parent.openings;
    key = plainWord(bare);
    parent.openingLengths.add(key.length);
  } else if (part.startsWith("*")) {
    branches = parent.endings;
    parent.endingLengths.add(key.length);
  }
  const known = branches.get(key);
  if (known !== undefined) return known;
  const made = node<Entry>();
  branches.set(key, made);
  return made;
}

function next<Entry>(at: Node<Entry>, { word, stem }: Token): Node<Entry>[] {
  const reached: Node<Entry>[] = [];
  const put = (one: Node<Entry> | undefined): void => {
    if (one !== undefined) reached.push(one);
  };
  put(at.words.get(stem));
  put(at.exact.get(word));
  if (/^\d/.test(word)) put(at.words.get(NUMBER));
  for (const length of at.openingLengths) if (length <= word.length) put(at.openings.get(word.slice(0, length)));
  for (const length of at.endingLengths) if (length < stem.length) put(at.endings.get(stem.slice(-length)));
  return reached;
}
