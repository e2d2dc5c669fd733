import type { PersonalDatum, PersonRole } from "../model/personal-datum.ts";
import type { DataCondition, DataRule } from "../rules/data-rule.ts";
import type { ActPage, ActText } from "./act-text.ts";
import { codeMentions } from "./cf-persona-fisica.ts";
import { isMinorIn } from "./codice-fiscale.ts";
import { eponymTest } from "./eponyms.ts";
import { nameLexicon } from "./name-lexicon.ts";
import { type NameMention, personKey, withoutOverlaps } from "./name-mention.ts";
import { NameRoles, rolesByPerson } from "./name-roles.ts";
import { type HolderMention, namesByCode } from "./names-by-code.ts";
import { namesByField } from "./names-by-field.ts";
import { namesByLexicon } from "./names-by-lexicon.ts";
import { namesByList } from "./names-by-list.ts";
import { namesByTitle, namesInLists } from "./names-by-title.ts";
import { KnownPeople } from "./names-repeated.ts";
import { datum, lexiconOf, type Recogniser } from "./recogniser.ts";
import { Terms } from "./terms.ts";
import { type Word, wordsOf } from "./words.ts";

interface PageNames {
  readonly page: ActPage;
  readonly words: readonly Word[];
  readonly mentions: NameMention[];
}

/** Names of natural persons. The first six letters of a codice fiscale confirm a name, where that rule is among `rules`. */
export function nomePersona(rule: DataRule, rules: ReadonlyMap<string, DataRule>): Recogniser {
  const codes = rules.get("data/cf-persona-fisica");
  const lexicon = nameLexicon(rule);
  const roles = new NameRoles(rule);
  const headings = {
    whole: new Terms(rule.headings),
    surname: new Terms(lexiconOf(rule, "surname-headings")),
    given: new Terms(lexiconOf(rule, "given-name-headings")),
  };
  const falsePositives = new Terms(rule.falsePositives);

  function namesOf(page: ActPage, act: ActText, minors: Set<string>): PageNames {
    const words = wordsOf(page);
    const holders: HolderMention[] =
      codes === undefined ? [] : namesByCode(page, words, codeMentions(codes, page), lexicon);
    for (const { words: name, code } of holders)
      if (act.year !== null && isMinorIn(code.cf, act.year)) minors.add(personKey(name));
    const isEponym = eponymTest(page, lexicon);
    const sure = [...holders, ...namesByField(page, words, headings, lexicon)];
    const likely = [...namesByTitle(page, words, lexicon), ...namesByLexicon(page, words, lexicon)].filter(
      (mention) => !isEponym(mention) && !falsePositives.test(page.folded.slice(mention.start, mention.end)),
    );
    const first = withoutOverlaps([...sure, ...likely]);
    const listed = [...namesInLists(page, words, first, lexicon), ...namesByList(page, words, first, lexicon)];
    return { page, words, mentions: withoutOverlaps([...first, ...listed]) };
  }

  return {
    id: rule.id,
    *find(act): Iterable<PersonalDatum> {
      const minors = new Set<string>();
      const pages = act.pages.map((page) => namesOf(page, act, minors));
      const known = new KnownPeople(pages.flatMap(({ mentions }) => mentions));
      const found = pages.flatMap(({ page, words, mentions }, i) => {
        const isEponym = eponymTest(page, lexicon);
        const repeated = [...known.repeatedIn(page, words, lexicon)].filter((mention) => !isEponym(mention));
        const all = withoutOverlaps([...mentions, ...repeated]);
        const own = roles.of(page, all, i === pages.length - 1);
        return all.map((mention, j) => ({ page, mention, role: own[j] ?? null }));
      });
      const owners = ownersOfSurnames(found.map(({ mention }) => mention));
      const byPerson = rolesByPerson(found, owners);
      for (const { page, mention, role } of found) {
        const key = personKey(mention.words);
        const final = minors.has(key)
          ? "minor"
          : (byPerson.get(key) ?? role ?? byPerson.get(owners.get(key) ?? "") ?? null);
        yield datum(rule, page, mention, {
          value: key,
          role: final,
          conditions: conditionsOf(final, lexicon.samples.has(key.replaceAll(" ", ""))),
        });
      }
    },
  };
}

/** Surnames that only one person of the act has, with the key of that person. */
function ownersOfSurnames(mentions: readonly NameMention[]): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { words, surname } of mentions) {
    if (surname.length === 0 || words.length === surname.length) continue;
    const key = personKey(surname);
    owners.set(key, (owners.get(key) ?? new Set()).add(personKey(words)));
  }
  return new Map([...owners].flatMap(([surname, keys]) => (keys.size === 1 ? [[surname, [...keys][0] ?? ""]] : [])));
}

function conditionsOf(role: PersonRole | null, sample: boolean): DataCondition[] {
  if (role === "minor" || role === "office-holder" || role === "commission-member") return [role];
  return sample ? ["sample"] : [];
}
