import type { AuditOutcome, DutyResult } from "../model/audit-report.ts";
import type { Lang } from "../model/local-text.ts";

/** What the reports on an audit say beside the words of all reports. */
export interface AuditWords {
  readonly title: string;
  readonly interrupted: string;
  readonly outcome: Readonly<Record<AuditOutcome, string>>;
  readonly documents: (count: number) => string;
  readonly takeDown: string;
  readonly nothingToTakeDown: string;
  readonly more: (count: number) => string;
  readonly reasons: string;
  readonly inDocuments: (findings: number, documents: number) => string;
  readonly notExamined: string;
  readonly left: (count: number) => string;
  readonly reason: Readonly<Record<string, string>>;
  readonly since: (day: string) => string;
  readonly changes: (counts: {
    readonly fresh: number;
    readonly changed: number;
    readonly same: number;
    readonly gone: number;
  }) => string;
  readonly findingChanges: (fresh: number, fixed: number, gone: number) => string;
  readonly masked: string;
  readonly duties: string;
  readonly duty: Readonly<Record<DutyResult, string>>;
  readonly dutyCount: (examined: number, failing: number) => string;
  readonly missing: (names: readonly string[], more: number) => string;
}

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const IT: AuditWords = {
  title: "Verifica del sito",
  interrupted: "Verifica interrotta: riprenderla con omissis audit --resume --store FILE.",
  outcome: {
    blocked: "da togliere",
    review: "da rivedere",
    unread: "non letti",
    clear: "senza impedimenti rilevati",
  },
  documents: (count) => of(count, "documento", "documenti"),
  takeDown: "Da togliere per primi",
  nothingToTakeDown: "Nessun documento da togliere fra quelli letti.",
  more: (count) => `e altri ${count} (--format json li elenca tutti)`,
  reasons: "Motivi, dal più grave",
  inDocuments: (findings, documents) => `${findings} in ${of(documents, "documento", "documenti")}`,
  notExamined: "Non esaminato",
  left: (count) => `${of(count, "documento lasciato", "documenti lasciati")} a un'altra volta`,
  reason: {
    "site-file": "file di servizio del sito (stili, script, caratteri)",
    "dead-link": "collegamenti a file che non esistono",
    "outside-link": "collegamenti che portano fuori dalla cartella",
    "not-a-file": "né file né cartelle",
    limit: "oltre --limit",
    sample: "fuori dal campione (--sample)",
    robots: "indirizzi che robots.txt chiede di non leggere",
    "robots-unreachable": "indirizzi di un sito il cui robots.txt non si può leggere",
    "other-host": "documenti e sezioni su altri siti (--allow-host li comprende)",
    "redirect-elsewhere": "pagine che rinviano ad altri siti (--allow-host li comprende)",
    "endless-pages": "pagine che il sito genera senza fine (calendari, sessioni, percorsi ripetuti)",
    "page-limit": "pagine oltre --max-pages",
    "depth-limit": "pagine oltre --max-depth",
    "not-a-sitemap": "sitemap che non sono tali",
  },
  since: (day) => `Rispetto alla verifica del ${day}`,
  changes: ({ fresh, changed, same, gone }) =>
    `${of(fresh, "documento nuovo", "documenti nuovi")}, ${changed} cambiati, ${same} invariati, ${gone} non più presenti`,
  findingChanges: (fresh, fixed, gone) =>
    `${of(fresh, "problema nuovo", "problemi nuovi")}, ${of(fixed, "risolto", "risolti")}, ${gone} spariti con il loro documento`,
  duties: "Obblighi delle pagine",
  duty: { red: "rosso", yellow: "giallo", green: "verde", "not-run": "non eseguito" },
  dutyCount: (examined, failing) => (examined <= 1 ? "" : `${failing} su ${examined}`),
  missing: (names, more) => `mancano: ${names.join("; ")}${more > 0 ? ` e altre ${more}` : ""}`,
  masked: "I nomi dei file sono mascherati: --show-text li mostra a chi deve intervenire.",
};

const EN: AuditWords = {
  title: "Site audit",
  interrupted: "Audit interrupted: go on with omissis audit --resume --store FILE.",
  outcome: { blocked: "to take down", review: "to review", unread: "not read", clear: "without impediments found" },
  documents: (count) => of(count, "document", "documents"),
  takeDown: "To take down first",
  nothingToTakeDown: "No document to take down among those read.",
  more: (count) => `and ${count} more (--format json lists all)`,
  reasons: "Reasons, the gravest first",
  inDocuments: (findings, documents) => `${findings} in ${of(documents, "document", "documents")}`,
  notExamined: "Not examined",
  left: (count) => `${of(count, "document", "documents")} left for another time`,
  reason: {
    "site-file": "files that serve the site (styles, scripts, fonts)",
    "dead-link": "links to files that do not exist",
    "outside-link": "links that lead out of the folder",
    "not-a-file": "neither files nor folders",
    limit: "beyond --limit",
    sample: "outside the sample (--sample)",
    robots: "addresses that robots.txt asks not to read",
    "robots-unreachable": "addresses of a site whose robots.txt can't be read",
    "other-host": "documents and sections on other sites (--allow-host adds them)",
    "redirect-elsewhere": "pages that redirect to other sites (--allow-host adds them)",
    "endless-pages": "pages that the site makes without end (calendars, sessions, repeated paths)",
    "page-limit": "pages beyond --max-pages",
    "depth-limit": "pages beyond --max-depth",
    "not-a-sitemap": "sitemaps that are none",
  },
  since: (day) => `Against the audit of ${day}`,
  changes: ({ fresh, changed, same, gone }) =>
    `${of(fresh, "new document", "new documents")}, ${changed} changed, ${same} the same, ${gone} gone`,
  findingChanges: (fresh, fixed, gone) =>
    `${of(fresh, "new problem", "new problems")}, ${fixed} fixed, ${gone} gone with their document`,
  duties: "Duties of the pages",
  duty: { red: "red", yellow: "yellow", green: "green", "not-run": "not run" },
  dutyCount: (examined, failing) => (examined <= 1 ? "" : `${failing} of ${examined}`),
  missing: (names, more) => `missing: ${names.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  masked: "File names are masked: --show-text shows them to whoever has to act.",
};

export const auditWords = (lang: Lang): AuditWords => ({ it: IT, en: EN })[lang];
