/**
 * Rule by which words that every document has are not counted as hidden text: grammar, parts of documents, names of pictures
 * and controls, names that programs give. A text made of them and of what the page shows tells nothing new.
 */
export const GENERIC_WORDS_RULE = "exclusion/generic-words";

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/** Folded: without case and accents. */
const GENERIC = words(
  // Grammar.
  "il lo la gli le un uno una di del dello della dei degli delle da dal dallo dalla dai dagli dalle in nel nello nella nei",
  "negli nelle con col su sul sullo sulla sui sugli sulle per tra fra ed od al allo alla ai agli alle che non si come se ad",
  "the of and or to for at by on from with is an as",
  // Parts of documents.
  "allegato allegati appendice articolo articoli art artt capitolo capo comma contenuto contenuti copertina documento",
  "elenco figura fig fine foglio frontespizio grafico indice inizio intestazione introduzione nota note numero pagina pagine pag",
  "paragrafo par parte piede premessa riga seguito sezione slide sommario tabella tab tavola testo titolo vai vedi voce",
  "appendix anchor article bookmark caption chapter cite content contents cover doc end equation figure footer footnote",
  "header heading headings index intro introduction item line list page pages paragraph part ref refheading section sheet start",
  "subsection subsubsection summary table title toc top bottom back next previous prev first last goback hfootnote hlk",
  "contenttable sectionstar theorem listing lstlisting lstnumber anchorname mytoc overview main body",
  // Pictures and controls.
  "banner bandiera bollo bottone cliccare clicca collegamento decorativa decorativo disegno emblema filigrana firma foto",
  "fotografia freccia icona illustrazione immagine immagini intestata linea link logo logotipo pulsante qr codice barre",
  "qrcode quadrato rettangolo ritratto riquadro scansione sfondo sigillo stemma timbro",
  "arrow attachment background border button decorative drawing graphic graphical icon image img line logotype object",
  "photo picture rectangle screenshot seal shape signature stamp watermark graphics unnamed untitled jpeg jpg png gif",
  // Tools that leave comments, and states.
  "attach caret circle comment commento cross evidenziatore evidenziazione evidenziato highlight ink nota polygon redact square",
  "sticky strikeout barrato sottolineato sottolineatura squiggly typewriter underline rettangolo omissis approvato approved",
  "bozza draft confidential riservato insert inserisci inserito replace sostituisci matita pencil area callout casella",
  "text textbox box line note commenti comments reply risposta timbro marker blank vuota vuoto vierge leere empty",
  "true false yes no off on si none null undefined default ok vero falso scelta opzione choice option",
  // Addresses.
  "http https www mailto url id anno year mese data lang it en ita eng pdf html htm php aspx asp jsp xhtml xml do query search",
  "cerca ricerca view show details dettaglio home web portale portal download get file files media uploads upload resource",
);
const IBAN = /^[a-z]{2}\d{2}[a-z]\d{10}/;

/** Whether a folded word tells nothing: grammar, a short number, an identifier of machines. */
export function isGenericWord(word: string): boolean {
  if (word.length === 1 || GENERIC.has(word) || /^\d{1,4}$/.test(word)) return true;
  // Long digits of machines mix letters and numbers; of what is long, only bank accounts are for people.
  return word.length >= 20 && /\d/.test(word) && !IBAN.test(word);
}
