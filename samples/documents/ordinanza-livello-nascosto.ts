import { BASSANELLI } from "../people.ts";
import { COMUNE, decides, letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { onHiddenLayer } from "../writer/hiding.ts";
import { fullName } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";

/** The applicant's data lie on a layer that was switched off: one click in the layers panel shows them. */
export async function ordinanzaLivelloNascosto(): Promise<Sample> {
  const hidden = `Richiedente: ${fullName(BASSANELLI)}, residente in via della Ferriera 8`;
  const act = await ActWriter.start("Ordinanza di viabilità");
  letterhead(act, COMUNE, "Corpo di Polizia locale");
  registered(act, "Ordinanza n. 29 del 27 marzo 2026 - Prot. n. 0004877/2026");
  subject(act, "istituzione temporanea del divieto di sosta in via della Ferriera per operazioni di trasloco.");
  recitals(act, ["Vista la richiesta di occupazione di suolo pubblico pervenuta il 24 marzo 2026;"]);
  onHiddenLayer(act.pdf, act.page, "Dati richiedente", () => act.lineAt(62, act.y, hidden));
  act.space(20);
  recitals(act, [
    "Visti gli articoli 5, 6 e 7 del d.lgs. 30 aprile 1992, n. 285;",
    "Ritenuto di dover garantire la sicurezza della circolazione;",
  ]);
  decides(act, "ORDINA", [
    "il divieto di sosta con rimozione forzata in via della Ferriera, lato numeri pari, tratto compreso tra via del Maglio e piazza Vecchia, il giorno 4 aprile 2026 dalle ore 7.00 alle ore 14.00;",
    "la posa della segnaletica almeno 48 ore prima a cura dell'impresa esecutrice;",
    "la pubblicazione della presente ordinanza all'albo pretorio per quindici giorni.",
  ]);
  signature(act, "Il Comandante della Polizia locale", "comm. capo Irma Vaccarini");
  return badSample("ordinanza-livello-nascosto", "albo", "ordinanza-ordinaria", await act.bytes(), [
    foundAt(act, "leak/hidden-layer", hidden),
  ]);
}
