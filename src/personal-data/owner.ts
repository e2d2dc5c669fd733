import type { PersonalDatum } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import type { ActPage } from "./act-text.ts";

const BACK = 200;
const AHEAD = 100;

/**
 * The part of a page that speaks of the same thing as `range`: the table row, or the text between the nearest `;`,
 * sentence ends and blank lines, at most 200 characters before and 100 after.
 */
export function clauseAt(page: ActPage, range: TextRange): TextRange {
  const row = page.rowAt(range);
  if (row !== null) return row;
  let start = range.start;
  while (start > 0 && range.start - start < BACK && !endsClause(page.folded, start - 1)) start--;
  let end = range.end;
  while (end < page.folded.length && end - range.end < AHEAD && !endsClause(page.folded, end)) end++;
  return { start, end };
}

function endsClause(folded: string, i: number): boolean {
  const unit = folded.charAt(i);
  if (unit === ";" || unit === "\t") return true;
  if (unit === "\n") return /^\s*(\n|$|[-•])/.test(folded.slice(i + 1, i + 40));
  // A full stop ends a sentence after a word of three letters or more: shorter ones are abbreviations.
  return (
    unit === "." && /[a-z0-9)]{3}$/.test(folded.slice(Math.max(0, i - 3), i)) && /^\s/.test(folded.slice(i + 1, i + 2))
  );
}

/** The codice fiscale of a person, in its plain form. */
const PERSONAL_CODE = /(?<![a-z0-9])[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z](?![a-z0-9])/;

export type Owner = "person" | "company" | "public-body" | "unknown";

/** Whose a code is, by the nearest word of its clause that names somebody; what stands before counts first. */
export function ownerOf(page: ActPage, range: TextRange, people: readonly PersonalDatum[]): Owner {
  const clause = clauseAt(page, range);
  if (page.soleTraders.touches(clause)) return "person";
  const before = { start: clause.start, end: range.start };
  const named = people.some((one) => one.page === page.page && one.start >= clause.start && one.end <= clause.end);
  if (page.companies.touches(before)) return "company";
  if (page.bodies.touches(before) && !named) return "public-body";
  if (named || PERSONAL_CODE.test(page.folded.slice(clause.start, clause.end))) return "person";
  if (page.companies.touches(clause)) return "company";
  return page.bodies.touches(clause) ? "public-body" : "unknown";
}

/** Whether somebody who is no office-holder is named in the clause or on the line of a range. */
export function besidePrivatePerson(page: ActPage, range: TextRange, people: readonly PersonalDatum[]): boolean {
  const [clause, line] = [clauseAt(page, range), page.lineAt(range.start)];
  return people.some(
    (one) =>
      one.page === page.page &&
      one.role !== "office-holder" &&
      one.role !== "commission-member" &&
      [clause, line].some((reach) => one.start >= reach.start && one.end <= reach.end),
  );
}
