import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { findCue } from "./cue.ts";
import { fold, SENTENCE_END } from "./fold.ts";
import { publicationRule } from "./publication-finding.ts";

/** An apposition may stand between the name and what is said of the person. */
const APPOSITION = 90;

/**
 * The data that the text says of an office-holder as a person ("il responsabile, arch. Rossi, è assente per malattia"). An
 * office lets the name appear, not health or charges. Only data that no office makes public are looked at.
 */
export function saidOfOfficials(
  read: ReadDocument,
  data: readonly PersonalDatum[],
  catalog: RuleCatalog,
): Set<PersonalDatum> {
  const copulas = publicationRule(catalog, "office-holder").lists?.["copulas"] ?? [];
  const officials = data.filter(({ category, role }) => category === "person-name" && role === "office-holder");
  const said = new Set<PersonalDatum>();
  for (const page of read.pages) {
    const folded = fold(page.text);
    const names = officials.filter((one) => one.page === page.page);
    for (const datum of data) {
      if (datum.page !== page.page || !isOpen(datum) || !isPrivate(datum, catalog)) continue;
      const name = names.filter(({ end }) => end <= datum.start).sort((a, b) => b.end - a.end)[0];
      if (name === undefined) continue;
      const gap = folded.slice(name.end, datum.start);
      if (datum.role === null ? /^[\s,]*$/.test(gap) && isParticiple(datum) : isPredicate(gap, copulas))
        said.add(datum);
    }
  }
  return said;
}

/** Held to be about somebody in office, or about nobody. */
const isOpen = ({ role, severity }: PersonalDatum): boolean =>
  role === "office-holder" || (role === null && severity === "avviso");

const isPrivate = ({ rule }: PersonalDatum, { data }: RuleCatalog): boolean =>
  data.get(rule)?.neverPublishable === true || data.get(rule)?.category === "judicial";

/** `condannato`, `affetta`: what is said of one person. */
const isParticiple = ({ text }: PersonalDatum): boolean => /^\p{L}{4,}[oa](?!\p{L})/u.test(text);

/** `Rossi inidoneo`, `Rossi, condannato`, `Rossi, direttore, ricoverato`, or what ends with a copula; no end of sentence. */
function isPredicate(gap: string, copulas: readonly string[]): boolean {
  if (gap.length > APPOSITION || gap.includes(SENTENCE_END)) return false;
  if (/^[\s,(–-]*$/.test(gap) || /^\s?,[^,;]{3,60},\s?$/.test(gap)) return true;
  return copulas.some((cue) => findCue(cue, gap).some(({ end }) => gap.slice(end).trim() === ""));
}
