import { EXIT, KnownFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";

/** A file of the act would show what is hidden in another. */
export class ShownInAct extends KnownFailure {
  readonly reason = "shown-in-act";
  readonly exitCode = EXIT.redactionRefused;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Accettare i riquadri proposti in quei punti, oppure rifiutarli indicando il motivo.",
    en: "Accept the boxes proposed there, or reject them and say why.",
  };

  /** @param places where it can be read; 1-based pages */
  constructor(places: readonly { readonly file: string; readonly page: number }[]) {
    super("shown in act");
    const files = [...new Set(places.map(({ file }) => file))].map((file) => {
      const pages = [...new Set(places.filter((one) => one.file === file).map(({ page }) => page))];
      return { file, pages: pages.join(", ") };
    });
    const list = (word: string): string => files.map(({ file, pages }) => `${file} (${word} ${pages})`).join("; ");
    this.text = {
      it: `Ciò che è oscurato in un file dell'atto si legge ancora in un altro: ${list("pagina")}.`,
      en: `What is hidden in one file of the act can still be read in another: ${list("page")}.`,
    };
  }
}
