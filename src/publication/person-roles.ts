import type { PersonalDatum, PersonRole } from "../model/personal-datum.ts";
import type { ReadDocument, TextRange } from "../model/read-text.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import { columnRole, declaredRole, type RoleCue, roleCues, roleDespiteOffice, sectionRole } from "./declared-role.ts";
import { type Mention, mentionsOf } from "./mention.ts";
import { isNamed, nameWords } from "./name-words.ts";
import { numberOfPlaces, rankOf } from "./rank.ts";

/** Roles that the personal-data stage settled: whoever acts for the body stays that, unless the act is about them. */
const SETTLED: readonly (PersonRole | null)[] = ["office-holder", "commission-member", "minor"];

/**
 * What each person named in a document of the given row is to it. Looked for, in this order: words beside the name
 * ("vincitore", "non idoneo"), words about the same person elsewhere, the headings of the column and of the list, the rank against the number
 * of places, and what the row says of persons in its lists.
 *
 * @returns an entry for each datum of category `person-name` in the pages, null when nothing tells, and one for each other
 * datum of an office-holder: it is as the person's name is.
 */
export function personRoles(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  row: PublicationRow,
): Map<PersonalDatum, PersonRole | null> {
  const cues = roleCues(row);
  const mentions = mentionsOf(read, data);
  const open = mentions.filter(({ datum }) => !SETTLED.includes(datum.role));
  const roles = new Map<PersonalDatum, PersonRole | null>(mentions.map(({ datum }) => [datum, datum.role] as const));
  const officials = mentions.filter(({ datum }) => datum.role === "office-holder");
  const concerned = personsWith(officials, (mention) => roleDespiteOffice(mention, row));
  for (const mention of officials) {
    const role = roleOf(concerned, mention, officials);
    if (role !== null) roles.set(mention.datum, role);
  }
  for (const datum of data.filter((one) => one.role === "office-holder" && !roles.has(one))) {
    const whose = nearest(officials, datum);
    roles.set(datum, (whose === null ? null : roles.get(whose.datum)) ?? datum.role);
  }

  const declared = personsWith(open, (mention) => declaredRole(mention, cues));
  const places = numberOfPlaces(read, row);
  const rankDecides = !declared.some(({ role }) => role === row.places?.within);
  for (const mention of open) {
    const beside = declaredRole(mention, cues);
    const elsewhere = roleOf(declared, mention, open);
    roles.set(
      mention.datum,
      beside ??
        elsewhere ??
        (row.places === undefined ? columnRole(mention, cues) : null) ??
        roleInList(mention, row, cues, rankDecides ? places : null, rankDecides) ??
        settledRole(mention.datum, row) ??
        othersRole(row),
    );
  }
  return roles;
}

/** The mention on the page of the datum that is nearest to it. */
const nearest = (mentions: readonly Mention[], datum: PersonalDatum): Mention | null => {
  const gap = (one: TextRange): number => Math.max(one.start - datum.end, datum.start - one.end, 0);
  return mentions
    .filter(({ page }) => page.page === datum.page)
    .reduce<Mention | null>((best, one) => (best === null || gap(one.datum) < gap(best.datum) ? one : best), null);
};

/** Whoever is in a document that may not be published is of those who must not be in it. */
const othersRole = (row: PublicationRow): PersonRole | null =>
  row.others ??
  (row.gate === "refuse" ? row.persons.find(({ form }) => form === "none" || form === "anonimo")?.role : null) ??
  null;

interface KnownPerson {
  readonly words: readonly string[];
  readonly role: PersonRole;
}

/** The persons of whom one mention at least has a role. */
const personsWith = (mentions: readonly Mention[], roleAt: (mention: Mention) => PersonRole | null): KnownPerson[] =>
  mentions.flatMap((mention) => {
    const role = roleAt(mention);
    return role === null ? [] : [{ words: nameWords(mention, mentions), role }];
  });

const roleOf = (persons: readonly KnownPerson[], mention: Mention, mentions: readonly Mention[]): PersonRole | null => {
  const own = nameWords(mention, mentions);
  return persons.find(({ words }) => isNamed(words, own))?.role ?? null;
};

function roleInList(
  mention: Mention,
  row: PublicationRow,
  cues: readonly RoleCue[],
  places: number | null,
  rankDecides: boolean,
): PersonRole | null {
  if (!mention.unit.listed) return null;
  const section = sectionRole(mention, cues);
  const ranked = row.places;
  if (ranked === undefined) return section ?? row.listed ?? null;
  if (section === ranked.within || (section !== null && section !== ranked.beyond)) return section;
  // Where the document says who won, those of whom it doesn't say so didn't.
  if (!rankDecides) return ranked.beyond;
  const rank = rankOf(mention);
  if (places !== null && rank !== null) return rank <= places ? ranked.within : ranked.beyond;
  return section ?? row.listed ?? null;
}

/**
 * What the personal-data stage made of the person, if the row knows such persons. For it whoever took part is a candidate:
 * where the row tells candidates by rank, that doesn't say that they didn't win.
 */
const settledRole = (datum: PersonalDatum, row: PublicationRow): PersonRole | null =>
  datum.role !== row.places?.beyond && row.persons.some(({ role }) => role === datum.role) ? datum.role : null;
