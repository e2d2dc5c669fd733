import type { DutyRule } from "../../rules/duty-rules.ts";
import type { SitePage } from "../web/page-links.ts";

/** What duties ask of an address on the web. */
export interface WebFacts {
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
  /** Of a page: what duties look for and it has, as `duty/<id>#<group or name>`. Nothing else of it is kept. */
  readonly found: readonly string[];
}

/** Without case and accents, blanks joined. */
export const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, " ").trim();

const REFUSES = /\b(?:noindex|none)\b/i;

/** Whether search engines are kept out by the answer or by the page. @param headers of the answer, names in lower case */
export const isKeptOut = (headers: Readonly<Record<string, string>>, robots: readonly string[]): boolean =>
  [headers["x-robots-tag"] ?? "", ...robots].some((text) => REFUSES.test(text));

/** What of the duties a page has. Links may lead to what they look for without naming it. */
export function foundOnPage({ links, text }: SitePage, duties: readonly DutyRule[]): string[] {
  const words = plain(`${text} ${links.map(({ url }) => url.hostname + url.pathname).join(" ")}`);
  const names = new Set(links.map((link) => plain(link.text)));
  return duties.flatMap(({ id, cues = [], names: wanted = {} }) => [
    ...cues.flatMap((group, index) => (group.some((word) => hasWord(words, word)) ? [`${id}#${index}`] : [])),
    ...Object.entries(wanted).flatMap(([name, variants]) =>
      variants.some((variant) => names.has(plain(variant))) ? [`${id}#${name}`] : [],
    ),
  ]);
}

/** Words of three letters and fewer stand alone: `rpd` is not part of another word. */
function hasWord(text: string, word: string): boolean {
  return /^\w{1,3}$/.test(word) ? new RegExp(`\\b${word}\\b`).test(text) : text.includes(word);
}
