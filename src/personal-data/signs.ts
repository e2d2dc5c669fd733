import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import { type ActPage, actText, ownerTerms } from "./act-text.ts";
import { Terms } from "./terms.ts";

/** Something around a datum by which its rule knows it. `term` is an entry of the rule's lists, never the document's words. */
export type Sign =
  | { readonly kind: "cue" | "heading" | "title"; readonly term: string }
  /** The shape of a code, with or without a check character that is right. */
  | { readonly kind: "shape"; readonly checked: boolean }
  /** Words that reveal a fact, and what makes their person recognisable. */
  | { readonly kind: "revealing"; readonly by: PersonalDatum["identifiedBy"] }
  | { readonly kind: "name-words" };

/** How far before a name its title or office begins. */
const TITLE_REACH = 40;
/** Lists of the rule on names whose entries stand before a name. */
const TITLE_LISTS = ["titles", "offices", "kin"];

/**
 * Tells the signs of data that were found in a document. It looks at the document anew, so that finding does not have to
 * remember.
 */
export function signReader(
  read: ReadDocument,
  rules: ReadonlyMap<string, DataRule>,
): (datum: PersonalDatum) => readonly Sign[] {
  const pages = new Map(actText(read, ownerTerms(undefined)).pages.map((page) => [page.page, page]));
  return (datum) => {
    const [page, rule] = [pages.get(datum.page), rules.get(datum.rule)];
    return page === undefined || rule === undefined ? [] : signsOf(datum, page, rule);
  };
}

function signsOf(datum: PersonalDatum, page: ActPage, rule: DataRule): Sign[] {
  const labels = page.fields
    .filter(({ start, end }) => start <= datum.start && datum.end <= end)
    .map(({ label }) => label);
  const headings = [...rule.headings, ...listsOf(rule, "surname-headings", "given-name-headings")];
  const signs: Sign[] = [
    ...headings.filter((term) => labels.some((label) => termsOf(term).test(label))).map(as("heading")),
    ...nearest(rule.cues, page, datum.start - rule.window, datum.end + rule.window).map(as("cue")),
    ...nearest(listsOf(rule, ...TITLE_LISTS), page, datum.start - TITLE_REACH, datum.start).map(as("title")),
  ];
  if (rule.expressions !== undefined) return [{ kind: "revealing", by: datum.identifiedBy ?? null }, ...signs];
  if (rule.patterns.length > 0) {
    return [{ kind: "shape", checked: rule.patterns.some(({ checksum }) => checksum !== undefined) }, ...signs];
  }
  if (signs.length > 0) return signs;
  return [datum.category === "person-name" ? { kind: "name-words" } : { kind: "shape", checked: false }];
}

const as =
  (kind: "cue" | "heading" | "title") =>
  (term: string): Sign => ({ kind, term });

const listsOf = (rule: DataRule, ...names: readonly string[]): string[] =>
  names.flatMap((name) => rule.lexicon[name] ?? []);

/** Of the terms met in a part of a page the one that ends closest to its end. */
function nearest(terms: readonly string[], { folded }: ActPage, from: number, to: number): string[] {
  const part = folded.slice(Math.max(0, from), to);
  let best: { term: string; end: number } | null = null;
  for (const term of terms) {
    const end = termsOf(term).in(part).at(-1)?.end;
    if (end !== undefined && (best === null || end > best.end)) best = { term, end };
  }
  return best === null ? [] : [best.term];
}

const compiled = new Map<string, Terms>();

function termsOf(term: string): Terms {
  let terms = compiled.get(term);
  if (terms === undefined) {
    terms = new Terms([term]);
    compiled.set(term, terms);
  }
  return terms;
}
