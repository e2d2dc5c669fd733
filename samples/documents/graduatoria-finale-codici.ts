import { BASSANELLI, MARCHESANTI } from "../people.ts";
import { fullName } from "../writer/identifiers.ts";
import { goodSample, type Sample } from "../writer/sample.ts";
import { closeFinalRanking, finalRanking, IDONEI_BY_CODE, RANKING_COLUMNS } from "./competition.ts";

/** Winners by name, the others by code: as the final ranking has to be. */
export async function graduatoriaFinaleCodici(): Promise<Sample> {
  const act = await finalRanking("Graduatoria finale");
  act.table(RANKING_COLUMNS, [
    ["1", fullName(MARCHESANTI), "58,50 / 60", "Vincitrice"],
    ["2", fullName(BASSANELLI), "56,00 / 60", "Vincitore"],
    ...IDONEI_BY_CODE,
  ]);
  closeFinalRanking(act);
  return goodSample("graduatoria-finale-codici", "at", "concorso-graduatoria-finale", await act.bytes());
}
