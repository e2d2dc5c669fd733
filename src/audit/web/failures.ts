import { EXIT, type ExitCode, KnownFailure } from "../../model/failure.ts";
import { fillText, type LocalText } from "../../model/local-text.ts";

/** Why an address on the web could not be read. */
export abstract class WebFailure extends KnownFailure {
  readonly exitCode: ExitCode = EXIT.needsReview;
  /** Whether the next try may go better. */
  readonly isPassing: boolean = false;
}

/** The name of the site leads to this machine or to an internal network. */
export class PrivateAddress extends WebFailure {
  readonly reason = "private-address";
  readonly text: LocalText = {
    it: "L'indirizzo porta a questo computer o a una rete interna, e non è stato letto.",
    en: "The address leads to this machine or to an internal network, and was not read.",
  };
  readonly remedy: LocalText = {
    it: "Se è davvero il sito da verificare (per esempio una copia di prova), aggiungere --allow-private.",
    en: "If this is the site to audit indeed (a copy for tests, for example), add --allow-private.",
  };
}

export class BadCertificate extends WebFailure {
  readonly reason = "bad-certificate";
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Far correggere il certificato a chi gestisce il sito (spesso manca quello intermedio): anche i browser lo rifiutano.",
    en: "Have the certificate mended by whoever runs the site (often the intermediate one is missing): browsers refuse it too.",
  };

  /** @param code of the TLS check (`CERT_HAS_EXPIRED` ...). */
  constructor(code: string) {
    super(`bad certificate: ${code}`);
    this.text = fillText(
      {
        it: "Il certificato del sito non è valido ({code}), e il documento non è stato letto.",
        en: "The certificate of the site is not valid ({code}), and the document was not read.",
      },
      { code },
    );
  }
}

/** No answer came, or it broke off. */
export class Unreachable extends WebFailure {
  readonly reason = "unreachable";
  override readonly isPassing = true;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Controllare che l'indirizzo si apra in un browser, e ripetere la verifica.",
    en: "Check that the address opens in a browser, and repeat the audit.",
  };

  /** @param code of the network error (`ECONNRESET` ...). */
  constructor(code: string) {
    super(`unreachable: ${code}`);
    this.text = fillText(
      { it: "Il sito non ha risposto ({code}).", en: "The site gave no answer ({code})." },
      { code },
    );
  }
}

export class SlowAnswer extends WebFailure {
  readonly reason = "slow-answer";
  override readonly isPassing = true;
  readonly text: LocalText = {
    it: "Il sito è stato troppo lento e la lettura è stata interrotta.",
    en: "The site was too slow, and reading it was given up.",
  };
  readonly remedy: LocalText = {
    it: "Ripetere la verifica in un'ora tranquilla, o con un'attesa più lunga (--patience).",
    en: "Repeat the audit at a quiet hour, or with more patience (--patience).",
  };
}

/** The site answered that it does not give the document. */
export class HttpRefusal extends WebFailure {
  readonly reason = "http-status";
  override readonly isPassing: boolean;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Aprire l'indirizzo in un browser: se il documento si vede, ripetere la verifica; altrimenti correggere il collegamento.",
    en: "Open the address in a browser: if the document is there, repeat the audit; otherwise mend the link.",
  };

  constructor(status: number) {
    super(`status ${status}`);
    this.isPassing = status === 403 || status === 429 || status >= 500;
    this.text = fillText(
      {
        it: "Il sito ha rifiutato il documento (codice HTTP {status}).",
        en: "The site refused the document (HTTP status {status}).",
      },
      { status },
    );
  }
}

/** A redirect, or a chain of redirects, that is not followed. */
export class RedirectRefused extends WebFailure {
  readonly reason: "redirect-elsewhere" | "redirect-loop";
  readonly text: LocalText;
  readonly remedy: LocalText;

  constructor(reason: RedirectRefused["reason"], host = "") {
    super(reason);
    this.reason = reason;
    const isLoop = reason === "redirect-loop";
    this.text = isLoop
      ? { it: "L'indirizzo rinvia troppe volte ad altri.", en: "The address redirects too many times." }
      : fillText(
          {
            it: "L'indirizzo rinvia a un altro sito ({host}), che non fa parte della verifica.",
            en: "The address redirects to another site ({host}), which is not part of the audit.",
          },
          { host },
        );
    this.remedy = isLoop
      ? { it: "Far correggere il collegamento.", en: "Have the link mended." }
      : {
          it: "Se quel sito è dell'ente o del suo fornitore, aggiungere --allow-host con il suo nome.",
          en: "If that site belongs to the body or its supplier, add --allow-host with its name.",
        };
  }
}

/** A page where a document was asked for: an error page, a login, a notice. */
export class PageInstead extends WebFailure {
  readonly reason = "page-instead";
  readonly text: LocalText = {
    it: "Al posto del documento il sito ha risposto con una pagina web.",
    en: "The site answered with a web page instead of the document.",
  };
  readonly remedy: LocalText = {
    it: "Aprire l'indirizzo in un browser: se chiede un accesso o dà un errore, il documento non è pubblicato come dovrebbe.",
    en: "Open the address in a browser: if it asks for a login or shows an error, the document is not published as it should be.",
  };
}

/** Robots.txt asks not to read the address, or could not be read itself (RFC 9309, 2.3.1.4). */
export class RobotsForbid extends Error {
  readonly skipped: "robots" | "robots-unreachable";

  constructor(skipped: RobotsForbid["skipped"]) {
    super(skipped);
    this.skipped = skipped;
  }
}
