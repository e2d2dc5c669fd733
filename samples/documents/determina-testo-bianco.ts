import { rgb } from "pdf-lib";
import { PALMISARO, TREMOLANTI } from "../people.ts";
import { COMUNE, decides, letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { fullName } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";

/** "Hidden" by formatting: one name in white, one a single point high. */
export async function determinaTestoBianco(): Promise<Sample> {
  const white = `${fullName(PALMISARO)}, via dei Cordari 14`;
  const tiny = fullName(TREMOLANTI);
  const act = await ActWriter.start("Determinazione", "times");
  letterhead(act, COMUNE, "Settore Ambiente e Verde pubblico");
  registered(act, "Determinazione n. 141 del 30 marzo 2026 - Registro generale n. 334/2026");
  subject(act, "rimozione di alberature pericolose su area privata. Presa d'atto della segnalazione.");
  recitals(act, ["Vista la segnalazione pervenuta il 23 marzo 2026, agli atti dell'ufficio, presentata da:"]);
  act.lineAt(80, act.y, white, { colour: rgb(1, 1, 1) });
  act.space(20);
  recitals(act, [
    "Visto il verbale di sopralluogo della Polizia locale del 25 marzo 2026;",
    "Ritenuto necessario provvedere a tutela della pubblica incolumità;",
  ]);
  decides(act, "DETERMINA", [
    "di prendere atto della segnalazione e del verbale di sopralluogo;",
    "di comunicare il presente atto agli interessati.",
  ]);
  act.lineAt(62, act.y, tiny, { size: 1 });
  act.space(12);
  signature(act, "Il Responsabile del Settore", "dott. agr. Ivo Castagnari");
  return badSample("determina-testo-bianco", "at", "determina-generica", await act.bytes(), [
    foundAt(act, "leak/same-colour-text", white),
    foundAt(act, "leak/tiny-text", tiny),
  ]);
}
