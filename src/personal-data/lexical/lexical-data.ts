import type { PersonalDatum } from "../../model/personal-datum.ts";
import type { TextRange } from "../../model/read-text.ts";
import type { DataCondition, DataExpressions, DataRule } from "../../rules/data-rule.ts";
import type { ActText } from "../act-text.ts";
import { Ranges } from "../ranges.ts";
import { datum } from "../recogniser.ts";
import { amountAfter, amountCells } from "./amounts.ts";
import type { FindDescriptions } from "./described-people.ts";
import { identitiesOf } from "./identities.ts";
import { categoryOf, type Lexicon } from "./lexicon.ts";
import { type PageView, pageView } from "./page-view.ts";
import { phraseAt } from "./phrase.ts";
import { type People, peopleOf, type Subject, subjectOf, subjectOfAmount } from "./subject.ts";

/** Words of one group at a place, and whom they are about. */
export interface Finding extends TextRange {
  readonly rule: DataRule;
  readonly group: DataExpressions;
  readonly subject: Subject;
}

/** Adds to what the lexicon alone finds on a page (ages, payslips). */
export type PageFinder = (view: PageView, people: People, found: readonly Finding[]) => Iterable<Finding>;

/**
 * Data that words reveal. A datum about somebody is the shortest phrase that reveals the fact; of words about nobody the
 * expression alone.
 *
 * @param known the data found so far: names, codes, addresses. They identify people.
 */
export function lexicalData(
  act: ActText,
  known: readonly PersonalDatum[],
  lexicon: Lexicon,
  finders: readonly PageFinder[],
  describe: FindDescriptions,
): PersonalDatum[] {
  const identities = identitiesOf(known);
  const people = peopleOf([...identities.values()].flat());
  const usual = new Set(
    [...lexicon.innocent].filter(([, terms]) => act.pages.some(({ folded }) => terms.test(folded))).map(([id]) => id),
  );
  return act.pages.flatMap((page) => {
    const ofPage = known.filter((one) => one.page === page.page);
    const view = pageView(page, lexicon, identities.get(page.page) ?? [], describe(page, ofPage));
    const byCue = cueFindings(view, people, lexicon);
    const found = [...byCue, ...columnFindings(view, people, lexicon)];
    for (const finder of finders) found.push(...finder(view, people, [...found]));
    const usualHere = (one: Finding): boolean => usual.has(one.rule.id) && one.subject.link !== "person";
    return joined(
      view,
      found.map((one) => (usualHere(one) ? { ...one, subject: { link: "nobody", identity: null } } : one)),
    ).map((one) => datumOf(view, one));
  });
}

function cueFindings(view: PageView, people: People, lexicon: Lexicon): Finding[] {
  const { page, cues } = view;
  const byPattern = lexicon.patterns.flatMap(({ rule, group, regex }) =>
    [...page.text.matchAll(regex)].map((hit) => ({ rule, group, start: hit.index, end: hit.index + hit[0].length })),
  );
  const all = [
    ...cues.all.map(({ entry: { rule, group }, start, end }) => ({ rule, group, start, end })),
    ...byPattern,
  ];
  return all.flatMap((cue): Finding[] => findingsOfCue(view, cue, people));
}

/** An item and its amount are one finding when both together are this short. */
const SHORT_ITEM = 40;

interface Words extends TextRange {
  readonly rule: DataRule;
  readonly group: DataExpressions;
}

function findingsOfCue(view: PageView, cue: Words, people: People): Finding[] {
  const { rule, group } = cue;
  const { amount } = group;
  const money = amount === undefined ? amountOfRow(view, cue) : amountAfter(view, cue);
  const nobody: Finding = { ...cue, subject: { link: "nobody", identity: null } };
  if (amount === "required" && money === null) return [nobody];
  const echoes = group.strength === "echo";
  if (echoes && !hasCompany(view, cue)) return [nobody];
  // An amount makes an item of pay or tax somebody's.
  const strength = echoes ? "strong" : group.strength;
  const subject =
    money === null || (amount === undefined && people.private === null)
      ? subjectOf(view, cue, strength, people)
      : subjectOfAmount(view, cue, people);
  if (subject.link === "nobody") return [nobody];
  if (amount === undefined) {
    const phrase = phraseAt(view, cue, categoryOf(cue));
    const whole = money === null ? phrase : { start: phrase.start, end: money.end };
    const ranges = money === null || whole.end - whole.start <= SHORT_ITEM ? [whole] : [phrase, money];
    return ranges.map(({ start, end }) => ({ rule, group, subject, start, end }));
  }
  const cells = amount === "row" ? amountCells(view, cue) : [];
  // The name of the person may stand between an item and its amount.
  const parted = money !== null && view.identities.within({ start: cue.end, end: money.start }).length > 0;
  const phrase =
    cells.length > 0 || money === null || parted
      ? phraseAt(view, cue, categoryOf(cue))
      : { start: cue.start, end: money.end };
  return [phrase, ...cells, ...(parted && cells.length === 0 ? [money] : [])].map((range) => ({
    rule,
    group,
    subject,
    start: range.start,
    end: range.end,
  }));
}

