import type { Channel } from "../model/channel.ts";
import type { Lang } from "../model/local-text.ts";
import type { Severity } from "../model/severity.ts";

/** What text reports say, in one language. Page lists come as `pageRanges` writes them. */
export interface Words {
  readonly heading: string;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly publishable: string;
  readonly clear: string;
  readonly nothingHidden: string;
  readonly blocked: (channel: string | null) => string;
  readonly review: string;
  readonly notVerified: string;
  readonly partlyRead: string;
  readonly counts: (blocco: number, revisione: number) => string;
  readonly pages: (count: number) => string;
  readonly onPages: (ranges: string, several: boolean) => string;
  readonly inDocument: string;
  readonly andOthers: (count: number, where: string) => string;
  readonly because: string;
  readonly why: string;
  readonly norm: string;
  readonly typeSigns: string;
  readonly remedy: string;
  readonly source: string;
  readonly documentType: string;
  readonly unknownType: string;
  readonly notices: (count: number) => string;
  readonly examined: string;
  readonly notExamined: string;
  /** Heads the list of what rules leave out, and says where it is explained. */
  readonly leftOut: string;
  readonly leftOutWhy: string;
  readonly leaksFull: string;
  readonly structureFull: string;
  readonly structureMissing: string;
  readonly leaksMissing: (ranges: string) => string;
  readonly nothingExamined: string;
  readonly visibleData: string;
  readonly gapRemedy: string;
  readonly noPictures: string;
  readonly picturesRead: (ranges: string) => string;
  readonly picturesUnread: (ranges: string) => string;
  readonly picturesDoubtful: (ranges: string) => string;
  readonly publication: string;
  readonly term: (from: string | null, until: string | null) => string;
  readonly indexable: Readonly<Record<"yes" | "no", string>>;
  readonly date: (iso: string) => string;
  /** @param names of the files of an act, in their order */
  readonly act: (number: number, names: readonly string[]) => string;
  readonly actClear: string;
  readonly summary: (documents: number, clear: number, review: number, blocked: number) => string;
}

const of = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const IT: Words = {
  heading: "contiene riferimenti a dati personali: non pubblicare",
  channel: { at: "Amministrazione Trasparente", albo: "albo pretorio on line", inpa: "portale inPA" },
  severity: { blocco: "BLOCCO", revisione: "DA RIVEDERE", avviso: "AVVISO" },
  publishable: "Nessun impedimento rilevato per questo canale; la base giuridica resta da verificare",
  nothingHidden: "Nessun contenuto nascosto rilevato",
  clear: "Nessun problema rilevato; senza un canale (--channel) non si dà un giudizio sulla pubblicazione",
  blocked: (channel) => (channel === null ? "DA NON PUBBLICARE COSÌ" : `NON PUBBLICABILE (${channel})`),
  review: "DA RIVEDERE da una persona prima di pubblicare",
  notVerified: "NON VERIFICATO",
  partlyRead: "Letto solo in parte",
  counts: (blocco, revisione) =>
    [
      ...(blocco > 0 ? [of(blocco, "motivo di blocco", "motivi di blocco")] : []),
      ...(revisione > 0 ? [of(revisione, "punto da rivedere", "punti da rivedere")] : []),
    ].join(", "),
  pages: (count) => of(count, "pagina", "pagine"),
  onPages: (ranges) => `pag. ${ranges}`,
  inDocument: "nel documento",
  andOthers: (count, where) => `e ${count === 1 ? "un altro" : `altri ${count}`} (${where})`,
  because: "Segni",
  why: "Perché",
  norm: "Norma",
  typeSigns: "Riconosciuto da",
  remedy: "Che cosa fare",
  source: "Fonte",
  documentType: "Tipo di atto",
  unknownType: "non riconosciuto; indicarlo con --type",
  notices: (count) =>
    `${of(count, "avviso che non impedisce", "avvisi che non impediscono")} la pubblicazione (--verbose per vederli)`,
  examined: "Esaminato",
  notExamined: "Non esaminato",
  leftOut: "Nascosto ma non segnalato, perché innocuo",
  leftOutWhy: "Il perché di ciascuna regola: omissis rules explain exclusion/...",
  leaksFull: "contenuti nascosti in tutte le pagine",
  structureFull: "ciò che il file contiene oltre alle pagine",
  structureMissing: "ciò che il file contiene oltre alle pagine (versioni precedenti, allegati, metadati)",
  leaksMissing: (ranges) => `contenuti nascosti a pag. ${ranges}`,
  nothingExamined: "l'intero documento",
  visibleData: "i dati personali che le pagine mostrano (li esamina omissis check)",
  gapRemedy: "Far esaminare da una persona ciò che manca prima di pubblicare.",
  noPictures: "testo di tutte le pagine",
  picturesRead: (ranges) => `testo, con lettura ottica a pag. ${ranges}`,
  picturesUnread: (ranges) => `pag. ${ranges}: sono immagini e il loro testo non è stato letto`,
  picturesDoubtful: (ranges) => `pag. ${ranges}: la lettura ottica è incerta, serve un controllo a vista`,
  publication: "Dove e fino a quando",
  term: (from, until) =>
    `${from === null ? "dalla pubblicazione" : `dal ${from}`} ${until === null ? "a data da stabilire" : `al ${until}`}`,
  indexable: { yes: "indicizzabile dai motori di ricerca", no: "da non indicizzare nei motori di ricerca" },
  date: (iso) => iso.split("-").reverse().join("/"),
  actClear: "nessun impedimento rilevato",
  act: (number, names) =>
    `Atto ${number}, ${names.length === 1 ? "un documento" : `${names.length} documenti confrontati fra loro`} (${names.join(", ")})`,
  summary: (documents, clear, review, blocked) =>
    `${of(documents, "documento", "documenti")}: ${blocked} da non pubblicare, ${review} da rivedere, ${clear} senza impedimenti rilevati`,
};

