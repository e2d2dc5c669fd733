import type { PersonRole } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import type { Field } from "./fields.ts";
import { type NameMention, personKey } from "./name-mention.ts";
import { Ranges } from "./ranges.ts";
import { lexiconOf } from "./recogniser.ts";
import { Terms } from "./terms.ts";

/** In order of strength: when two mentions of a person disagree, the first role counts. */
const ROLES = [
  ["minor", "minors"],
  ["commission-member", "commission-members"],
  ["office-holder", "office-holders"],
  ["winner", "winners"],
  ["excluded", "excluded"],
  ["employee", "employees"],
  ["beneficiary", "beneficiaries"],
  ["candidate", "candidates"],
] as const satisfies readonly (readonly [PersonRole, string])[];

const IN_OFFICE = /^\s(?:e|sara|viene individuato|e individuato|e stato individuato)(?:\s(?:il|la|nel|nella|l'))?\s?$/;
const QUOTE = /[«“"]/;
const FOR_THE_BODY: ReadonlySet<PersonRole> = new Set(["office-holder", "commission-member"]);
const BEFORE = 90;
const AFTER = 30;
/** Names further apart than this are no list. */
const LIST_GAP = 80;
/** From an office to the organisation that it is held in: `segretaria provinciale della FP CGIL`. */
const OUTSIDE_REACH = 40;
/** Where a curriculum says that it is one. */
const HEAD = 400;

/** Roles of mentions by the words around them. */
export class NameRoles {
  readonly #terms: readonly (readonly [PersonRole, Terms])[];
  readonly #titles: Terms;
  readonly #council: Terms;
  readonly #speaking: Terms;
  readonly #curricula: Terms;
  readonly #managers: Terms;
  readonly #clauses: Terms;
  readonly #outside: Terms;

  constructor(rule: DataRule) {
    this.#terms = ROLES.map(([role, list]) => [role, new Terms(lexiconOf(rule, list))]);
    this.#titles = new Terms(lexiconOf(rule, "titles"));
    this.#council = new Terms(lexiconOf(rule, "council"));
    this.#speaking = new Terms(lexiconOf(rule, "speaking"));
    this.#curricula = new Terms(lexiconOf(rule, "curricula"));
    this.#managers = new Terms(lexiconOf(rule, "managers"));
    this.#clauses = new Terms(lexiconOf(rule, "clauses"));
    this.#outside = new Terms(lexiconOf(rule, "outside-organisations"));
  }

  /** The role of each mention of a page, in the order of `mentions` (which is that of the text). */
  of(page: ActPage, mentions: readonly NameMention[], isLastPage: boolean): (PersonRole | null)[] {
    const cues = this.#terms.map(([role, terms]) => {
      const met = terms.in(page.folded);
      return [
        role,
        new Ranges(FOR_THE_BODY.has(role) ? met.filter((cue) => !this.#isOutside(page, cue)) : met),
      ] as const;
    });
    const fields = new Ranges(page.fields);
    const roles: (PersonRole | null)[] = [];
    const inCouncil = this.#council.test(page.folded);
    const isManagersCv = this.#isCurriculum(page) && this.#managers.test(page.folded);
    mentions.forEach((mention, i) => {
      const earlier = mentions[i - 1];
      const gap =
        earlier === undefined ? "." : page.folded.slice(earlier.end, Math.min(mention.start, earlier.end + LIST_GAP));
      const inList = /^\s*,?\s*(?:ed?\s+)?$/.test(gap.replace(/\([^)]{0,60}\)/g, ""));
      // What stands in brackets after a name (`figlia, anni 15`) is that person's own.
      const shared = gap.includes("(") && roles[i - 1] === "minor" ? null : (roles[i - 1] ?? null);
      roles.push(
        this.#ofFields(page, fields, mention) ??
          stronger(afterRole(page, mention, cues), this.#beforeRole(page, mention, cues, earlier?.end ?? 0)) ??
          (inList && page.rowAt(mention) === null ? shared : null) ??
          (inCouncil && this.#speaks(page, mention) ? "office-holder" : null) ??
          (isManagersCv && i === 0 ? "office-holder" : null) ??
          (isLastPage && mention.by !== "field" && isSignature(page, mention) && !endsList(page, mentions, i)
            ? "office-holder"
            : null),
      );
    });
    return roles;
  }

  /** Who holds an office in a union or a party does not act for the body by it. */
  #isOutside({ folded }: ActPage, cue: TextRange): boolean {
    const rest = /^[a-z'’ ]*/.exec(folded.slice(cue.end, cue.end + OUTSIDE_REACH))?.[0] ?? "";
    return this.#outside.in(rest).some(({ start }) => rest.slice(0, start).split(/\s+/).length <= 5);
  }

  /** A line near the top says so; in running text the word speaks of somebody's curriculum. */
  #isCurriculum(page: ActPage): boolean {
    return page.lines
      .filter(({ start }) => start < HEAD)
      .some(({ start, end }) =>
        this.#curricula.in(page.folded.slice(start, end).trim()).some((hit) => hit.start === 0),
      );
  }

  /** `Rossi: sono contrario`, `Rossi interviene`. */
  #speaks(page: ActPage, mention: NameMention): boolean {
    const rest = page.folded.slice(mention.end, mention.end + 40);
    const line = page.lineAt(mention.start);
    if (/^\s?(?:\([^)]{1,30}\))?\s?:/.test(rest)) return page.text.slice(line.start, mention.start).trim() === "";
    return this.#speaking.in(rest).some(({ start }) => /^\s?$/.test(rest.slice(0, start)));
  }

  /** The nearest cue before the name in its sentence, no other name between. */
  #beforeRole(page: ActPage, mention: NameMention, cues: Cues, floor: number): PersonRole | null {
    let best: { role: PersonRole; end: number } | null = null;
    for (const [role, ranges] of cues) {
      const cue = ranges.before(mention.start, BEFORE);
      if (cue === null || cue.end < floor) continue;
      const gap = page.folded.slice(cue.end, mention.start);
      // The child of somebody is a minor, somebody is not.
      if (role === "minor" && /^\s+d(?:i|el|ella|ei|egli)\b/.test(gap)) continue;
      // `il Direttore del Servizio Tributi, dott.ssa ...`: a title between, with its comma, changes nothing; a clause does.
      const blanked = this.#titles.blank(gap);
      const bare = blanked === gap ? gap : blanked.replace(/,\s*$/, "");
      if (bare.trim() !== "" && /[;,)]|[a-z]{3}\.\s|\n\s*\n/.test(bare)) continue;
      // `Il Direttore / Premesso che nei confronti del dott. Rossi ...`: the office is of whoever decides, not of Rossi.
      if (FOR_THE_BODY.has(role) && (this.#clauses.test(gap) || QUOTE.test(gap))) continue;
      // `il responsabile del progetto è il dipendente geom. Rossi`: an employee, but in office.
      if (
        role === "employee" &&
        best?.role === "office-holder" &&
        IN_OFFICE.test(page.folded.slice(best.end, cue.start))
      )
        continue;
      if (best === null || cue.end > best.end) best = { role, end: cue.end };
    }
    return best?.role ?? null;
  }

  #ofFields(page: ActPage, fields: Ranges<Field>, mention: NameMention): PersonRole | null {
    // `Il sindaco risponde: «La signora Rossi ...»` speaks of her and is no form.
    const isQuoted = ({ start }: Field): boolean => QUOTE.test(page.text.slice(start, mention.start));
    const labels = fields
      .allContaining(mention)
      .filter((field) => field.kind !== "form" || !isQuoted(field))
      .map((field) => field.label);
    const row = page.rowAt(mention);
    const rest = row === null ? "" : page.folded.slice(row.start, row.end);
    for (const [role, terms] of this.#terms) {
      if (labels.some((label) => terms.test(label))) return role;
      // `Rossi Maria | Sindaca | 1.200,00`: the office stands in a cell of its own.
      if (
        role === "office-holder" &&
        rest.split("\t").some((cell) => terms.in(cell.trim()).some((hit) => hit.start === 0))
      )
        return role;
    }
    return null;
  }
}

