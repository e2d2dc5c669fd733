import type { AcrossDocuments, RepeatedCopy, RepeatedValue } from "../model/audit-report.ts";
import type { Lang, LocalText } from "../model/local-text.ts";

/** What is seen only across documents, a heading and its lines for each matter that there is. */
export function acrossLines(
  { copies, repeated, hiddenElsewhere }: AcrossDocuments,
  lang: Lang,
  titleOf: (rule: string) => LocalText | null,
): { readonly title: string; readonly lines: readonly string[] }[] {
  const own = WORDS[lang];
  const numbers = ({ numbers, documents }: RepeatedCopy): string =>
    numbers.join(", ") + (documents > numbers.length ? own.more(documents - numbers.length) : "");
  const value = (one: RepeatedValue): string =>
    `${titleOf(one.rule)?.[lang] ?? one.rule} ${one.masked}: ${own.documents(one.documents)} (${numbers(one)})`;
  const parts = [
    { title: own.hiddenElsewhere, lines: hiddenElsewhere.map(value) },
    { title: own.repeated, lines: repeated.map(value) },
    { title: own.copies, lines: copies.map((one) => `${own.documents(one.documents)}: ${numbers(one)}`) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

interface AcrossWords {
  readonly title: string;
  readonly hiddenElsewhere: string;
  readonly repeated: string;
  readonly copies: string;
  readonly documents: (count: number) => string;
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Lang, AcrossWords>> = {
  it: {
    title: "Fra documenti diversi",
    hiddenElsewhere: "Nascosto in un documento e leggibile in un altro",
    repeated: "Lo stesso codice in più documenti",
    copies: "Lo stesso file a più indirizzi: da togliere da tutti",
    documents: (count) => `${count} documenti`,
    more: (count) => ` e altri ${count}`,
  },
  en: {
    title: "Across documents",
    hiddenElsewhere: "Hidden in one document and readable in another",
    repeated: "The same code in several documents",
    copies: "The same file at several addresses: to take down from all",
    documents: (count) => `${count} documents`,
    more: (count) => ` and ${count} more`,
  },
};

export const acrossTitle = (lang: Lang): string => WORDS[lang].title;
