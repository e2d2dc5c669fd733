import { letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";

const COMPETITION =
  "concorso pubblico per esami per la copertura di n. 2 posti di Istruttore amministrativo contabile, Area degli Istruttori, a tempo pieno e indeterminato";

/** A document of the competition that the samples follow, begun as far as its subject. */
export async function competitionAct(title: string, number: string, about: string): Promise<ActWriter> {
  const act = await ActWriter.start(title);
  letterhead(act);
  registered(act, number);
  subject(act, `${COMPETITION}. ${about}`);
  return act;
}

const IDONEI_AS_CODES =
  "Dato atto che gli idonei non vincitori sono indicati con il codice identificativo rilasciato dal portale InPA;";

/** The final ranking's recitals, up to where the table begins. @param idonei what is said of those who did not win. */
export async function finalRanking(title: string, idonei = IDONEI_AS_CODES): Promise<ActWriter> {
  const act = await competitionAct(
    title,
    "Determinazione n. 118 del 18 marzo 2026 - Prot. n. 0004521/2026",
    "Approvazione dei verbali e della graduatoria finale.",
  );
  recitals(act, [
    "Richiamato il bando approvato con determinazione n. 402 del 6 ottobre 2025, pubblicato sul Portale unico del reclutamento;",
    "Visti i verbali della Commissione esaminatrice, composta da dott.ssa Marta Olivastri (presidente), dott. Guido Zanfrini e dott.ssa Elena Brugnoli (componenti), segretario Paolo Terzaghi;",
    idonei,
    "si approva la seguente GRADUATORIA FINALE DI MERITO:",
  ]);
  return act;
}

export const RANKING_COLUMNS = [
  { title: "Posizione", width: 70 },
  { title: "Candidato", width: 190 },
  { title: "Punteggio totale", width: 105 },
  { title: "Esito", width: 105 },
] as const;

export const IDONEI_BY_CODE: readonly (readonly string[])[] = [
  ["3", "ISTR26-004417", "54,25 / 60", "Idoneo"],
  ["4", "ISTR26-001963", "52,00 / 60", "Idoneo"],
  ["5", "ISTR26-007308", "49,75 / 60", "Idoneo"],
  ["6", "ISTR26-003352", "47,50 / 60", "Idoneo"],
];

export function closeFinalRanking(act: ActWriter): void {
  act.paragraph(
    "La presente graduatoria è pubblicata sul portale InPA e nella sezione Amministrazione trasparente, Bandi di concorso, del sito istituzionale. Dalla data di pubblicazione decorrono i termini per le impugnazioni.",
  );
  signature(act, "Il Responsabile del Settore", "dott. Silvano Berardinelli");
}
