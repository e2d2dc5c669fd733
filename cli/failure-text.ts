import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { KnownFailure } from "../src/model/failure.ts";
import { fillText, type Lang, type LocalText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import { packageRoot } from "../src/rules/package-root.ts";

/** What happened and what to do, on one line. */
export const failureText = (failure: KnownFailure, lang: Lang): string =>
  `omissis: ${printable(`${failure.text[lang]} ${failure.remedy[lang]}`)}\n`;

const BUG: LocalText = {
  it: "omissis {version}: errore interno ({name}, {where}). Il documento non risulta verificato: non pubblicarlo sulla base di questa esecuzione. Segnalare questa riga nel registro dei problemi del progetto, senza allegare il documento; OMISSIS_DEBUG=1 mostra i dettagli, che possono contenere dati personali.\n",
  en: "omissis {version}: internal error ({name}, {where}). The document was not verified: do not publish it on the strength of this run. Report this line to the project's issue tracker, without the document; OMISSIS_DEBUG=1 shows details, which may hold personal data.\n",
};

/**
 * How an unexpected error is told. Its message may quote the document, so only the kind of error and the place in the
 * program come out.
 *
 * @param debug adds the whole stack.
 */
export function bugText(error: unknown, version: string, lang: Lang, debug: boolean): string {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const text = fillText(BUG, { version, name, where: placeIn(stack, error) })[lang];
  return debug ? `${text}${stack === "" ? String(error) : stack}\n` : text;
}

/** `src/pdf/page.ts:12:3` of the innermost frame; the message, which stands before the frames, is left out. */
function placeIn(stack: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const [, file, position] = /^ {4}at .*?\(?((?:file:\/\/|\/|[A-Z]:\\)[^()\n]*?):(\d+:\d+)\)?$/m.exec(frames) ?? [];
  if (file === undefined) return "?";
  const path = file.startsWith("file:") ? fileURLToPath(file) : file;
  const inside = relative(packageRoot(), path);
  // Outside the package the folders are the user's business.
  return `${inside.startsWith("..") || isAbsolute(inside) ? path.replace(/^.*[\\/]/, "") : inside}:${position}`;
}
