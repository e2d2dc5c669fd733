import { BASSANELLI, MARCHESANTI } from "../people.ts";
import { codiceFiscale, fullName } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";
import { scannedDocument } from "../writer/scanned-document.ts";
import { closeFinalRanking, finalRanking, IDONEI_BY_CODE, RANKING_COLUMNS } from "./competition.ts";

/** A signed and scanned ranking: the codice fiscale is only in the picture, so only OCR meets it. */
export async function scansioneGraduatoria(): Promise<Sample> {
  const code = codiceFiscale(MARCHESANTI);
  const act = await finalRanking("Graduatoria finale");
  act.table(RANKING_COLUMNS, [
    ["1", fullName(MARCHESANTI), "58,50 / 60", "Vincitrice"],
    ["2", fullName(BASSANELLI), "56,00 / 60", "Vincitore"],
    ...IDONEI_BY_CODE,
  ]);
  act.paragraph(`Dichiara vincitrice ${fullName(MARCHESANTI).replace(" ", "~")}, codice~fiscale~${code}.`);
  closeFinalRanking(act);
  return badSample("scansione-graduatoria", "at", "concorso-graduatoria-finale", await scannedDocument(act), [
    foundAt(act, "data/cf-persona-fisica", code),
  ]);
}
