import { DEFAULT_LIMITS, type LimitName } from "../model/limits.ts";
import type { Lang, LocalText } from "../model/local-text.ts";
import type { PublicationDoubt } from "../rules/publication-doubt.ts";

/**
 * A configuration file to begin from: every key explained and commented out, every open legal doubt with its answers.
 * Read as it is, it changes nothing.
 */
export function exampleConfiguration(doubts: Iterable<PublicationDoubt>, lang: Lang): string {
  const say = { it: IT, en: EN }[lang];
  const entries = [...doubts].flatMap(({ id, title, explanation, default: safe, values }) => [
    "",
    ...comment(`${title[lang]}. ${explanation[lang]}`, "  "),
    ...values.map(({ value, label }) => `  #   ${value}: ${label[lang]}`),
    `  # ${id}: ${safe}`,
  ]);
  return `${[...say.head, ...say.doubts, "# doubts:", ...entries, "", ...say.body].join("\n")}\n`;
}

const WIDTH = 110;

function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}# ${one}`);
}

/** What each limit is of, for the comments. */
const LIMITS: Readonly<Record<LimitName, LocalText>> = {
  "file-size": {
    it: "MB di un file, e dei file di un atto insieme",
    en: "MB of a file, and of the files of an act together",
  },
  pages: { it: "pagine di un documento", en: "pages of a document" },
  "page-area": { it: "metri quadrati di una pagina", en: "square metres of a page" },
  objects: { it: "oggetti nel file, e disegnati su una pagina", en: "objects in the file, and painted on a page" },
  nesting: { it: "oggetti uno dentro l'altro", en: "objects inside each other" },
  "unpacked-size": { it: "MB delle parti compresse, aperte", en: "MB of the compressed parts, unpacked" },
  "attachment-depth": { it: "allegati di allegati", en: "attachments of attachments" },
  "ocr-pages": { it: "pagine lette con l'OCR", en: "pages read by OCR" },
  "page-seconds": { it: "secondi per una pagina", en: "seconds for a page" },
  "file-seconds": { it: "secondi per un documento", en: "seconds for a document" },
  memory: {
    it: "MB di tutto il programma, con due documenti insieme",
    en: "MB of the whole program, with two documents at once",
  },
};

function limitLines(title: string, lang: Lang): string[] {
  const entries = Object.entries(DEFAULT_LIMITS) as [LimitName, number][];
  return [
    `# ${title}`,
    "# limits:",
    ...entries.flatMap(([name, limit]) => [`#   # ${LIMITS[name][lang]}`, `#   ${name}: ${limit}`]),
  ];
}

