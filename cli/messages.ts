import type { LocalText } from "../src/model/local-text.ts";

/** What the program says beside reports and failures: help and notices. */
export const MESSAGES = {
  program: {
    it: "Controlla e oscura i documenti che un ente pubblico sta per pubblicare sul web.",
    en: "Checks and redacts documents that a public body is about to publish on the web.",
  },
  programAfter: {
    it: `
Esempi:
  omissis scan determina.pdf                      che cosa resta nascosto nel file
  omissis check bando.pdf --channel at            si può pubblicare in Amministrazione Trasparente?
  omissis gate atti/ --channel albo               risposta breve e codice di uscita, per i flussi di pubblicazione
  omissis redact graduatoria.pdf -o pubblica.pdf  copia oscurata e verificata

Codici di uscita:
    0  nessun impedimento rilevato      5  oscuramento fatto ma non verificato: nessun file prodotto
    1  da non pubblicare                6  manca un componente
    2  comando o configurazione errati  70 errore interno
    3  non verificato o da rivedere     130 interrotto
    4  nessun documento esaminato

Testi e dati personali sono mascherati in ogni uscita; --show-text li mostra. Nulla lascia questo computer.`,
    en: `
Examples:
  omissis scan determina.pdf                      what stays hidden in the file
  omissis check bando.pdf --channel at            may it be published in Amministrazione Trasparente?
  omissis gate atti/ --channel albo               short answer and exit code, for publishing workflows
  omissis redact graduatoria.pdf -o public.pdf    redacted and verified copy

Exit codes:
    0  no impediment found              5  redacted but not verified: no file made
    1  not to be published              6  a component is missing
    2  wrong command or configuration   70 internal error
    3  not verified or to be reviewed   130 interrupted
    4  no document examined

Texts and personal data are masked in every output; --show-text shows them. Nothing leaves this computer.`,
  },
  scan: {
    it: "Cerca ciò che il file contiene ancora e la pagina non mostra: testo coperto, livelli nascosti, metadati.",
    en: "Looks for what the file still holds and the page does not show: covered text, hidden layers, metadata.",
  },
  scanAfter: {
    it: "\nEsempi:\n  omissis scan determina.pdf\n  omissis scan determina.pdf --annotate annotata.pdf\n  omissis scan atti/ --format json --output rapporto.json",
    en: "\nExamples:\n  omissis scan determina.pdf\n  omissis scan determina.pdf --annotate annotated.pdf\n  omissis scan atti/ --format json --output report.json",
  },
  check: {
    it: "Come scan, e in più: dati personali, tipo di atto, dove e fino a quando si può pubblicare.",
    en: "Like scan, and also: personal data, type of act, where and until when it may be published.",
  },
  checkAfter: {
    it: "\nEsempi:\n  omissis check graduatoria.pdf --channel at\n  omissis check avviso.pdf --channel albo --type concorso-graduatoria-finale --date 2025-03-31 --verbose",
    en: "\nExamples:\n  omissis check graduatoria.pdf --channel at\n  omissis check avviso.pdf --channel albo --type concorso-graduatoria-finale --date 2025-03-31 --verbose",
  },
  gate: {
    it: "Come check, in breve: una riga per documento e i motivi. Per i flussi di pubblicazione: conta il codice di uscita.",
    en: "Like check, in short: a line per document and the reasons. For publishing workflows: the exit code counts.",
  },
  gateAfter: {
    it: "\nEsempi:\n  omissis gate atti/ --channel albo\n  omissis gate bando.pdf --channel at --quiet && pubblica bando.pdf",
    en: "\nExamples:\n  omissis gate atti/ --channel albo\n  omissis gate bando.pdf --channel at --quiet && publish bando.pdf",
  },
  redact: {
    it: "Produce una copia nuova in cui ciò che va nascosto non c'è più, e la verifica prima di consegnarla.",
    en: "Makes a new copy in which what must be hidden is gone, and verifies it before handing it over.",
  },
  redactAfter: {
    it: `
Il file dei riquadri usa pagine da 1 e punti con l'origine in basso a sinistra, come il rapporto JSON:
  {"boxes": [{"page": 1, "bbox": [72, 90, 235, 104], "reason": "motivo"}]}

Esempi:
  omissis redact graduatoria.pdf -o pubblica.pdf --channel at
  omissis redact determina.pdf -o pubblica.pdf --boxes riquadri.json --force`,
    en: `
The file of boxes uses pages from 1 and points with the origin bottom-left, like the JSON report:
  {"boxes": [{"page": 1, "bbox": [72, 90, 235, 104], "reason": "why"}]}

Examples:
  omissis redact graduatoria.pdf -o public.pdf --channel at
  omissis redact determina.pdf -o public.pdf --boxes boxes.json --force`,
  },
  rules: { it: "Mostra le regole applicate e le loro fonti.", en: "Shows the rules and their sources." },
  rulesList: { it: "Elenca tutte le regole.", en: "Lists every rule." },
  rulesExplain: {
    it: "Spiega una regola: che cosa cerca, perché, che cosa fare, su quale norma si fonda.",
    en: "Explains a rule: what it looks for, why, what to do, which norm it rests on.",
  },
  rulesExplainAfter: {
    it: "\nEsempio:\n  omissis rules explain leak/covered-text",
    en: "\nExample:\n  omissis rules explain leak/covered-text",
  },
  files: {
    it: "PDF da esaminare, o cartelle in cui cercarli (anche nelle sottocartelle)",
    en: "PDF files to examine, or folders to look for them in (and below)",
  },
  ruleId: { it: "id della regola, come nei rapporti", en: "id of the rule, as in reports" },
  input: { it: "PDF da oscurare", en: "PDF to redact" },
  help: { it: "mostra questo aiuto", en: "show this help" },
  helpCommand: { it: "mostra l'aiuto di un comando", en: "show the help of a command" },
  versionOption: { it: "mostra la versione", en: "show the version" },
  lang: {
    it: "lingua: it o en (predefinita: it, o OMISSIS_LANG)",
    en: "language: it or en (default: it, or OMISSIS_LANG)",
  },
  format: {
    it: "text, per le persone, o json, per i programmi (predefinito: text)",
    en: "text, for people, or json, for programs (default: text)",
  },
  formats: {
    it: "text, per le persone (predefinito), json, sarif, junit, html o github; FORMATO=FILE scrive un altro rapporto in un file, anche più volte",
    en: "text, for people (default), json, sarif, junit, html or github; FORMAT=FILE writes another report to a file, as often as wanted",
  },
  output: { it: "scrive il rapporto in un file", en: "write the report to a file" },
  explain: {
    it: "per ogni risultato dice i segni che l'hanno fatto scattare, il perché e le norme con la loro certezza",
    en: "tell for each finding the signs that made it fire, why, and the norms with their certainty",
  },
  showText: {
    it: "mostra in chiaro testi recuperati e dati personali: il rapporto diventa riservato",
    en: "show recovered texts and personal data in clear: the report becomes confidential",
  },
  annotate: {
    it: "scrive una copia per le persone: immagini delle pagine con i risultati incorniciati e numerati (un solo documento)",
    en: "write a copy for people: pictures of the pages with the findings framed and numbered (one document only)",
  },
  evidence: {
    it: "scrive in una cartella un'immagine PNG di ogni risultato; il testo è mascherato, salvo --show-text",
    en: "write a PNG picture of each finding to a folder; text is masked unless --show-text is given",
  },
  forceEvidence: {
    it: "sostituisce i file di --annotate e --evidence che esistono già",
    en: "replace files of --annotate and --evidence that exist already",
  },
  annotated: { it: "Copia annotata: {path}", en: "Annotated copy: {path}" },
  notAnnotated: {
    it: "Nessuna copia annotata: il documento non è stato letto.",
    en: "No annotated copy: the document was not read.",
  },
  pictured: {
    it: "Immagini in {path}: {count}; risultati senza immagine: {without}",
    en: "Pictures in {path}: {count}; findings without a picture: {without}",
  },
  password: {
    it: "password dei documenti protetti; resta visibile nella riga di comando: meglio --password-file o OMISSIS_PASSWORD",
    en: "password of protected documents; it shows in the command line: better --password-file or OMISSIS_PASSWORD",
  },
  passwordFile: {
    it: "legge la password dalla prima riga di un file",
    en: "read the password from the first line of a file",
  },
  workers: {
    it: "documenti esaminati insieme (predefinito: uno per processore)",
    en: "documents examined at once (default: one per processor)",
  },
  maxSize: { it: "dimensione massima di un file in MB (predefinita: 200)", en: "largest file in MB (default: 200)" },
  channel: {
    it: "dove si pubblica: inpa (portale inPA), albo (albo pretorio on line), at (Amministrazione Trasparente)",
    en: "where it is published: inpa (inPA portal), albo (albo pretorio on line), at (Amministrazione Trasparente)",
  },
  type: {
    it: "tipo di atto, se non va riconosciuto dal testo (omissis rules list)",
    en: "type of act, if it is not to be recognised from the text (omissis rules list)",
  },
  date: { it: "giorno di pubblicazione, AAAA-MM-GG", en: "day of publication, YYYY-MM-DD" },
  noOcr: {
    it: "non legge il testo delle immagini: le pagine immagine restano da rivedere",
    en: "do not read the text of pictures: pages that are pictures stay to be reviewed",
  },
  ocrEngine: {
    it: "che cosa legge le immagini: bundled (compreso nel programma, predefinito) o native (il «tesseract» installato)",
    en: "what reads pictures: bundled (comes with the program, default) or native (the “tesseract” installed)",
  },
  verbose: { it: "elenca ogni risultato, avvisi compresi", en: "list every finding, notices too" },
  quiet: {
    it: "nessun testo per le persone: conta il codice di uscita",
    en: "no text for people: the exit code counts",
  },
  outputPdf: { it: "PDF oscurato da scrivere", en: "redacted PDF to write" },
  boxes: { it: "riquadri da oscurare oltre a quelli trovati (JSON)", en: "boxes to redact beside those found (JSON)" },
  force: { it: "sostituisce il file di uscita se esiste", en: "replace the output file if it exists" },
  dpi: { it: "risoluzione delle pagine (predefinita: 200)", en: "resolution of the pages (default: 200)" },
  noPdf: { it: "nella cartella non ci sono PDF.", en: "there is no PDF in the folder." },
  internalError: {
    it: "Il programma ha incontrato un errore interno e il documento non è stato verificato.",
    en: "The program met an internal error and the document was not verified.",
  },
  internalErrorRemedy: {
    it: "Non pubblicare il documento e segnalare l'errore.",
    en: "Do not publish the document, and report the error.",
  },
  redacted: {
    it: "Scritto {path}; riquadri oscurati: {boxes}. Esito sul file prodotto:",
    en: "Written {path}; boxes burned: {boxes}. Outcome on the file made:",
  },
} as const satisfies Record<string, LocalText>;
