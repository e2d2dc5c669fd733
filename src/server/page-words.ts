import type { Lang, LocalText } from "../model/local-text.ts";

/** How texts of the command line name its options, commands and boxes, and what the page has instead. */
const IN_PAGE: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  it: [
    [/ \(p\d+-(\d+)\)/gu, " (riquadro $1)"],
    [/ con --year-total, o con --year-totals FILE[^.]*/gu, ""],
    [/,? per esempio con --[a-z-]+/gu, ""],
    [/,? oppure con --[a-z-]+|,? oppure indicare il punto con --[a-z-]+/gu, ""],
    [/ con (?:l'opzione )?--[a-z-]+/gu, ""],
    [/ \((?:omissis [a-z]+ )?--[a-z-]+(?: [a-z]+)?\)/gu, ""],
    [/ \(--[a-z-]+ per vederli\)/gu, ""],
    [/\bda «omissis redact»/gu, "dal passo «Oscura»"],
    [/\bcon «omissis redact»/gu, "con il passo «Oscura»"],
    [/«omissis redact»/gu, "Il passo «Oscura»"],
  ],
  en: [
    [/ \(p\d+-(\d+)\)/gu, " (box $1)"],
    [/ with --year-total, or with --year-totals FILE[^.]*/gu, ""],
    [/,? for instance by --[a-z-]+/gu, ""],
    [/,? or with --[a-z-]+/gu, ""],
    [/ (?:with|by) --[a-z-]+/gu, ""],
    [/ \((?:omissis [a-z]+ )?--[a-z-]+(?: [a-z]+)?\)/gu, ""],
    [/\b(through|with|by) [“"]omissis redact[”"]/gu, "$1 the step “Redact”"],
    [/[“"]omissis redact[”"]/gu, "The step “Redact”"],
  ],
};

/** A text of the program in the words of the page, whose user has no command line. */
export const pageText = (text: LocalText): LocalText => ({ it: inPage(text, "it"), en: inPage(text, "en") });

const inPage = (text: LocalText, lang: Lang): string =>
  IN_PAGE[lang].reduce((told, [pattern, instead]) => told.replace(pattern, instead), text[lang]);
