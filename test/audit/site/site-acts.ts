import { rgb } from "pdf-lib";
import { CORDERINI, PALMISARO, SOLIMENA, TREMOLANTI } from "../../../samples/people.ts";
import { decides, letterhead, recitals, registered, signature, subject } from "../../../samples/writer/act-parts.ts";
import { ActWriter } from "../../../samples/writer/act-writer.ts";
import { codiceFiscale, fullName, iban, partitaIva } from "../../../samples/writer/identifiers.ts";

/** What is wrong with an act: the rule that has to find it. Null: nothing. */
export type Fault = "leak/covered-text" | "leak/same-colour-text" | "data/cf-persona-fisica" | "data/iban" | null;

export const FAULTS: readonly Exclude<Fault, null>[] = [
  "leak/covered-text",
  "leak/same-colour-text",
  "data/cf-persona-fisica",
  "data/iban",
];

async function begun(about: string): Promise<ActWriter> {
  const act = await ActWriter.start("Determinazione", "times");
  letterhead(act);
  registered(act, "Determinazione n. 96 del 4 marzo 2026 - Registro generale n. 251/2026");
  subject(act, about);
  return act;
}

async function purchase(): Promise<ActWriter> {
  const act = await begun(
    "acquisto di cancelleria per gli uffici comunali mediante affidamento diretto. CIG B5C81D04E7.",
  );
  recitals(act, [
    "Visto l'articolo 50, comma 1, lettera b), del d.lgs. 31 marzo 2023, n. 36;",
    `Preso atto dell'offerta della ditta Cartotecnica Valdorsina S.r.l., partita IVA ${partitaIva("0991234567")};`,
  ]);
  decides(act, "DETERMINA", [
    "di affidare la fornitura alla ditta per euro 3.172,00;",
    "di pubblicare il presente atto.",
  ]);
  return act;
}

async function covered(): Promise<ActWriter> {
  const act = await begun("presa d'atto di una richiesta di rimborso. Provvedimenti.");
  const code = codiceFiscale(CORDERINI);
  recitals(act, [`Vista la richiesta presentata dal richiedente, codice~fiscale~${code}, agli atti dell'ufficio;`]);
  const { bbox } = act.placeOf(code);
  const [x0, y0, x1, y1] = bbox;
  act.page.drawRectangle({ x: x0 - 2, y: y0 - 1, width: x1 - x0 + 4, height: y1 - y0 + 2, color: rgb(0, 0, 0) });
  return act;
}

async function white(): Promise<ActWriter> {
  const act = await begun("rimozione di alberature pericolose. Presa d'atto della segnalazione.");
  recitals(act, ["Vista la segnalazione pervenuta il 23 marzo 2026, agli atti dell'ufficio, presentata da:"]);
  act.lineAt(80, act.y, `${fullName(PALMISARO)}, via dei Cordari 14`, { colour: rgb(1, 1, 1) });
  act.space(20);
  return act;
}

async function grant(datum: string): Promise<ActWriter> {
  const act = await begun("concessione e liquidazione di un contributo economico.");
  decides(act, "DETERMINA", [
    `di concedere a ${fullName(SOLIMENA).replace(" ", "~")}, ${datum}, il contributo di euro 2.500,00;`,
    "di pubblicare il presente atto ai sensi degli articoli 26 e 27 del d.lgs. 33/2013.",
  ]);
  return act;
}

const MAKERS: Readonly<Record<string, () => Promise<ActWriter>>> = {
  none: purchase,
  "leak/covered-text": covered,
  "leak/same-colour-text": white,
  "data/cf-persona-fisica": () => grant(`codice~fiscale~${codiceFiscale(TREMOLANTI)}`),
  "data/iban": () => grant(`codice~IBAN~${iban("09988", "36910", "000000412730")}`),
};

/** Acts with each fault and without. */
export async function siteActs(): Promise<(fault: Fault, number: number) => Uint8Array> {
  const made = await Promise.all(
    Object.entries(MAKERS).map(async ([name, make]) => {
      const act = await make();
      signature(act, "Il Responsabile del Settore", "ing. Carla Montevecchi");
      return [name, Buffer.from(await act.bytes())] as const;
    }),
  );
  const acts = new Map(made);
  // A comment behind the end makes each a file of its own: a site of thousands is made in no time.
  return (fault, number) => Buffer.concat([acts.get(fault ?? "none") ?? Buffer.alloc(0), Buffer.from(`%${number}\n`)]);
}
