import type { PersonalDatum, PersonRole } from "../model/personal-datum.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import { adjacentRole, columnRole, declaredRole, type RoleCue, roleCues, sectionRole } from "./declared-role.ts";
import { type Mention, mentionsOf } from "./mention.ts";
import { isNamed, nameWords } from "./name-words.ts";
import { numberOfPlaces, rankOf } from "./rank.ts";

/** Roles that the personal-data stage settled: whoever acts for the body stays that whatever the row says. */
const SETTLED: readonly (PersonRole | null)[] = ["office-holder", "commission-member", "minor"];

/**
 * What each person named in a document of the given row is to it. Looked for, in this order: words beside the name
 * ("vincitore", "non idoneo"), words about the same person elsewhere, the headings of the column and of the list, the rank against the number
 * of places, and what the row says of persons in its lists.
 *
 * @returns an entry for each datum of category `person-name` in the pages; null when nothing tells.
 */
export function personRoles(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  row: PublicationRow,
): Map<PersonalDatum, PersonRole | null> {
  const cues = roleCues(row);
  const mentions = mentionsOf(read, data);
  const open = mentions.filter(({ datum }) => !SETTLED.includes(datum.role));
  const roles = new Map<PersonalDatum, PersonRole | null>(
    mentions.map((mention) => [
      mention.datum,
      (mention.datum.role === "office-holder" ? adjacentRole(mention, cues) : null) ?? mention.datum.role,
    ]),
  );

  const declared = declaredPersons(open, cues);
  const places = numberOfPlaces(read, row);
  const rankDecides = !declared.some(({ role }) => role === row.places?.within);
  for (const mention of open) {
    const beside = declaredRole(mention, cues);
    const elsewhere = declared.find(({ words }) => isNamed(words, nameWords(mention, open)))?.role ?? null;
    roles.set(
      mention.datum,
      beside ??
        elsewhere ??
        (row.places === undefined ? columnRole(mention, cues) : null) ??
        roleInList(mention, row, cues, rankDecides ? places : null, rankDecides) ??
        settledRole(mention.datum, row) ??
        row.others ??
        null,
    );
  }
  return roles;
}

interface Declared {
  readonly words: readonly string[];
  readonly role: PersonRole;
}

/** The persons whose role the document says beside their name. */
function declaredPersons(mentions: readonly Mention[], cues: readonly RoleCue[]): Declared[] {
  return mentions.flatMap((mention) => {
    const role = declaredRole(mention, cues);
    return role === null ? [] : [{ words: nameWords(mention, mentions), role }];
  });
}

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