/** What follows a name says more than what precedes it, but who acts for the body is an employee too. */
const stronger = (after: PersonRole | null, before: PersonRole | null): PersonRole | null =>
  after === "employee" && before !== null ? before : (after ?? before);

type Cues = readonly (readonly [PersonRole, Ranges])[];

/** `Name, dirigente`, `Name (assessora)`, `Name, in qualità di presidente`. */
function afterRole(page: ActPage, mention: NameMention, cues: Cues): PersonRole | null {
  // Of two that start at one place the longer says more: `segretario` holds an office, `segretario di circolo` does not.
  let best: { role: PersonRole; start: number; end: number } | null = null;
  for (const [role, ranges] of cues) {
    const cue = ranges.after(mention.end, AFTER);
    if (
      cue !== null &&
      (best === null || (cue.start === best.start && cue.end > best.end)) &&
      /^\s?[,(–-]\s?(?:in qualita di |quale |nella sua qualita di |il |la |l')?$/.test(
        page.folded.slice(mention.end, cue.start),
      )
    )
      best = { role, start: cue.start, end: cue.end };
  }
  return best?.role ?? null;
}

/** The two lines above begin with names too: a list, of which the act tells no more. */
function endsList(page: ActPage, mentions: readonly NameMention[], i: number): boolean {
  const opens = (line: TextRange): boolean => mentions.some(({ start }) => start === line.start);
  const last = page.lineAt(mentions[i]?.start ?? 0);
  const above = page.lineAt(Math.max(0, last.start - 1));
  return above.start < last.start && opens(above) && opens(page.lineAt(Math.max(0, above.start - 1)));
}

/** A name alone on its line, or after a full stop, that closes the act signs it; a line may follow, or annexes. */
function isSignature(page: ActPage, mention: NameMention): boolean {
  const line = page.lineAt(mention.start);
  const alone =
    /^\s*$|[\p{L}\d)]{3}\.\s+$/u.test(page.text.slice(line.start, mention.start)) &&
    /^[\s.]*$/.test(page.text.slice(mention.end, line.end));
  const before = mention.start - line.start;
  if (
    !alone ||
    (before > 0 && before < 20 && page.text.slice(line.start, mention.start).trim() !== "") ||
    page.rowAt(mention) !== null
  )
    return false;
  const rest = page.folded.slice(line.end).trimStart();
  return rest.startsWith("allegat") || !rest.trimEnd().includes("\n");
}

/**
 * One role per person, the strongest of those its mentions have.
 *
 * @param owners whose a surname is that stands alone: key of the surname, key of the person.
 */
export function rolesByPerson(
  mentions: readonly { mention: NameMention; role: PersonRole | null }[],
  owners: ReadonlyMap<string, string>,
): Map<string, PersonRole> {
  const roles = new Map<string, PersonRole>();
  const rank = (role: PersonRole) => ROLES.findIndex(([one]) => one === role);
  const put = (key: string, role: PersonRole) => {
    const known = roles.get(key);
    if (key !== "" && (known === undefined || rank(role) < rank(known))) roles.set(key, role);
  };
  for (const { mention, role } of mentions) {
    if (role === null) continue;
    const key = personKey(mention.words);
    put(key, role);
    put(owners.get(key) ?? "", role);
  }
  return roles;
}
