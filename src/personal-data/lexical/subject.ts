import type { TextRange } from "../../model/read-text.ts";
import type { Ranges } from "../ranges.ts";
import type { Identity } from "./identities.ts";
import type { PageView } from "./page-view.ts";

/** Whom words are about. */
export interface Subject {
  readonly link: "person" | "undecided" | "office-holder" | "nobody";
  /** By whom or what the person is known, null when there is none. */
  readonly identity: Identity | null;
}

/** What the whole act tells about people: who is in it besides those who act for the body. */
export interface People {
  readonly private: Identity | null;
  /** Whether the act is about one person alone. */
  readonly single: boolean;
  readonly official: Identity | null;
}

const NOBODY: Subject = { link: "nobody", identity: null };
/** Further from the person, in one sentence, something else may be meant. */
const FAR = 260;
/** A person named this much earlier may still be spoken of as "the employee". */
const RECALL = 900;
const PARAGRAPH = 450;

export function peopleOf(identities: Iterable<Identity>): People {
  const all = [...identities];
  const own = all.filter(({ official }) => !official);
  return {
    private: own[0] ?? null,
    single: new Set(own.filter(({ by }) => by === "name").map(({ value }) => value)).size <= 1 && own.length > 0,
    official: all.find(({ official }) => official) ?? null,
  };
}

/**
 * Whom the words at a range are about: the person of the row or sentence, the one that the sentence refers to ("the
 * employee"), somebody of the act that can't be told, an office-holder, or nobody (a norm, a form, a service, a group).
 */
export function subjectOf(
  view: PageView,
  range: TextRange,
  strength: "telling" | "strong" | "context",
  people: People,
): Subject {
  const scope = view.scopeAt(range);
  if (isNegated(view, range, scope)) return NOBODY;
  const inside = view.identities.within(scope);
  const own = nearest(view.privates.within(scope), range);
  const telling = strength === "telling";
  const described = nearest(
    view.described.within(scope).filter(({ isOffice }) => telling || !isOffice),
    range,
  );
  const opener = opens(view.contexts.institutions, view, range) ?? opens(view.contexts.groups, view, range);
  // "Il responsabile dell'ufficio", "servizio per l'alunno della II B" speak of one person, not of the office or service.
  const isTheirs =
    opener !== null && described !== null && described.start <= range.start && described.end > opener.start;
  const impersonal = opener !== null && !isTheirs;
  if (scope.isRow) {
    if (own !== null) return { link: "person", identity: own };
    const official = nearest(inside, range);
    if (official !== null) return telling && !impersonal ? { link: "office-holder", identity: official } : NOBODY;
  }
  // A row on a firm speaks of what it sells.
  if (scope.isRow && view.page.companies.touches(scope)) return NOBODY;
  const supposed = before(view.contexts.hypothetical, range, scope.start);
  if (strength !== "telling" && (impersonal || supposed)) return NOBODY;
  if (own !== null) {
    if (strength === "context" || (telling && supposed && impersonal)) return NOBODY;
    const gap = own.start >= range.end ? own.start - range.end : range.start - own.end;
    return { link: gap <= FAR ? "person" : "undecided", identity: own };
  }
  if (strength === "context" || impersonal || supposed) return NOBODY;
  if (described !== null && !norm(view, range, scope)) return { link: "person", identity: described };
  return ofContext(view, range, scope, telling, people, inside);
}

/** The subject of words in whose sentence nobody is named. */
function ofContext(
  view: PageView,
  range: TextRange,
  scope: TextRange,
  telling: boolean,
  people: People,
  inside: readonly Identity[],
): Subject {
  if (norm(view, range, scope) && !telling) return NOBODY;
  const earlier = view.privates.before(scope.start, Number.POSITIVE_INFINITY);
  const distance = earlier === null ? Number.POSITIVE_INFINITY : scope.start - earlier.end;
  const refers = view.contexts.references.touches(scope);
  if (earlier !== null && distance <= RECALL && refers) return { link: "person", identity: earlier };
  const official = nearest(inside, range);
  if (telling && official !== null) return { link: "office-holder", identity: official };
  const someone = view.privates.all[0] ?? people.private;
  if (someone !== null && (telling || refers))
    return { link: people.single ? "person" : "undecided", identity: someone };
  if (earlier !== null && distance <= PARAGRAPH) return { link: "undecided", identity: earlier };
  return NOBODY;
}

/** Whether a norm is cited right before the words. */
const norm = (view: PageView, range: TextRange, scope: TextRange): boolean =>
  before(view.contexts.norms, range, Math.max(scope.start, range.start - 60));

/** Whose an amount of pay or tax is: the person's of the row or sentence, else of the one that the form is about. */
export function subjectOfAmount(view: PageView, range: TextRange, people: People): Subject {
  const scope = view.scopeAt(range);
  const inside = view.identities.within(scope);
  const own = nearest(view.privates.within(scope), range);
  if (own !== null) return { link: "person", identity: own };
  const official = nearest(inside, range);
  if (official !== null) return { link: "office-holder", identity: official };
  if (view.page.companies.touches(scope)) return NOBODY;
  const someone = view.privates.all[0] ?? people.private;
  if (someone !== null) return { link: people.single ? "person" : "undecided", identity: someone };
  return people.official === null ? NOBODY : { link: "office-holder", identity: people.official };
}

function nearest<One extends Identity>(identities: readonly One[], range: TextRange): One | null {
  let best: One | null = null;
  const distance = (one: TextRange): number => Math.max(one.start - range.end, range.start - one.end, 0);
  for (const one of identities) if (best === null || distance(one) < distance(best)) best = one;
  return best;
}

/** Whether such words stand before the range, from an offset on. */
const before = (ranges: Ranges, range: TextRange, from: number): boolean => {
  const one = ranges.before(range.start, range.start - from);
  return one !== null && one.start >= from;
};

/** `ricoverato in clinica a seguito di ...`: what comes after is no part of the institution's name. */
const CAUSE = /\b(?:seguito|causa|dopo|perche|poiche|quando|mentre|affett[oai]|per un|con una?|con terapia)\b/;

/** The noun of such a list that opens the phrase that ends with the range: `centro di salute mentale`, `persone con disabilità`. */
function opens(ranges: Ranges, view: PageView, range: TextRange): TextRange | null {
  const one = ranges.before(range.start, 34);
  if (one === null) return null;
  const gap = view.page.folded.slice(one.end, range.start);
  if (CAUSE.test(gap)) return null;
  return /^(?:[ \n'"]{1,3}(?:[a-z]{1,5}'?|[a-z]{4,14})){0,4}[ \n'"]{0,3}$/.test(gap) ? one : null;
}

/** `nessuna patologia`, `condanne penali: NO`. */
function isNegated(view: PageView, range: TextRange, scope: TextRange): boolean {
  const { folded } = view.page;
  if (/^\s?(?::|\.{2,}|\t)\s*(?:no|nessun[oa]?|assenti|negativ[oa])\b/.test(folded.slice(range.end, range.end + 30)))
    return true;
  const one = view.contexts.negations.before(range.start, 24);
  if (one === null || one.start < scope.start) return false;
  return /^(?:\s(?:di|alcun[oa]?|da|per|in|di alcun[oa]?|stat[oa]|mai|altr[aeio]))?\s$/.test(
    folded.slice(one.end, range.start),
  );
}