const IT = {
  head: [
    "# Configurazione di omissis. Togliere il cancelletto alle righe che servono.",
    "# Le opzioni della riga di comando valgono più di questo file.",
    "",
    "# Dove si pubblica: inpa, albo o at (Amministrazione Trasparente).",
    "# channel: albo",
    "",
    "# Tipo di tutti gli atti, se non va riconosciuto dal testo (omissis rules list).",
    "# type: determina-generica",
    "",
    "# Lingua: it o en.",
    "# lang: it",
    "",
    "# Leggere le pagine che sono immagini. Con false restano da rivedere.",
    "# ocr: true",
    "",
    "# Documenti esaminati insieme.",
    "# workers: 2",
    "",
    "# Come si fanno le copie oscurate (omissis plan e omissis redact).",
    "# redaction:",
    "#   # Risoluzione delle pagine.",
    "#   dpi: 200",
    "#   # Larghezza dei riquadri: exact (il testo), snap (un passo fisso oltre), line (fino alle parole vicine).",
    "#   box-width: snap",
    "#   # Che cosa scrivere sui riquadri: OMISSIS, oppure norm (la norma, dove è nota e ci sta).",
    "#   label: OMISSIS",
    "#   # Oscurare anche ciò che è da rivedere.",
    "#   include: revisione",
    "#   # Oscurare anche dove il documento ha già segni neri.",
    "#   marks: true",
    "",
    ...limitLines(
      "Quanto della macchina può prendere un documento. Ciò che passa un limite è detto, e il documento non è mai pubblicabile.",
      "it",
    ),
    "",
  ],
  doubts: ["# Punti su cui le norme non sono chiare. Senza una risposta vale la scelta prudente, qui indicata."],
  body: [
    "# Dati dell'ente: non sono risultati.",
    "# organisation:",
    '#   name: "Comune di Esempio"',
    "#   # Conti dell'ente e della tesoreria.",
    "#   ibans:",
    '#     - "IT60 X054 2811 1010 0000 0123 456"',
    "#   # Ciò che segue la chiocciola nelle caselle dell'ente, anche nei sottodomini.",
    "#   mail-domains:",
    "#     - comune.esempio.it",
    "#   phones:",
    '#     - "06 1234567"',
    "",
    "# Norme dell'ente che per un tipo di atto dispongono diversamente dalla tabella di pubblicazione.",
    "# Il risultato resta nel rapporto come avviso, con la norma accanto. Non valgono per i dati che nessuna norma",
    "# di trasparenza lascia pubblicare (codice fiscale, IBAN, salute, contenuti nascosti).",
    "# norms:",
    "#   - row: determina-generica",
    "#     channel: at",
    "#     rule: publication/unlisted-channel",
    '#     norm: "Regolamento comunale sulla trasparenza n. 5/2024, art. 7"',
    '#     recorded-by: "Segretario comunale"',
    '#     recorded-on: "2025-01-15"',
  ],
} as const;

const EN = {
  head: [
    "# Configuration of omissis. Take the hash off the lines you need.",
    "# Options of the command line count more than this file.",
    "",
    "# Where documents are published: inpa, albo or at (Amministrazione Trasparente).",
    "# channel: albo",
    "",
    "# Type of all acts, if it is not to be recognised from the text (omissis rules list).",
    "# type: determina-generica",
    "",
    "# Language: it or en.",
    "# lang: en",
    "",
    "# Read pages that are pictures. With false they stay to be reviewed.",
    "# ocr: true",
    "",
    "# Documents examined at once.",
    "# workers: 2",
    "",
    "# How redacted copies are made (omissis plan and omissis redact).",
    "# redaction:",
    "#   # Resolution of the pages.",
    "#   dpi: 200",
    "#   # Width of the boxes: exact (the text), snap (a fixed step beyond), line (as far as the next words).",
    "#   box-width: snap",
    "#   # What to write on the boxes: OMISSIS, or norm (the norm, where it is known and fits).",
    "#   label: OMISSIS",
    "#   # Redact what is to be reviewed too.",
    "#   include: revisione",
    "#   # Redact also where the document has black marks already.",
    "#   marks: true",
    "",
    ...limitLines(
      "How much of the machine a document may take. What passes a limit is told, and the document is never publishable.",
      "en",
    ),
    "",
  ],
  doubts: ["# Points on which the norms are not clear. Without an answer the safe choice holds, as shown."],
  body: [
    "# Data of the body: they are no findings.",
    "# organisation:",
    '#   name: "Comune di Esempio"',
    "#   # Accounts of the body and of its treasury.",
    "#   ibans:",
    '#     - "IT60 X054 2811 1010 0000 0123 456"',
    "#   # What follows the @ in the body's mailboxes, domains below too.",
    "#   mail-domains:",
    "#     - comune.esempio.it",
    "#   phones:",
    '#     - "06 1234567"',
    "",
    "# Norms of the body that for a type of act order otherwise than the publication table.",
    "# The finding stays in the report as a notice, with the norm beside it. They don't hold for data that no",
    "# transparency norm lets through (fiscal code, IBAN, health, hidden content).",
    "# norms:",
    "#   - row: determina-generica",
    "#     channel: at",
    "#     rule: publication/unlisted-channel",
    '#     norm: "Regolamento comunale sulla trasparenza n. 5/2024, art. 7"',
    '#     recorded-by: "Segretario comunale"',
    '#     recorded-on: "2025-01-15"',
  ],
} as const;
