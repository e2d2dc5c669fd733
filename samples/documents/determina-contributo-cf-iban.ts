import { SOLIMENA } from "../people.ts";
import { COMUNE, decides, letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { codiceFiscale, fullName, iban } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";

/** The name of who receives more than a thousand euro has to be published; codice fiscale and IBAN must not be. */
export async function determinaContributoCfIban(): Promise<Sample> {
  const code = codiceFiscale(SOLIMENA);
  const account = iban("09988", "36910", "000000412730");
  const act = await ActWriter.start("Concessione di un premio", "times");
  letterhead(act, COMUNE, "Settore Cultura e Istruzione");
  registered(act, "Determinazione n. 133 del 26 marzo 2026 - Registro generale n. 318/2026");
  subject(act, "concessione e liquidazione del premio di studio per merito «Valdorsino ricerca», edizione 2026.");
  act.centred("LA RESPONSABILE DEL SETTORE", { bold: true });
  act.space(4);
  recitals(act, [
    "Visto l'articolo 12 della legge 7 agosto 1990, n. 241, e il regolamento comunale per la concessione di premi e contributi;",
    "Visto il bando approvato con deliberazione della Giunta comunale n. 9 del 22 gennaio 2026;",
    "Visto il verbale della commissione di valutazione del 20 marzo 2026;",
  ]);
  const name = fullName(SOLIMENA).replace(" ", "~");
  decides(act, "DETERMINA", [
    `di concedere alla dott.ssa~${name}, codice~fiscale~${code}, il premio di euro 2.500,00 per merito;`,
    `di liquidare la somma mediante bonifico sul conto corrente intestato alla beneficiaria, codice IBAN~${account};`,
    "di pubblicare il presente atto nella sezione Amministrazione trasparente, Sovvenzioni e contributi, ai sensi degli articoli 26 e 27 del d.lgs. 33/2013.",
  ]);
  signature(act, "La Responsabile del Settore", "dott.ssa Nives Calderara");
  return badSample("determina-contributo-cf-iban", "at", "contributo-sopra-mille-persona-fisica", await act.bytes(), [
    foundAt(act, "data/cf-persona-fisica", code),
    foundAt(act, "data/iban", account),
  ]);
}
