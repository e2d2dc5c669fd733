import type { DutyRule } from "../../rules/duty-rules.ts";
import type { PageLink } from "../web/page-links.ts";

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

/** Whether search engines are kept out by the answer, or by the page. @param headers of the answer, names in lower case */
export function isKeptOut(headers: Readonly<Record<string, string>>, html = ""): boolean {
  if (REFUSES.test(headers["x-robots-tag"] ?? "")) return true;
  const metas = html.match(/<meta\b[^>]*>/gi) ?? [];
  return metas.some((meta) => /name\s*=\s*["']?(?:robots|googlebot|bingbot)\b/i.test(meta) && REFUSES.test(meta));
}

/** What of the duties a page has. @param html of the page, whose words count wherever they are */
export function foundOnPage(html: string, links: readonly PageLink[], duties: readonly DutyRule[]): string[] {
  const text = plain(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ").replace(/&agrave;/gi, "a"));
  const names = new Set(links.map((link) => plain(link.text)));
  return duties.flatMap(({ id, cues = [], names: wanted = {} }) => [
    ...cues.flatMap((words, group) => (words.some((word) => hasWord(text, word)) ? [`${id}#${group}`] : [])),
    ...Object.entries(wanted).flatMap(([name, variants]) =>
      variants.some((variant) => names.has(plain(variant))) ? [`${id}#${name}`] : [],
    ),
  ]);
}

/** Words of three letters and fewer stand alone: `rpd` is not part of another word. */
function hasWord(text: string, word: string): boolean {
  return /^\w{1,3}$/.test(word) ? new RegExp(`\\b${word}\\b`).test(text) : text.includes(word);
}