const EN: Words = {
  heading: "contains references to personal data: do not publish",
  channel: { at: "Amministrazione Trasparente", albo: "albo pretorio on line", inpa: "inPA portal" },
  severity: { blocco: "BLOCKS", revisione: "TO REVIEW", avviso: "NOTICE" },
  publishable: "No impediment found for this channel; the legal basis remains to be verified",
  nothingHidden: "No hidden content found",
  clear: "No problem found; without a channel (--channel) there is no verdict on publication",
  blocked: (channel) => (channel === null ? "DO NOT PUBLISH LIKE THIS" : `NOT PUBLISHABLE (${channel})`),
  review: "TO BE REVIEWED by a person before publication",
  notVerified: "NOT VERIFIED",
  partlyRead: "Only partly read",
  counts: (blocco, revisione) =>
    [
      ...(blocco > 0 ? [of(blocco, "blocking reason", "blocking reasons")] : []),
      ...(revisione > 0 ? [of(revisione, "point to review", "points to review")] : []),
    ].join(", "),
  pages: (count) => of(count, "page", "pages"),
  onPages: (ranges, several) => `${several ? "pages" : "page"} ${ranges}`,
  inDocument: "in the document",
  andOthers: (count, where) => `and ${of(count, "other", "others")} (${where})`,
  because: "Signs",
  why: "Why",
  norm: "Norm",
  typeSigns: "Known by",
  remedy: "What to do",
  source: "Source",
  documentType: "Type of act",
  unknownType: "not recognised; give it with --type",
  notices: (count) =>
    `${of(count, "notice that does", "notices that do")} not prevent publication (--verbose shows them)`,
  examined: "Examined",
  notExamined: "Not examined",
  leftOut: "Hidden and not reported, as it is harmless",
  leftOutWhy: "Why, rule by rule: omissis rules explain exclusion/...",
  leaksFull: "hidden content on all pages",
  structureFull: "what the file holds beside its pages",
  structureMissing: "what the file holds beside its pages (earlier versions, attachments, metadata)",
  leaksMissing: (ranges) => `hidden content on pages ${ranges}`,
  nothingExamined: "the whole document",
  visibleData: "the personal data that the pages show (omissis check examines them)",
  gapRemedy: "Have a person examine what is missing before publication.",
  noPictures: "text of all pages",
  picturesRead: (ranges) => `text, by OCR on pages ${ranges}`,
  picturesUnread: (ranges) => `pages ${ranges}: they are pictures and their text was not read`,
  picturesDoubtful: (ranges) => `pages ${ranges}: OCR is uncertain, a person has to look`,
  publication: "Where and until when",
  term: (from, until) =>
    `${from === null ? "from publication" : `from ${from}`} ${until === null ? "to a day not known yet" : `to ${until}`}`,
  indexable: { yes: "search engines may index it", no: "search engines must not index it" },
  date: (iso) => iso,
  actClear: "no impediment found",
  act: (number, names) =>
    `Act ${number}, ${names.length === 1 ? "one document" : `${names.length} documents compared with each other`} (${names.join(", ")})`,
  summary: (documents, clear, review, blocked) =>
    `${of(documents, "document", "documents")}: ${blocked} not to publish, ${review} to review, ${clear} without impediments found`,
};

export const words = (lang: Lang): Words => ({ it: IT, en: EN })[lang];
