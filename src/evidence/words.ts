import type { Lang } from "../model/local-text.ts";
import type { Severity } from "../model/severity.ts";

/** What annotated copies say, in one language. */
export interface Words {
  readonly title: string;
  readonly heading: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly textIs: string;
  readonly others: (count: number) => string;
  readonly withheld: string;
  readonly unshown: string;
  readonly listTitle: string;
  readonly withoutPlace: string;
  readonly withPlace: string;
  readonly none: string;
  readonly onPage: (page: number) => string;
  readonly inDocument: string;
}

const IT: Words = {
  title: "Copia annotata",
  heading: "contiene riferimenti a dati personali: non pubblicare",
  pageOf: (page, pages) => `pagina ${page} di ${pages}`,
  severity: { blocco: "BLOCCO", revisione: "DA RIVEDERE", avviso: "AVVISO" },
  textIs: "testo",
  others: (count) => (count === 1 ? "e un altro: vedi l'elenco" : `e altri ${count}: vedi l'elenco`),
  withheld: "Pagina non mostrata: contiene testo da mascherare di cui non si conosce la posizione.",
  unshown: "Pagina non mostrata: non è stata esaminata.",
  listTitle: "Elenco dei risultati",
  withoutPlace: "Senza una posizione sulla pagina",
  withPlace: "Con una posizione sulla pagina",
  none: "Nessun risultato.",
  onPage: (page) => `pagina ${page}`,
  inDocument: "nel documento",
};

const EN: Words = {
  title: "Annotated copy",
  heading: "contains references to personal data: do not publish",
  pageOf: (page, pages) => `page ${page} of ${pages}`,
  severity: { blocco: "BLOCKING", revisione: "TO REVIEW", avviso: "NOTICE" },
  textIs: "text",
  others: (count) => (count === 1 ? "and another: see the list" : `and ${count} others: see the list`),
  withheld: "Page not shown: it holds text to mask whose position is not known.",
  unshown: "Page not shown: it was not examined.",
  listTitle: "List of findings",
  withoutPlace: "Without a position on a page",
  withPlace: "With a position on a page",
  none: "No finding.",
  onPage: (page) => `page ${page}`,
  inDocument: "in the document",
};

export const words = (lang: Lang): Words => (lang === "it" ? IT : EN);
