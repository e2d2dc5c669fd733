import { rgb } from "pdf-lib";
import { BASSANELLI, MARCHESANTI } from "../people.ts";
import { codiceFiscale, fullName } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";
import { closeFinalRanking, finalRanking, IDONEI_BY_CODE, RANKING_COLUMNS } from "./competition.ts";

/** The most common mistake: black rectangles over two codici fiscali, which any copy-and-paste brings back. */
export async function graduatoriaBandaNera(): Promise<Sample> {
  const act = await finalRanking("Graduatoria finale");
  act.table(RANKING_COLUMNS, [
    ["1", fullName(MARCHESANTI), "58,50 / 60", "Vincitrice"],
    ["2", fullName(BASSANELLI), "56,00 / 60", "Vincitore"],
    ...IDONEI_BY_CODE,
  ]);
  const codes = [codiceFiscale(MARCHESANTI), codiceFiscale(BASSANELLI)];
  act.paragraph(
    `Sono dichiarati vincitori: ${fullName(MARCHESANTI).replace(" ", "~")}, codice~fiscale ${codes[0]}, e ${fullName(BASSANELLI).replace(" ", "~")}, codice~fiscale ${codes[1]}.`,
  );
  closeFinalRanking(act);
  for (const code of codes) {
    const [x0, y0, x1, y1] = act.placeOf(code).bbox;
    act.page.drawRectangle({ x: x0 - 2, y: y0 - 1, width: x1 - x0 + 4, height: y1 - y0 + 2, color: rgb(0, 0, 0) });
  }
  return badSample(
    "graduatoria-banda-nera",
    "at",
    "concorso-graduatoria-finale",
    await act.bytes(),
    codes.map((code) => foundAt(act, "leak/covered-text", code)),
  );
}
