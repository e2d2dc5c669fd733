import type { TextRange } from "../../model/read-text.ts";
import type { ActPage } from "../act-text.ts";
import type { Field } from "../fields.ts";
import { Ranges } from "../ranges.ts";
import type { Description } from "./described-people.ts";
import type { Match } from "./expression-trie.ts";
import type { Identity } from "./identities.ts";
import type { Context, Entry, Lexicon } from "./lexicon.ts";
import { CONTEXTS } from "./lexicon.ts";
import { isList, sentencesOf } from "./sentences.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type Cue = Match<Extract<Entry, { kind: "cue" }>>;

/** A page with what lexical categories are decided by. */
export interface PageView {
  readonly page: ActPage;
  readonly tokens: readonly Token[];
  /** In order; of expressions of one rule at one place the longest. */
  readonly cues: Ranges<Cue>;
  readonly contexts: Readonly<Record<Context, Ranges>>;
  readonly identities: Ranges<Identity>;
  /** Of `identities` those who do not act for the body. */
  readonly privates: Ranges<Identity>;
  /** People whom the page describes instead of naming. */
  readonly described: Ranges<Description>;
  /** Whether the page has items of pay or tax. */
  readonly hasPayItems: boolean;
  /** The row, list item or sentence that holds a range. */
  scopeAt(range: TextRange): Scope;
  /** The cell of a table, or of a line of `a; b; c`, that holds a range; null in running text. */
  cellAt(range: TextRange): TextRange | null;
}

export interface Scope extends TextRange {
  /** A row is about one subject, a sentence may speak of several things. */
  readonly isRow: boolean;
}

export function pageView(
  page: ActPage,
  lexicon: Lexicon,
  identities: readonly Identity[],
  described: readonly Description[],
): PageView {
  const tokens = tokensOf(page.folded);
  const matches = lexicon.expressions.in(tokens);
  const contexts = Object.fromEntries(
    CONTEXTS.map((context) => [
      context,
      new Ranges(matches.filter(({ entry }) => entry.kind === "context" && entry.context === context)),
    ]),
  ) as unknown as Record<Context, Ranges>;
  const sentences = sentencesOf(page);
  const cells = new Ranges<Field>(page.fields.filter(({ kind }) => kind !== "form"));
  const listed = (range: TextRange): { row: TextRange; cell: TextRange } | null => {
    const line = page.lineAt(range.start);
    const text = page.folded.slice(line.start, line.end);
    const mark = text.includes("\t") ? "\t" : isList(text) ? ";" : null;
    if (mark === null) return null;
    const from = page.folded.lastIndexOf(mark, range.start) + 1;
    const to = page.folded.indexOf(mark, range.end);
    const cell = { start: Math.max(from, line.start), end: to < 0 || to > line.end ? line.end : to };
    return { row: line, cell };
  };
  const cues = cuesOf(matches);
  return {
    page,
    tokens,
    cues: new Ranges(cues),
    hasPayItems: cues.some(({ entry }) => entry.group.amount === "required"),
    privates: new Ranges(identities.filter(({ official }) => !official)),
    described: new Ranges(described),
    contexts,
    identities: new Ranges(identities),
    scopeAt: (range) => {
      const row = page.rowAt(range) ?? listed(range)?.row ?? null;
      if (row !== null) return { ...within(row, range), isRow: true };
      const sentence = sentences.containing(range) ?? sentences.lastFrom(range.start) ?? range;
      return { ...within(sentence, range), isRow: false };
    },
    cellAt: (range) => cells.containing(range) ?? listed(range)?.cell ?? null,
  };
}

/** What is further off belongs to no sentence or row that a person would read as one. */
const FARTHEST = 1200;

const within = (whole: TextRange, { start, end }: TextRange): TextRange => ({
  start: Math.max(whole.start, start - FARTHEST),
  end: Math.min(Math.max(whole.end, end), end + FARTHEST),
});

/** No expression has more words; further apart, two matches don't touch. */
const LONGEST = 14;

function cuesOf(matches: readonly Match<Entry>[]): Cue[] {
  const near = (of: readonly Match<Entry>[], i: number, test: (one: Match<Entry>) => boolean): boolean => {
    const first = (of[i] as Match<Entry>).first;
    for (let j = i - 1; j >= 0 && first - (of[j] as Match<Entry>).first <= LONGEST; j--)
      if (test(of[j] as Match<Entry>)) return true;
    for (let j = i + 1; j < of.length && (of[j] as Match<Entry>).first - first <= LONGEST; j++)
      if (test(of[j] as Match<Entry>)) return true;
    return false;
  };
  const cues = matches.filter((match, i): match is Cue => {
    const { entry } = match;
    // What rules a cue out lies over it; a cue that says more than it stays.
    return (
      entry.kind === "cue" &&
      !near(
        matches,
        i,
        (one) =>
          one.entry.kind === "false" && one.entry.rule === entry.rule && touch(one, match) && size(one) >= size(match),
      )
    );
  });
  return cues.filter(
    (cue, i) =>
      !near(cues, i, (one) => {
        const other = one as Cue;
        if (other.entry.rule !== cue.entry.rule || other.first > cue.first || other.last < cue.last) return false;
        return size(other) > size(cue) || STRENGTH[other.entry.group.strength] > STRENGTH[cue.entry.group.strength];
      }),
  );
}

const size = ({ first, last }: { first: number; last: number }): number => last - first;
const touch = (a: Match<Entry>, b: Match<Entry>): boolean => a.first <= b.last && a.last >= b.first;

const STRENGTH = { echo: 0, context: 0, strong: 1, telling: 2 } as const;