/** The amount that closes a row of `item, amount` in which nobody is named (a tax return); null elsewhere. */
function amountOfRow(view: PageView, cue: TextRange): TextRange | null {
  const { page } = view;
  const scope = view.scopeAt(cue);
  // Only beside items of pay or tax is the last number of a row an amount for sure.
  if (!view.hasPayItems) return null;
  if (!scope.isRow || view.identities.within(scope).length > 0) return null;
  const last = page.folded.slice(0, scope.end).lastIndexOf("\t") + 1;
  if (last <= cue.end || !/^\s*(?:€\s?)?\d{1,3}(?:[.,]?\d{2,3}){0,3}\s*$/.test(page.folded.slice(last, scope.end)))
    return null;
  return { start: last, end: scope.end };
}

/** An echo hears this far. */
const COMPANY = 160;

/** Whether another expression of the same category that is no echo stands in the row or sentence. */
function hasCompany(view: PageView, cue: Words): boolean {
  const scope = view.scopeAt(cue);
  const near = { start: Math.max(scope.start, cue.start - COMPANY), end: Math.min(scope.end, cue.end + COMPANY) };
  return view.cues
    .within(near)
    .some(
      ({ entry }) =>
        (entry.group.strength === "telling" || entry.group.strength === "strong") &&
        categoryOf(entry) === categoryOf(cue),
    );
}

/** Cells below a heading that names a category: whatever they say is such a datum. */
function columnFindings(view: PageView, people: People, lexicon: Lexicon): Finding[] {
  const { page } = view;
  return page.fields.flatMap((field) => {
    if (field.kind !== "column") return [];
    const column = lexicon.columns.find(({ headings }) => headings.in(field.label).some(({ start }) => start === 0));
    const text = page.text.slice(field.start, field.end).trim();
    if (column === undefined || /^(?:[-–—.\s]*|no|nessun[oa]?|n\.?\s?d\.?|s[iì]\s*\/\s*no)$/i.test(text)) return [];
    const subject = subjectOf(view, field, "telling", people);
    if (subject.link !== "person") return [];
    return [{ rule: column.rule, group: column.group, subject, start: field.start, end: field.end }];
  });
}

/** Reaches over the few words between two parts of one fact; over a comma less far. */
const JOINING_GAP = 45;
const JOINING_GAP_AFTER_COMMA = 14;
const LINK_RANK = { person: 3, undecided: 2, "office-holder": 1, nobody: 0 } as const;

/** Findings of one category in one sentence, nobody named between, are one. */
function joined(view: PageView, found: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  const last = new Map<string, number>();
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${one.rule.id} ${categoryOf(one)} ${one.subject.link === "nobody"}`;
    const at = last.get(key);
    const before = at === undefined ? undefined : result[at];
    if (at !== undefined && before !== undefined && areOne(view, before, one)) {
      const subject = LINK_RANK[one.subject.link] > LINK_RANK[before.subject.link] ? one.subject : before.subject;
      result[at] = { ...before, subject, end: Math.max(before.end, one.end) };
    } else {
      last.set(key, result.push(one) - 1);
    }
  }
  // What is about somebody takes in the expressions inside it that would be about nobody.
  const taken = new Map<DataRule, Finding[]>();
  for (const one of result) if (one.subject.link !== "nobody") pushTo(taken, one.rule, one);
  const ranges = new Map([...taken].map(([rule, ofRule]) => [rule, new Ranges(ofRule)] as const));
  return result.filter(
    (one) => one.subject.link !== "nobody" || (ranges.get(one.rule)?.containing(one) ?? null) === null,
  );
}

function pushTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function areOne(view: PageView, a: Finding, b: Finding): boolean {
  if (b.start < a.end) return true;
  // The name of a minor and an age are data of their own.
  if (categoryOf(a) === "minor" || a.subject.link === "nobody" || b.start - a.end > JOINING_GAP) return false;
  const gap = view.page.text.slice(a.end, b.start);
  if (gap.includes(",") && gap.length > JOINING_GAP_AFTER_COMMA && !gap.includes("(")) return false;
  if (/[;\t]|\n\s*\n|\d,\d\d/.test(gap) || /\d,\d\d$/.test(view.page.text.slice(a.start, a.end))) return false;
  const scope = view.scopeAt(a);
  return b.end <= scope.end && !view.identities.touches({ start: a.end, end: b.start });
}

function datumOf(view: PageView, { rule, group, subject, start, end }: Finding): PersonalDatum {
  const conditions: DataCondition[] = [];
  if (subject.link === "nobody") conditions.push("about-nobody");
  if (subject.link === "office-holder") conditions.push("office-holder");
  if (subject.link === "undecided") conditions.push("link-undecided");
  const own = {
    ...rule,
    ...(group.category === undefined ? {} : { category: group.category }),
    mask: group.mask ?? rule.mask,
  };
  return {
    ...datum(own, view.page, { start, end }, { conditions, role: subject.identity?.role ?? null }),
    identifiedBy: subject.identity?.by ?? null,
  };
}
