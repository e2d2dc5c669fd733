/** Texts about audits by several processes and machines. */
export const QUEUE_MESSAGES = {
  queue: {
    it: "examina i documenti con i processi «omissis worker» collegati a questo database PostgreSQL (postgres://...; anche in OMISSIS_QUEUE)",
    en: "examine the documents by the «omissis worker» processes connected to this PostgreSQL database (postgres://...; also in OMISSIS_QUEUE)",
  },
  worker: {
    it: "esamina i documenti che «omissis audit --queue» mette in coda, finché non viene fermato",
    en: "examine the documents that «omissis audit --queue» puts into a queue, until it is stopped",
  },
  workerAfter: {
    it: "Chiave, versione e configurazione devono essere quelle della verifica. Il database vede soltanto dati cifrati.",
    en: "Key, version and configuration have to be those of the audit. The database only sees sealed data.",
  },
  noQueue: { it: "Manca l'indirizzo della coda.", en: "The address of the queue is missing." },
  noQueueRemedy: {
    it: "Indicare --queue postgres://utente:password@server/database, oppure OMISSIS_QUEUE.",
    en: "Give --queue postgres://user:password@server/database, or OMISSIS_QUEUE.",
  },
  wrongQueue: {
    it: "L'indirizzo della coda non è di PostgreSQL.",
    en: "The address of the queue is not of PostgreSQL.",
  },
  noKey: { it: "Per la coda serve una chiave.", en: "A queue takes a key." },
  noKeyRemedy: {
    it: "Dare la stessa chiave alla verifica e a ogni worker, con OMISSIS_KEY o --key-file (per esempio da: openssl rand -hex 32).",
    en: "Give the audit and every worker the same key, with OMISSIS_KEY or --key-file (for example from: openssl rand -hex 32).",
  },
  alone: {
    it: "Nessun worker è collegato: la verifica aspetta. Avviare «omissis worker» con la stessa chiave, versione e configurazione.",
    en: "No worker is connected: the audit waits. Start «omissis worker» with the same key, version and configuration.",
  },
  ready: { it: "Collegato alla coda, in attesa di documenti.", en: "Connected to the queue, waiting for documents." },
  ended: { it: "Fermato. Documenti esaminati: {count}.", en: "Stopped. Documents examined: {count}." },
} as const;
