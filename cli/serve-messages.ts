import type { LocalText } from "../src/model/local-text.ts";

/** What the command says that serves the page. */
export const SERVE_MESSAGES = {
  serve: {
    it: "Apre nel browser la pagina con cui controllare e oscurare un atto. Resta tutto su questo computer.",
    en: "Opens the page in the browser with which to check and redact an act. Everything stays on this computer.",
  },
  serveAfter: {
    it: `
Esempi:
  omissis serve                        apre il browser
  omissis serve --no-open --port 8321  scrive soltanto l'indirizzo

Il server risponde a questo computer soltanto. I documenti restano in memoria e si perdono quando il comando termina:
scaricare prima le copie oscurate.`,
    en: `
Examples:
  omissis serve                        opens the browser
  omissis serve --no-open --port 8321  only prints the address

The server answers to this computer alone. Documents stay in memory and are lost when the command ends: download the
redacted copies before.`,
  },
  port: { it: "porta (predefinita: una libera)", en: "port (default: any that is free)" },
  noOpen: { it: "non apre il browser", en: "don't open the browser" },
  ready: {
    it: "La pagina è pronta. L'indirizzo vale per un solo browser:\n\n  {address}\n\nCtrl-C per terminare.",
    en: "The page is ready. The address is good for one browser:\n\n  {address}\n\nCtrl-C to end.",
  },
  stopped: { it: "Terminato: nessun documento resta in memoria.", en: "Ended: no document is left in memory." },
  portTaken: { it: "La porta {port} è occupata.", en: "Port {port} is taken." },
  portForbidden: {
    it: "Il sistema non permette di usare la porta {port}.",
    en: "The system does not let port {port} be used.",
  },
  portRemedy: {
    it: "Indicarne un'altra con --port, o nessuna per averne una libera.",
    en: "Give another with --port, or none to have any that is free.",
  },
} as const satisfies Record<string, LocalText>;
