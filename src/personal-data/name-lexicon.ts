import type { DataRule } from "../rules/data-rule.ts";
import { foldText } from "./fold.ts";
import { lexiconOf } from "./recogniser.ts";
import { Terms } from "./terms.ts";
import type { Word } from "./words.ts";

/** The word lists of the rule on names, ready for use. */
export interface NameLexicon {
  isGiven(word: Word): boolean;
  /** A given name that is a common word too (Felice, Stella, Vittoria). */
  isDoubtfulGiven(word: Word): boolean;
  isSurname(word: Word): boolean;
  /** `De`, `Della`, `Van`: part of a surname, never one by itself. */
  isParticle(word: Word): boolean;
  /** A word with a capital that is no name: offices, bodies, months, openings of sentences. */
  isNoName(word: Word): boolean;
  /** Words that make the name after them one of a street, a school, a saint. */
  readonly eponyms: Terms;
  /** Small words that may stand between those and the name (`di`, `don`, `media statale`). */
  readonly eponymLinks: ReadonlySet<string>;
  readonly titles: Terms;
  readonly offices: Terms;
  readonly kin: Terms;
  readonly historic: ReadonlySet<string>;
  readonly samples: ReadonlySet<string>;
}

export function nameLexicon(rule: DataRule): NameLexicon {
  const list = (name: string): readonly string[] => lexiconOf(rule, name);
  const words = (...names: string[]): ReadonlySet<string> =>
    new Set(names.flatMap(list).map((one) => foldText(one).replace(/[^a-z]/g, "")));
  const given = words("given-names");
  const doubtful = words("doubtful-given-names");
  const surnames = words("surnames");
  const particles = words("particles");
  const smallParticles = words("small-particles");
  const noNames = words("no-names");
  return {
    isGiven: (word) => given.has(word.folded),
    isDoubtfulGiven: (word) => doubtful.has(word.folded),
    isSurname: (word) => surnames.has(word.folded),
    // `del Foro`, `di Lecce` are no surnames: in small letters only foreign particles are.
    isParticle: (word) => (word.look === "small" ? smallParticles : particles).has(word.folded),
    isNoName: (word) => noNames.has(word.folded) && !surnames.has(word.folded),
    eponyms: new Terms(list("eponyms")),
    eponymLinks: words("eponym-links"),
    titles: new Terms(list("titles")),
    offices: new Terms([...list("office-holders"), ...list("commission-members"), ...list("employees")]),
    kin: new Terms(list("kin")),
    historic: words("historic"),
    samples: words("samples"),
  };
}
