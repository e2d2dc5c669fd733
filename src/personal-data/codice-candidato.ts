import type { TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import { datum, lexiconOf, type Recogniser } from "./recogniser.ts";
import { type Surroundings, surroundings } from "./surroundings.ts";
import { Terms } from "./terms.ts";

/** Letters and digits in groups, no blanks. */
const TOKEN =
  /(?<![\p{L}\p{N}@./_-])[\p{L}\p{N}]{1,20}(?:[-._/][\p{L}\p{N}]{1,20}){0,5}(?![\p{L}\p{N}@]|[-_/][\p{L}\p{N}])/gu;

/** Codes that stand for candidates in a competition (those of InPA and of the body's own applications). */
export function codiceCandidato(rule: DataRule): Recogniser {
  const around = surroundings(rule);
  const competition = new Terms(lexiconOf(rule, "competition"));
  const listOpeners = new Terms(lexiconOf(rule, "list-openers"));
  const weakHeadings = new Terms(lexiconOf(rule, "weak-headings"));
  const otherHeadings = new Terms(lexiconOf(rule, "other-headings"));
  return {
    id: rule.id,
    *find(act) {
      const inCompetition = act.pages.some((page) => competition.test(page.folded));
      const forms = new Set<string>();
      const given = new Map<ActPage, TextRange[]>();
      for (const page of act.pages) {
        const near = around(page);
        const codes = [...cuedCodes(page, near), ...fieldCodes(page, near, inCompetition), ...listed(page)];
        given.set(
          page,
          codes.filter((code) => !near.isFalse(code)),
        );
        for (const code of codes) if (!isNumber(page, code)) forms.add(formOf(page, code));
      }
      for (const page of act.pages) {
        const near = around(page);
        // Of plain numbers only those count that stand where a code is expected.
        const alike = [...codesOf(page, { start: 0, end: page.text.length })].filter(
          (code) => !isNumber(page, code) && forms.has(formOf(page, code)) && !near.isFalse(code),
        );
        for (const code of [...(given.get(page) ?? []), ...alike]) yield datum(rule, page, code);
      }
    },
  };

  function* fieldCodes(page: ActPage, near: Surroundings, inCompetition: boolean): Iterable<TextRange> {
    for (const field of page.fields) {
      if (field.kind === "form" || otherHeadings.test(field.label)) continue;
      const strong = near.fields.containing(field) !== null;
      if (!strong && !(inCompetition && weakHeadings.test(field.label))) continue;
      for (const code of codesOf(page, field)) if (isAlone(page, code, field)) yield code;
    }
  }

  function* listed(page: ActPage): Iterable<TextRange> {
    for (const opener of listOpeners.in(page.folded)) yield* listedCodes(page, opener.end);
  }
}

/** Codes right after a cue (`codice candidato: ...`). */
function* cuedCodes(page: ActPage, near: Surroundings): Iterable<TextRange> {
  for (const cue of near.cues.all) {
    const code = codesOf(page, { start: cue.end, end: Math.min(page.text.length, cue.end + 40) })
      [Symbol.iterator]()
      .next();
    if (!code.done && /^[ :n.°(]*$/.test(page.folded.slice(cue.end, code.value.start))) yield code.value;
  }
}

const isNumber = (page: ActPage, code: TextRange): boolean => /^\d+$/.test(page.text.slice(code.start, code.end));

/** Tokens that may be such a code: two digits at least, and a letter or four digits; no dates, times or amounts. */
function* codesOf(page: ActPage, range: TextRange): Iterable<TextRange> {
  for (const hit of page.text.slice(range.start, range.end).matchAll(TOKEN)) {
    const digits = hit[0].replace(/\D/g, "").length;
    if (digits < 2 || hit[0].length < 4 || !(/\p{L}/u.test(hit[0]) || (digits >= 4 && /^\d+$/.test(hit[0])))) continue;
    // `PUNTI/30` is a heading, `24/30` a mark.
    if (/^(?:\p{L}+|\d+)\/\d{2,3}$/u.test(hit[0])) continue;
    yield { start: range.start + hit.index, end: range.start + hit.index + hit[0].length };
  }
}

/** What the codes of one competition share: the first letters and the form of the rest. */
function formOf(page: ActPage, token: TextRange): string {
  const text = page.text.slice(token.start, token.end);
  const prefix = /^\p{L}{2,}/u.exec(text)?.[0] ?? "";
  // In the rest letters and digits may alternate freely (hexadecimal serials): only groups and their lengths count.
  const rest = text
    .slice(prefix.length)
    .replace(/[\p{L}\p{N}]+/gu, (group) => (/\d/.test(group) ? `#${group.length}` : group));
  return `${prefix}${rest}`;
}

const isAlone = (page: ActPage, token: TextRange, field: TextRange): boolean =>
  page.text.slice(field.start, token.start).trim() === "" && page.text.slice(token.end, field.end).trim() === "";

/** Codes after `i codici:`: on the rest of the line and on the lines that hold nothing else. */
function* listedCodes(page: ActPage, from: number): Iterable<TextRange> {
  const colon = page.text.slice(from, from + 40).indexOf(":");
  if (colon < 0) return;
  let at = from + colon + 1;
  for (const token of codesOf(page, { start: at, end: Math.min(page.text.length, at + 4000) })) {
    if (!/^(?:[\s,;•*-]|\b(?:e|ed|n|id|cod)\b\.?|\d{1,3}[.)])*$/.test(page.folded.slice(at, token.start))) return;
    yield token;
    at = token.end;
  }
}
