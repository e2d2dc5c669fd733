import type { LocalText } from "../src/model/local-text.ts";

/** What the commands that plan, make and verify redacted copies say: help and notices. */
export const REDACTION_MESSAGES = {
  plan: {
    it: "Elenca che cosa oscurare e che cosa si potrebbe oscurare, in un file da rivedere e da passare a redact.",
    en: "Lists what to redact and what could be redacted, in a file to review and to hand to redact.",
  },
  planAfter: {
    it: `
Nel piano ogni riquadro ha un id, il motivo, la norma e «burn»: true si oscura, false resta. Si oscurano da soli i
contenuti nascosti e i dati di gravità «blocco»; il resto è elencato. I testi sono mascherati, salvo --show-text.

Esempi:
  omissis plan graduatoria.pdf -o piano.json --channel at
  omissis plan determina.pdf -o piano.json --text "Rossi Mario" --include revisione
  omissis redact determina.pdf -o pubblica.pdf --plan piano.json`,
    en: `
In the plan each box has an id, the reason, the norm and "burn": true is redacted, false stays. Hidden content and data of
severity "blocco" are redacted by themselves; the rest is listed. Texts are masked unless --show-text is given.

Examples:
  omissis plan graduatoria.pdf -o plan.json --channel at
  omissis plan determina.pdf -o plan.json --text "Rossi Mario" --include revisione
  omissis redact determina.pdf -o public.pdf --plan plan.json`,
  },
  unsigned: {
    it: "Il documento era in una busta firmata (P7M): la copia è un PDF senza firma, da firmare di nuovo se occorre.",
    en: "The document was in a signed envelope (P7M): the copy is a PDF without a signature, to be signed again if needed.",
  },
  planInput: { it: "PDF per cui fare il piano", en: "PDF to plan for" },
  planOutput: { it: "piano da scrivere (JSON)", en: "plan to write (JSON)" },
  planned: {
    it: "Scritto {path}; da oscurare: {burn}, solo elencati: {listed}.",
    en: "Written {path}; to redact: {burn}, listed only: {listed}.",
  },
  planUnplaced: {
    it: "Dati da oscurare di cui non si conosce la posizione: {count}. Indicarne il punto con --boxes.",
    en: "Data to redact whose place is not known: {count}. Give their place with --boxes.",
  },
  planFile: {
    it: "oscura ciò che dice un piano fatto da «omissis plan» per questo documento",
    en: 'redact what a plan made by "omissis plan" for this document says',
  },
  include: { it: "oscura anche ciò che è da rivedere: revisione", en: "also redact what is to be reviewed: revisione" },
  only: {
    it: "di ciò che è stato trovato oscura solo questi id, regole o categorie (separati da virgole, ripetibile)",
    en: "of what was found redact only these ids, rules or categories (separated by commas, repeatable)",
  },
  text: {
    it: "oscura un testo ovunque si legga, anche su più righe (ripetibile)",
    en: "redact a text wherever it can be read, across lines too (repeatable)",
  },
  regex: {
    it: "oscura ciò che corrisponde a un'espressione regolare (ripetibile)",
    en: "redact what matches a regular expression (repeatable)",
  },
  marks: {
    it: "oscura anche dove il documento ha già segni: annotazioni nere o di oscuramento, rettangoli neri",
    en: "also redact where the document has marks already: black or redaction annotations, black rectangles",
  },
  boxWidth: {
    it: "larghezza dei riquadri: exact (il testo), snap (un passo fisso oltre, predefinita), line (fino alle parole vicine)",
    en: "width of the boxes: exact (the text), snap (a fixed step beyond, default), line (as far as the next words)",
  },
  label: {
    it: "scrive sui riquadri la parola OMISSIS, o la norma (norm) dove è nota e ci sta",
    en: "write on the boxes the word OMISSIS, or the norm (norm) where it is known and fits",
  },
  verify: {
    it: "Verifica un PDF oscurato con qualsiasi programma: riquadri neri, contenuti nascosti, confronto con l'originale.",
    en: "Verifies a PDF redacted with any program: black bars, hidden content, comparison with the original.",
  },
  verifyAfter: {
    it: `
Con --against cerca nel file, in ogni codifica, ciò che i riquadri coprono nell'originale e ciò che l'originale nasconde.

Esempi:
  omissis verify pubblica.pdf
  omissis verify pubblica.pdf --against originale.pdf`,
    en: `
With --against it looks in the file, in every encoding, for what the bars cover in the original and what the original hides.

Examples:
  omissis verify public.pdf
  omissis verify public.pdf --against original.pdf`,
  },
  verifyInput: { it: "PDF oscurato da verificare", en: "redacted PDF to verify" },
  against: { it: "PDF da cui è stato fatto", en: "PDF that it was made from" },
  verified: {
    it: "{file}: riquadri neri trovati: {bars}. {outcome}",
    en: "{file}: black bars found: {bars}. {outcome}",
  },
  verifiedPassed: { it: "Verifica superata:", en: "Verification passed:" },
  verifiedFailed: {
    it: "Verifica NON superata, il documento non va pubblicato:",
    en: "Verification FAILED, the document must not be published:",
  },
} as const satisfies Record<string, LocalText>;
