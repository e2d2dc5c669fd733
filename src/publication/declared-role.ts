import type { PersonRole } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import { findCue } from "./cue.ts";
import { fold } from "./fold.ts";
import type { Mention } from "./mention.ts";

export interface RoleCue {
  readonly role: PersonRole;
  readonly cue: string;
}

export const roleCues = (row: PublicationRow): RoleCue[] =>
  row.persons.flatMap(({ role, cues = [] }) => cues.map((cue) => ({ role, cue })));

interface RoleMatch extends TextRange {
  readonly role: PersonRole;
}

/** The role that the document gives the person beside the name: in the row or line, or in the sentence. */
export function declaredRole(mention: Mention, cues: readonly RoleCue[]): PersonRole | null {
  const { unit, datum, folded } = mention;
  const met = rolesIn(folded, unit, cues).filter(({ start, end }) => end <= datum.start || start >= datum.end);
  if (unit.listed) return onlyRole(met);
  const after = met.find(({ start, end }) => start >= datum.end && isBeside(folded, datum.end, start, end));
  if (after !== undefined) return after.role;
  const before = met.filter(({ end }) => end <= datum.start).at(-1);
  if (before !== undefined) return before.role;
  return met.find((match) => !isInCapitals(mention.page.text, match))?.role ?? null;
}

/** A line in capitals (`IL RESPONSABILE DEL SETTORE`) says who decides, not what the person named above it is. */
function isInCapitals(text: string, { start }: TextRange): boolean {
  const from = text.lastIndexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  const line = text.slice(from, end < 0 ? text.length : end);
  return line === line.toUpperCase() && /\p{Lu}{3}/u.test(line);
}

/** "Rossi (vincitore)" or "Rossi, vincitore", not "Rossi, idonei: Bianchi". */
const isBeside = (folded: string, nameEnd: number, cueStart: number, cueEnd: number): boolean =>
  /^[\s(,–-]{1,4}$/.test(folded.slice(nameEnd, cueStart)) && folded[cueEnd] !== ":";

/** Characters between a role and the name it belongs to: a colon, a title. */
const ADJACENT = 15;

/**
 * The role that words right before the name give to a person who holds an office: those of `despiteOffice`, and cues of
 * several words, which say more than the title within ("responsabile dell'abuso" holds no office).
 */
export function roleDespiteOffice({ unit, datum, folded }: Mention, row: PublicationRow): PersonRole | null {
  const cues = row.persons.flatMap(({ role, cues: own = [], despiteOffice = [] }) =>
    [...own.filter(isOfSeveralWords), ...despiteOffice].map((cue) => ({ role, cue })),
  );
  return (
    rolesIn(folded, unit, cues).findLast(({ end }) => end <= datum.start && datum.start - end <= ADJACENT)?.role ?? null
  );
}

const isOfSeveralWords = (cue: string): boolean => /\S\s+\S/.test(cue.replace("~", ""));

/** The role that the heading of the name's column tells ("Responsabile", "Beneficiario"). */
export function columnRole({ page, datum }: Mention, cues: readonly RoleCue[]): PersonRole | null {
  for (const table of page.tables) {
    if (!table.hasHeader || datum.start < table.start || datum.start >= table.end) continue;
    const cell = table.rows.flat().find(({ start, end }) => datum.start >= start && datum.start < end);
    const heading = table.rows[0]?.find(({ column }) => column === cell?.column);
    if (heading === undefined) continue;
    const folded = fold(page.text.slice(heading.start, heading.end));
    return onlyRole(rolesIn(folded, { start: 0, end: folded.length }, cues));
  }
  return null;
}

/** How far above a list its heading is looked for. */
const HEADING_LINES = 60;
const HEADING_WORDS = 12;

/**
 * The role of the heading above a list ("IDONEI NON VINCITORI", "Seguono, quali idonei:"), null when the nearest line with
 * such words has those of several roles.
 */
export function sectionRole(mention: Mention, cues: readonly RoleCue[]): PersonRole | null {
  const { folded, page, unit } = mention;
  let end = page.text.lastIndexOf("\n", unit.start - 1);
  for (let i = 0; i < HEADING_LINES && end >= 0; i++) {
    const start = page.text.lastIndexOf("\n", end - 1) + 1;
    const line = page.text.slice(start, end).trim();
    if (isHeading(page.text.slice(start, end), line)) {
      const met = rolesIn(folded, { start, end }, cues);
      if (met.length > 0) return onlyRole(met);
    }
    end = start - 1;
  }
  return null;
}

/** A short line that doesn't end a sentence and is no row of a table, or any line that ends with a colon. */
const isHeading = (whole: string, line: string): boolean =>
  line.endsWith(":") || (!whole.includes("\t") && line.split(/\s+/).length <= HEADING_WORDS && !/[.;,\d]$/.test(line));

function onlyRole(met: readonly RoleMatch[]): PersonRole | null {
  const roles = new Set(met.map(({ role }) => role));
  return roles.size === 1 ? (met[0]?.role ?? null) : null;
}

/** The role cues within a range, in reading order; a cue inside a longer one ("vincitori" in "non vincitori") doesn't count. */
function rolesIn(folded: string, range: TextRange, cues: readonly RoleCue[]): RoleMatch[] {
  const part = folded.slice(range.start, range.end);
  const all = cues.flatMap(({ role, cue }) =>
    findCue(cue, part).map(({ start, end }) => ({ role, start: range.start + start, end: range.start + end })),
  );
  return all
    .filter((a) => !all.some((b) => b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start))
    .sort((a, b) => a.start - b.start);
}
