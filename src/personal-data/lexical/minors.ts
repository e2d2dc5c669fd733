import type { TextRange } from "../../model/read-text.ts";
import type { DataExpressions, DataRule } from "../../rules/data-rule.ts";
import { foldText } from "../fold.ts";
import { Ranges } from "../ranges.ts";
import { lexiconOf } from "../recogniser.ts";
import { Terms } from "../terms.ts";
import type { Identity } from "./identities.ts";
import type { Finding, PageFinder } from "./lexical-data.ts";
import type { PageView } from "./page-view.ts";

const GROUP: DataExpressions = { strength: "telling", terms: [] };
const ADULT = 18;
/** An age stands this near to the child or to the word for one. */
const NEAR = 32;
/** Initials follow the word for a child at once. */
const INITIALS = 3;

/**
 * Names of minors, their ages and dates of birth. The role of a name, an age beside it or the heading of its column tell
 * that somebody is a minor.
 */
export function minorsFinder(rule: DataRule): PageFinder {
  const patterns = rule.patterns
    .filter(({ name }) => name.startsWith("age"))
    .map(({ regex, flags }) => new RegExp(regex ?? "(?!)", `g${flags ?? ""}`));
  const words = lexiconOf(rule, "ages").map(foldText);
  const children = new Terms(lexiconOf(rule, "children"));
  const births = new Terms(lexiconOf(rule, "births"));
  const nursery = new Terms(lexiconOf(rule, "nursery"));
  const ageHeadings = new Terms(lexiconOf(rule, "age-headings"));

  const ageOf = (text: string): number | null => {
    if (/^\d{1,2}$/.test(text)) return Number(text);
    const index = words.indexOf(text);
    return index < 0 ? null : index;
  };

  /** Ages below eighteen; `months` are as much an age as years. */
  function* agesOf(view: PageView): Iterable<TextRange> {
    for (const pattern of patterns)
      for (const hit of view.page.folded.matchAll(pattern)) {
        const age = ageOf(hit[1] ?? "");
        if (age !== null && (age < ADULT || (age < 40 && hit[0].includes("mesi"))))
          yield { start: hit.index, end: hit.index + hit[0].length };
      }
    for (const field of view.page.fields) {
      if (field.kind !== "column" || !ageHeadings.in(field.label).some(({ start }) => start === 0)) continue;
      const age = /^(\d{1,2})(?: (?:mesi|anni))?$/.exec(view.page.folded.slice(field.start, field.end).trim())?.[1];
      if (age !== undefined && Number(age) < ADULT) yield { start: field.start, end: field.end };
    }
  }

  return function* (view) {
    const { page } = view;
    const kids = new Ranges(children.in(page.folded));
    const minors = new Set<Identity>(
      view.identities.all.filter(
        ({ role, by, start }) => role === "minor" || (by === "initials" && kids.before(start, INITIALS) !== null),
      ),
    );
    const found: Finding[] = [];
    const put = (range: TextRange, identity: Identity): void => {
      found.push({ rule, group: GROUP, subject: { link: "person", identity }, start: range.start, end: range.end });
    };
    const ages = new Map([...agesOf(view)].map((age) => [age.start, age] as const));
    for (const age of ages.values()) {
      const child = childOf(view, age, { minors, kids, nursery: nursery.test(page.folded) });
      if (child === null) continue;
      put(age, child.identity);
      if (child.isMinor) minors.add(child.identity);
    }
    for (const child of minors) {
      if (child.by === "name" || child.by === "initials") put(child, child);
      const birth = births.in(page.folded.slice(child.end, child.end + 60))[0];
      if (birth === undefined) continue;
      const start = child.end + birth.start;
      const date = /^.{0,30}?\d{1,2}[°º]?[ ./-](?:[a-z]{4,9}|\d{1,2})[ ./-]\d{4}/s.exec(
        page.folded.slice(start, start + 60),
      );
      if (date !== null && !/[.;]\s/.test(date[0])) put({ start, end: start + date[0].length }, child);
    }
    yield* found;
  };
}

interface Around {
  readonly minors: ReadonlySet<Identity>;
  /** Words for a child. */
  readonly kids: Ranges;
  /** Whether the page speaks of small children: only there a number of months in a list is an age. */
  readonly nursery: boolean;
}

interface Child {
  readonly identity: Identity;
  /** False when the child is not named: the identity is then a relative's. */
  readonly isMinor: boolean;
}

/** Whose an age is: the name right before it, a minor's in the row, or somebody's beside the word for a child. */
function childOf(view: PageView, age: TextRange, { minors, kids, nursery }: Around): Child | null {
  const scope = view.scopeAt(age);
  const { folded } = view.page;
  const inScope = view.privates.within(scope);
  const before = inScope.findLast(({ end }) => end <= age.start) ?? null;
  const gap = before === null ? "" : folded.slice(before.end, age.start);
  const minor = inScope.find((one) => minors.has(one));
  if (minor !== undefined && (scope.isRow || gap.length <= NEAR)) return { identity: minor, isMinor: true };
  if (scope.isRow && !nursery) return null;
  const adjoins = scope.isRow ? /^\s*[\t;(|]?\s*$/ : /^\s?(?:,|\()\s?(?:[a-z]{4,9},\s)?(?:di\s)?$/;
  if (before !== null && adjoins.test(gap)) return { identity: before, isMinor: true };
  const someone = before ?? inScope[0];
  const beside = kids.before(age.start, NEAR) !== null || kids.after(age.end, NEAR) !== null;
  return beside && someone !== undefined ? { identity: someone, isMinor: false } : null;
}
