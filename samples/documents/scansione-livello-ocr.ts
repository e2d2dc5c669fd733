import { rgb } from "pdf-lib";
import { CORDERINI } from "../people.ts";
import { COMUNE, decides, letterhead, recitals, registered, signature, subject } from "../writer/act-parts.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { fullName } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";
import { scannedDocument } from "../writer/scanned-document.ts";

/** The picture was blacked out for good, but the copier's text layer still says the name. */
export async function scansioneLivelloOcr(): Promise<Sample> {
  const name = fullName(CORDERINI);
  const act = await ActWriter.start("Determinazione");
  letterhead(act, COMUNE, "Avvocatura e Contenzioso");
  registered(act, "Determinazione n. 77 del 20 febbraio 2026 - Registro generale n. 203/2026");
  subject(
    act,
    "definizione transattiva di una richiesta di risarcimento per danni da buca stradale. Impegno di spesa.",
  );
  recitals(act, [
    `Vista la richiesta di risarcimento presentata dal sig.~${name.replace(" ", "~")} in data 11 novembre 2025;`,
    "Acquisito il parere favorevole della compagnia assicuratrice;",
    "Ritenuto conveniente per l'Ente definire la controversia in via transattiva;",
  ]);
  decides(act, "DETERMINA", [
    "di approvare lo schema di atto di transazione, depositato agli atti;",
    "di impegnare la somma di euro 1.150,00 sul capitolo 1872 del bilancio 2026.",
  ]);
  signature(act, "La Responsabile dell'Avvocatura", "avv. Donata Ghirlandini");
  const [x0, y0, x1, y1] = act.placeOf(name).bbox;
  act.page.drawRectangle({ x: x0 - 2, y: y0 - 2, width: x1 - x0 + 4, height: y1 - y0 + 4, color: rgb(0, 0, 0) });
  return badSample(
    "scansione-livello-ocr",
    "at",
    "determina-generica",
    await scannedDocument(act, { ocrLayer: true }),
    [foundAt(act, "leak/ocr-under-redaction", name)],
  );
}
