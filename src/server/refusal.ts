import type { LocalText } from "../model/local-text.ts";

const TEXTS = {
  "foreign-request": {
    status: 403,
    text: {
      it: "La richiesta non viene dalla pagina di omissis.",
      en: "The request does not come from the page of omissis.",
    },
    remedy: {
      it: "Usare l'indirizzo scritto da «omissis serve».",
      en: "Use the address that “omissis serve” printed.",
    },
  },
  "no-session": {
    status: 401,
    text: {
      it: "Questo browser non è collegato a omissis.",
      en: "This browser is not connected to omissis.",
    },
    remedy: {
      it: "Aprire l'indirizzo completo scritto da «omissis serve»; se è già stato usato in un altro browser, riavviare il comando.",
      en: "Open the whole address that “omissis serve” printed; if another browser has used it, start the command again.",
    },
  },
  "wrong-token": {
    status: 403,
    text: {
      it: "L'indirizzo è già stato usato o non è di questa sessione.",
      en: "The address was used before or is not of this session.",
    },
    remedy: {
      it: "Riavviare «omissis serve» e aprire il nuovo indirizzo.",
      en: "Start “omissis serve” again and open the new address.",
    },
  },
  "not-found": {
    status: 404,
    text: { it: "Non c'è, o non c'è più.", en: "It is not there, or no longer." },
    remedy: { it: "Aggiornare la pagina.", en: "Reload the page." },
  },
  "bad-request": {
    status: 400,
    text: { it: "La richiesta non è valida.", en: "The request is not valid." },
    remedy: { it: "Aggiornare la pagina e riprovare.", en: "Reload the page and try again." },
  },
  "too-large": {
    status: 413,
    text: { it: "Il file è troppo grande.", en: "The file is too large." },
    remedy: {
      it: "Dividere il documento in più file, oppure riavviare «omissis serve» con un limite più alto (--max-size).",
      en: "Split the document into several files, or start “omissis serve” with a higher limit (--max-size).",
    },
  },
  "desk-full": {
    status: 413,
    text: {
      it: "I file aperti sono troppi o troppo grandi per tenerli in memoria insieme.",
      en: "The open files are too many or too large to be kept in memory together.",
    },
    remedy: { it: "Chiudere un atto e riprovare.", en: "Close an act and try again." },
  },
  busy: {
    status: 409,
    text: { it: "L'atto è in lavorazione.", en: "The act is being worked on." },
    remedy: { it: "Attendere la fine, oppure annullare.", en: "Wait for the end, or cancel." },
  },
  "nothing-to-undo": {
    status: 409,
    text: { it: "Non c'è nulla da annullare o ripetere.", en: "There is nothing to undo or redo." },
    remedy: { it: "Continuare.", en: "Go on." },
  },
  "unread-documents": {
    status: 409,
    text: {
      it: "Un file dell'atto non è stato esaminato.",
      en: "A file of the act was not examined.",
    },
    remedy: {
      it: "Risolvere il problema indicato accanto al file, oppure toglierlo dall'atto.",
      en: "Mend what is said beside the file, or take it out of the act.",
    },
  },
  "nothing-decided": {
    status: 409,
    text: {
      it: "In un file non c'è alcun riquadro da oscurare.",
      en: "A file has no box to redact.",
    },
    remedy: {
      it: "Aggiungere i riquadri, oppure confermare che in quel file non c'è nulla da oscurare.",
      en: "Add boxes, or confirm that there is nothing to redact in that file.",
    },
  },
  "settings-not-writable": {
    status: 409,
    text: {
      it: "Il file delle impostazioni non si può scrivere.",
      en: "The file of settings can't be written.",
    },
    remedy: {
      it: "Controllare i permessi della cartella in cui si trova.",
      en: "Check the permissions of its folder.",
    },
  },
  internal: {
    status: 500,
    text: {
      it: "Errore interno: l'operazione non è riuscita. Nessun file è stato consegnato.",
      en: "Internal error: it did not work. No file was handed over.",
    },
    remedy: {
      it: "Riprovare; se l'errore si ripete, segnalarlo nel registro dei problemi del progetto senza allegare il documento.",
      en: "Try again; if it happens again, report it in the project's issue tracker without the document.",
    },
  },
} as const satisfies Record<string, { readonly status: number; readonly text: LocalText; readonly remedy: LocalText }>;

export type RefusalReason = keyof typeof TEXTS;

/** A request that the server does not do. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly status: number;
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
    ({ status: this.status, text: this.text, remedy: this.remedy } = TEXTS[reason]);
  }
}
