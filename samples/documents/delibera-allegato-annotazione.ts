import { PALMISARO, SOLIMENA, TREMOLANTI } from "../people.ts";
import { COMUNE, decides, letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { coverWithAnnotation } from "../writer/hiding.ts";
import { fullName } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";

/** Names hidden with the comment tools of a reader: each black square can be selected and deleted. */
export async function deliberaAllegatoAnnotazione(): Promise<Sample> {
  const names = [SOLIMENA, PALMISARO, TREMOLANTI].map(fullName);
  const act = await ActWriter.start("Deliberazione della Giunta comunale", "times");
  letterhead(act, COMUNE, "Verbale di deliberazione della Giunta comunale");
  registered(act, "Deliberazione n. 42 del 24 marzo 2026");
  subject(act, "assegnazione degli orti urbani comunali per il triennio 2026-2028. Approvazione dell'elenco.");
  recitals(act, [
    "L'anno duemilaventisei il giorno ventiquattro del mese di marzo, nella sede comunale, si è riunita la Giunta. Presiede il Sindaco Aldo Ferrandini; partecipa il Segretario comunale dott.ssa Rosa Iovinelli.",
    "Visto il regolamento per la gestione degli orti urbani, approvato con deliberazione consiliare n. 18/2019;",
    "Con voti unanimi espressi nelle forme di legge,",
  ]);
  decides(act, "DELIBERA", [
    "di approvare l'elenco degli assegnatari riportato nell'Allegato A;",
    "di pubblicare il presente atto all'albo pretorio per quindici giorni consecutivi.",
  ]);
  signature(act, "Il Sindaco", "Aldo Ferrandini");
  act.newPage();
  act.centred("ALLEGATO A", { bold: true, size: 12 });
  act.centred("alla deliberazione della Giunta comunale n. 42 del 24 marzo 2026");
  act.space(10);
  act.paragraph("Elenco degli assegnatari degli orti urbani", { bold: true });
  act.table(
    [
      { title: "Domanda", width: 110 },
      { title: "Assegnatario", width: 220 },
      { title: "Lotto", width: 140 },
    ],
    names.map((name, index) => [`OR-2026-${String(7 + 5 * index).padStart(3, "0")}`, name, `Lotto ${3 + index}`]),
  );
  for (const name of names) coverWithAnnotation(act.pdf, act.page, act.placeOf(name).bbox);
  return badSample(
    "delibera-allegato-annotazione",
    "albo",
    "delibera-giunta-consiglio",
    await act.bytes(),
    names.map((name) => foundAt(act, "leak/covered-by-annotation", name)),
  );
}
