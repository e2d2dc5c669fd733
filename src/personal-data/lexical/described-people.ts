import type { IdentifiedBy, PersonalDatum } from "../../model/personal-datum.ts";
import type { TextRange } from "../../model/read-text.ts";
import type { DataRule } from "../../rules/data-rule.ts";
import type { ActPage } from "../act-text.ts";
import { lexiconOf } from "../recogniser.ts";
import { Terms } from "../terms.ts";
import type { Identity } from "./identities.ts";

/** Somebody whom the act describes instead of naming. */
export interface Description extends Identity {
  /** An office does things too: only words that tell by themselves are about whoever holds it. */
  readonly isOffice: boolean;
}

/** Descriptions of people on a page. @param known data of the page that are found already. */
export type FindDescriptions = (page: ActPage, known: readonly PersonalDatum[]) => Description[];

/** One person, not a kind of person: `il custode`, `della cuoca`; never `i custodi`, `ogni custode`. */
const ONE = /(?:^|[^a-z])(?:il|lo|la|l'|un|uno|una|un'|(?:a|da|de|ne|su)(?:l|llo|lla|ll')|suo|sua|nostro|nostra)\s?$/;
/** From a person to what tells which. */
const OF_PLACE =
  /^(?:\s[a-z]{3,14}){0,2}\s(?:di|del|dello|della|dell'|presso(?:\s(?:il|lo|la|l'))?|al|allo|alla|all'|nel|nella|nell')\s?$/;
const WORK_REACH = 55;
const SENTENCE = 200;
const CLASS =
  /\b(?:classe|cl\.|sezione|sez\.)\s(?:[ivx]{1,4}|[1-5]|prima|seconda|terza|quarta|quinta)\b|\b[1-5]\s?[ªa^°]\s?[a-h]\b/;
const SCHOOL_REACH = 110;
const AGE = /\b(?:di anni|di|anni)\s(?:\d{1,3}|[a-z]{3,14})(?:\sanni)?\b|\b\d{1,3}\sanni\b/;
const AGE_IN_A_WORD =
  /\b(?:sedici|dicio|diciass|diciann|vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[a-z]{0,7}enne\b/;
const HOME =
  /\b(?:residente|abitante|domiciliat[oa]|che abita|nat[oa])\s(?:a|ad|in|nel|nella|nell'|al|alla)\s?|^\s(?:di|da)\s/;
const PERSON_REACH = 90;

/**
 * Finds people by role and place of work, by school and class, by age and village. Their words are lists of the rule on
 * people shown without a name; null leaves them out.
 */
export function descriptionsFinder(rule: DataRule | undefined): FindDescriptions {
  if (rule === undefined) return () => [];
  const terms = (list: string): Terms => new Terms(lexiconOf(rule, list));
  const roles = new Terms([...lexiconOf(rule, "employees"), ...lexiconOf(rule, "heads")]);
  const [workplaces, general] = [terms("places-of-work"), terms("general")];
  const [pupils, schools, persons, settlements] = [
    terms("pupils"),
    terms("schools"),
    terms("persons"),
    terms("settlements"),
  ];

  function* ofWork({ folded }: ActPage): Iterable<Description> {
    for (const noun of roles.in(folded)) {
      if (!isOne(folded, noun) || general.test(reach(folded, noun.end, SENTENCE))) continue;
      const after = reach(folded, noun.end, WORK_REACH);
      const place = workplaces.in(after).find(({ start }) => OF_PLACE.test(after.slice(0, start)));
      if (place !== undefined) yield described({ start: noun.start, end: noun.end + place.end }, "office");
    }
  }

  function* ofSchool({ folded }: ActPage): Iterable<Description> {
    for (const noun of pupils.in(folded)) {
      if (!isOne(folded, noun)) continue;
      const after = reach(folded, noun.end, SCHOOL_REACH);
      const [group, school] = [CLASS.exec(after), schools.in(after)[0]];
      if (group === null || school === undefined) continue;
      const end = noun.end + Math.max(group.index + group[0].length, school.end);
      yield described({ start: noun.start, end }, "school-class");
    }
  }

  function* ofAgeAndPlace({ folded, text }: ActPage): Iterable<Description> {
    const ages = [...folded.matchAll(new RegExp(AGE_IN_A_WORD, "g"))];
    const words = ages.map((age) => ({ start: age.index, end: age.index + age[0].length, isAge: true }));
    for (const noun of [...persons.in(folded).map((one) => ({ ...one, isAge: false })), ...words]) {
      if (!isOne(folded, noun)) continue;
      const after = reach(folded, noun.end, PERSON_REACH);
      if (!noun.isAge && !AGE.test(after) && !AGE_IN_A_WORD.test(after)) continue;
      const home = HOME.exec(after);
      const town = home !== null && /^\p{Lu}/u.test(text.slice(noun.end + home.index + home[0].length));
      const settlement = settlements.in(after)[0];
      if (!town && settlement === undefined) continue;
      const end = noun.end + (town ? home.index + home[0].length : (settlement?.end ?? 0));
      yield described({ start: noun.start, end }, "age-and-place");
    }
  }

  return (page, known) => {
    const names = known.filter(({ category }) => category === "person-name");
    const found = [...ofWork(page), ...ofSchool(page), ...ofAgeAndPlace(page)];
    const homes = known.filter(({ rule: id }) => id === "data/residenza-domicilio");
    return [
      // A name beside the description says more.
      ...found.filter(
        ({ start, end }) => !names.some((name) => name.end >= start - BESIDE && name.start <= end + BESIDE),
      ),
      ...homes.map((home) => described(home, "address")),
    ].sort((a, b) => a.start - b.start);
  };
}

/** A name this near belongs to the description. */
const BESIDE = 30;

const described = ({ start, end }: TextRange, by: IdentifiedBy): Description => {
  return { start, end, by, isOffice: by === "office", role: null, official: false, value: "" };
};

const isOne = (folded: string, noun: TextRange): boolean =>
  ONE.test(folded.slice(Math.max(0, noun.start - 8), noun.start));

/** What follows in the same sentence. */
function reach(folded: string, from: number, most: number): string {
  const after = folded.slice(from, from + most);
  const end = /[;\t]|[a-z\d)]{3}\.\s|\n\s*\n/.exec(after);
  return (end === null ? after : after.slice(0, end.index)).replaceAll("\n", " ");
}
