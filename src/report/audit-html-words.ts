import type { AuditChange } from "../model/audit-report.ts";
import type { Lang } from "../model/local-text.ts";

/** What the page on an audit says beside the words of all reports on audits. */
export interface AuditHtmlWords {
  readonly today: string;
  readonly todayLead: (count: number) => string;
  readonly overview: string;
  readonly trend: string;
  readonly noTrend: string;
  readonly kinds: string;
  readonly terms: string;
  readonly over: string;
  readonly soon: (days: number) => string;
  readonly noTerms: string;
  readonly all: string;
  readonly more: (count: number) => string;
  readonly search: string;
  readonly any: string;
  readonly shown: string;
  readonly outcome: string;
  readonly number: string;
  readonly document: string;
  readonly kind: string;
  readonly channel: string;
  readonly reasons: string;
  readonly until: string;
  readonly change: string;
  readonly changes: Readonly<Record<AuditChange, string>>;
  readonly audited: (target: string | null, day: string) => string;
  readonly interrupted: string;
  readonly skip: string;
  readonly details: string;
  readonly rule: string;
  readonly duty: string;
  readonly findings: string;
  readonly documents: string;
  readonly none: string;
  /** Of the file kinds that have no name of their own. */
  readonly kindName: Readonly<Record<string, string>>;
  readonly made: (version: string, rules: string) => string;
}

const IT: AuditHtmlWords = {
  today: "Da togliere oggi",
  todayLead: (count) =>
    count === 0
      ? "Nessun documento da togliere fra quelli letti."
      : `${count === 1 ? "Un documento espone" : `${count} documenti espongono`} dati o contenuti che non possono restare pubblicati. Prima quelli con più motivi.`,
  overview: "In sintesi",
  trend: "Nel tempo",
  noTrend: "È la prima verifica conclusa di questo sito: l'andamento si vedrà dalla prossima.",
  kinds: "Tipi di file",
  terms: "Termini",
  over: "Termine passato",
  soon: (days) => `Termine entro ${days} giorni`,
  noTerms: "Nessun termine passato o vicino fra i documenti di cui si conosce il giorno di pubblicazione.",
  all: "Tutti i documenti",
  more: (count) => `Altri ${count} documenti non stanno in questa pagina: sono nell'elenco CSV (--format csv).`,
  search: "Cerca",
  any: "tutti",
  shown: "documenti mostrati",
  outcome: "Esito",
  number: "N.",
  document: "Documento",
  kind: "Tipo di file",
  channel: "Canale",
  reasons: "Motivi",
  until: "Fino al",
  change: "Novità",
  changes: { new: "nuovo", changed: "cambiato", same: "invariato" },
  audited: (target, day) => (target === null ? `Verifica del ${day}` : `Verifica del ${day}: ${target}`),
  interrupted: "La verifica è stata interrotta: questi risultati sono parziali.",
  skip: "Vai ai documenti da togliere",
  details: "Che cosa è esposto e che cosa fare",
  rule: "Regola",
  duty: "Obbligo",
  findings: "Rilievi",
  documents: "Documenti",
  none: "nessuno",
  kindName: {
    unknown: "non riconosciuto",
    image: "immagine",
    text: "testo",
    html: "pagina web",
    page: "pagina web",
    sitemap: "sitemap",
    opendocument: "OpenDocument",
    "office-97": "Office 97",
    empty: "vuoto",
    folder: "cartella",
    list: "elenco",
  },
  made: (version, rules) =>
    `Prodotto da omissis ${version}, regole ${rules}. Non sostituisce la valutazione di RPCT e RPD.`,
};

const EN: AuditHtmlWords = {
  today: "To take down today",
  todayLead: (count) =>
    count === 0
      ? "No document to take down among those read."
      : `${count === 1 ? "One document exposes" : `${count} documents expose`} data or content that can't stay published. Those with the most reasons first.`,
  overview: "In short",
  trend: "Over time",
  noTrend: "This is the first audit of this site that has ended: the trend will show from the next one on.",
  kinds: "Kinds of file",
  terms: "Terms",
  over: "Term passed",
  soon: (days) => `Term within ${days} days`,
  noTerms: "No term passed or near among the documents whose day of publication is known.",
  all: "All documents",
  more: (count) => `Another ${count} documents don't fit on this page: they are in the CSV list (--format csv).`,
  search: "Search",
  any: "all",
  shown: "documents shown",
  outcome: "Outcome",
  number: "No.",
  document: "Document",
  kind: "Kind of file",
  channel: "Channel",
  reasons: "Reasons",
  until: "Until",
  change: "News",
  changes: { new: "new", changed: "changed", same: "the same" },
  audited: (target, day) => (target === null ? `Audit of ${day}` : `Audit of ${day}: ${target}`),
  interrupted: "The audit was interrupted: these results are partial.",
  skip: "Go to the documents to take down",
  details: "What is exposed and what to do",
  rule: "Rule",
  duty: "Duty",
  findings: "Findings",
  documents: "Documents",
  none: "none",
  kindName: {
    unknown: "not recognised",
    image: "picture",
    html: "web page",
    page: "web page",
    opendocument: "OpenDocument",
  },
  made: (version, rules) =>
    `Made by omissis ${version}, rules ${rules}. It does not replace the judgement of those responsible.`,
};

export const auditHtmlWords = (lang: Lang): AuditHtmlWords => ({ it: IT, en: EN })[lang];

/** The name of a kind of file, for people. */
export const kindName = (kind: string, lang: Lang): string => auditHtmlWords(lang).kindName[kind] ?? kind.toUpperCase();
