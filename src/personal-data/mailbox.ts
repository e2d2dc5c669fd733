import type { PersonalDatum } from "../model/personal-datum.ts";
import type { TextRange } from "../model/read-text.ts";
import { compact } from "./fold.ts";

export interface Mailbox extends TextRange {
  readonly local: string;
  readonly domain: string;
}

/** Longest local part and domain looked at (RFC 5321, 4.5.3.1). */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 255;

/** The e-mail addresses of a folded text. Goes from each `@` outwards, so that the time is linear. */
export function* mailboxes(folded: string): Iterable<Mailbox> {
  for (let at = folded.indexOf("@"); at >= 0; at = folded.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < MAX_LOCAL && /[a-z0-9._%+'-]/.test(folded.charAt(start - 1))) start--;
    let end = at + 1;
    while (end < folded.length && end - at < MAX_DOMAIN && /[a-z0-9.-]/.test(folded.charAt(end))) end++;
    while (end > at && /[.-]/.test(folded.charAt(end - 1))) end--;
    while (start < at && /[.'%+-]/.test(folded.charAt(start))) start++;
    const domain = folded.slice(at + 1, end);
    if (start < at && /\.[a-z]{2,}$/.test(domain)) yield { start, end, local: folded.slice(start, at), domain };
  }
}

/** Whether a domain is one of the list or below it; `comune.*` stands for any domain with that label. */
export function isDomainOf(domain: string, list: readonly string[]): boolean {
  return list.some((one) => {
    if (one.endsWith("*")) return `.${domain}`.includes(`.${one.slice(0, -1)}`);
    return domain === one || domain.endsWith(`.${one}`);
  });
}

/** Whether the local part spells a person: one of the act, or a known given name among its parts. */
export function isNamed(local: string, people: readonly PersonalDatum[], givenNames: ReadonlySet<string>): boolean {
  const parts = local.split(/[._\d-]+/).filter((part) => part.length > 2);
  if (parts.length > 1 && parts.some((part) => givenNames.has(part))) return true;
  const whole = compact(local);
  return people.some((one) => {
    const words = one.text
      .split(" ")
      .map(compact)
      .filter((word) => word.length > 3);
    return words.filter((word) => whole.includes(word)).length > 1 || parts.includes(words.at(-1) ?? "-");
  });
}
