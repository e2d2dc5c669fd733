import { COMUNE, decides, letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { partitaIva } from "../writer/identifiers.ts";
import { goodSample, type Sample } from "../writer/sample.ts";

/** Purchase from a company: names of those who sign and a company's partita IVA are in order. */
export async function determinaAcquisto(): Promise<Sample> {
  const act = await ActWriter.start("Determinazione di acquisto", "times");
  letterhead(act, COMUNE, "Settore Lavori pubblici e Patrimonio");
  registered(act, "Determinazione n. 96 del 4 marzo 2026 - Registro generale n. 251/2026");
  subject(
    act,
    "acquisto di cancelleria e carta per gli uffici comunali mediante affidamento diretto. Impegno di spesa. CIG B5C81D04E7.",
  );
  act.centred("IL RESPONSABILE DEL SETTORE", { bold: true });
  act.space(4);
  recitals(act, [
    "Visti gli articoli 107 e 183 del d.lgs. 18 agosto 2000, n. 267;",
    "Visto l'articolo 50, comma 1, lettera b), del d.lgs. 31 marzo 2023, n. 36;",
    "Dato atto che il responsabile unico del progetto è il geom. Fabio Tassinelli, dipendente del Settore;",
    `Preso atto dell'offerta della ditta Cartotecnica Valdorsina S.r.l., con sede in Valdorsino, partita IVA ${partitaIva("0991234567")}, ritenuta congrua;`,
  ]);
  decides(act, "DETERMINA", [
    "di affidare alla ditta Cartotecnica Valdorsina S.r.l. la fornitura descritta nel prospetto che segue;",
    "di impegnare la somma di euro 3.172,00 sul capitolo 1043 del bilancio 2026;",
    "di pubblicare il presente atto nella sezione Amministrazione trasparente.",
  ]);
  act.table(
    [
      { title: "Descrizione", width: 210 },
      { title: "Quantità", width: 80 },
      { title: "Importo", width: 90 },
      { title: "IVA 22%", width: 90 },
    ],
    [
      ["Carta A4 riciclata, risme", "600", "1.800,00", "396,00"],
      ["Cartelline e faldoni", "400", "520,00", "114,40"],
      ["Toner rigenerati", "8", "280,00", "61,60"],
    ],
  );
  signature(act, "Il Responsabile del Settore", "ing. Carla Montevecchi");
  return goodSample("determina-acquisto", "at", "contratti-affidamenti", await act.bytes());
}
