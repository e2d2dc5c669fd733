import type { Lang } from "../model/local-text.ts";

/** What the page says beside the words of all reports. */
export interface HtmlWords {
  readonly title: string;
  readonly act: string;
  readonly skip: string;
  readonly documents: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly where: string;
  readonly why: string;
  readonly coverage: string;
  readonly pages: string;
  readonly channel: string;
  readonly section: string;
  readonly from: string;
  readonly until: string;
  readonly indexing: string;
  readonly notes: string;
  readonly made: (version: string, rules: string) => string;
}

const IT: HtmlWords = {
  title: "Rapporto di omissis",
  act: "Atto",
  skip: "Vai ai documenti",
  documents: "Documenti",
  findings: "Risultati",
  noFindings: "Nessun risultato.",
  where: "Dove",
  why: "Perché",
  coverage: "Che cosa è stato esaminato",
  pages: "Pagine",
  channel: "Canale",
  section: "Sezione",
  from: "Dal",
  until: "Al",
  indexing: "Motori di ricerca",
  notes: "Note",
  made: (version, rules) => `Prodotto da omissis ${version}, regole ${rules}.`,
};

const EN: HtmlWords = {
  title: "Report of omissis",
  act: "Act",
  skip: "Go to the documents",
  documents: "Documents",
  findings: "Findings",
  noFindings: "No findings.",
  where: "Where",
  why: "Why",
  coverage: "What was examined",
  pages: "Pages",
  channel: "Channel",
  section: "Section",
  from: "From",
  until: "To",
  indexing: "Search engines",
  notes: "Notes",
  made: (version, rules) => `Made by omissis ${version}, rules ${rules}.`,
};

export const htmlWords = (lang: Lang): HtmlWords => ({ it: IT, en: EN })[lang];
