import type { Lang, LocalText } from "../model/local-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { SectionTitles } from "../rules/section-titles.ts";
import { pageText } from "./page-words.ts";

/** In what words something is shown. */
export interface Viewing {
  readonly lang: Lang;
  readonly catalog: RuleCatalog;
  readonly sections: SectionTitles;
}

export const say = ({ lang }: Viewing, text: LocalText): string => pageText(text)[lang];

/** Title of a rule; its id when it has none that stands by itself. */
export function ruleTitle({ catalog, lang }: Viewing, id: string): string {
  const title = (catalog.leaks.get(id) ?? catalog.data.get(id) ?? catalog.publication.get(id))?.title[lang];
  return title === undefined || title.includes("{") ? id : title;
}

/** The first letter small, as within a sentence; abbreviations stay. */
export const inSentence = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
