import { rgb } from "pdf-lib";
import { VENTURESCHI } from "../people.ts";
import { ActWriter } from "../writer/act-writer.ts";
import { codiceFiscale, fullName, italianDate } from "../writer/identifiers.ts";
import { badSample, foundAt, type Sample } from "../writer/sample.ts";

const LEFT = 40;
const RIGHT = 235;

/** A manager's CV put online as it was handed in, with all that is nobody's business in the left column. */
export async function curriculumRecapiti(): Promise<Sample> {
  const code = codiceFiscale(VENTURESCHI);
  const born = italianDate(VENTURESCHI.born);
  const address = "via dei Cordari 14, 16010 Valdorsino";
  // 399 is not given to any network.
  const mobile = "399 041 7726";
  const mail = "arianna.ventureschi@posta.example";
  const act = await ActWriter.start("Curriculum vitae");
  act.page.drawRectangle({ x: 0, y: 0, width: 215, height: 842, color: rgb(0.92, 0.94, 0.97) });

  act.lineAt(LEFT, 770, "CURRICULUM VITAE", { size: 13, bold: true });
  const facts: readonly (readonly [label: string, value: string])[] = [
    ["Nome e cognome", fullName(VENTURESCHI)],
    ["Nata a Genova il", born],
    ["Codice fiscale", code],
    ["Residenza", address],
    ["Cellulare", mobile],
    ["E-mail", mail],
  ];
  facts.forEach(([label, value], index) => {
    act.lineAt(LEFT, 730 - 40 * index, label, { size: 8.5, bold: true });
    act.lineAt(LEFT, 716 - 40 * index, value, { size: 9 });
  });
  act.lineAt(LEFT, 470, "Lingue", { size: 10, bold: true });
  act.lineAt(LEFT, 454, "Inglese C1, francese B2", { size: 9 });

  act.lineAt(RIGHT, 770, "Incarico attuale", { size: 12, bold: true });
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [
      "",
      [
        "Dirigente del Settore Finanze e Tributi, Comune di Valdorsino",
        "dal 1 febbraio 2022, incarico ex art. 110 d.lgs. 267/2000",
      ],
    ],
    [
      "Esperienza lavorativa",
      [
        "2015 - 2022 Responsabile dell'Ufficio ragioneria, Comune di Valdorsino",
        "2009 - 2015 Istruttrice direttiva contabile, Unione dei Comuni Alta Orsina",
        "2005 - 2009 Revisore presso studio professionale",
      ],
    ],
    [
      "Istruzione e formazione",
      [
        "2004 Laurea in Economia e commercio, 110/110 e lode",
        "2011 Master in contabilità e bilancio degli enti locali",
        "2018 Corso in materia di contratti pubblici",
      ],
    ],
    [
      "Competenze",
      ["Bilancio armonizzato, tributi locali, controllo di gestione", "Coordinamento di un settore di 14 persone"],
    ],
  ];
  let y = 770;
  for (const [heading, lines] of sections) {
    if (heading !== "") act.lineAt(RIGHT, y, heading, { size: 12, bold: true });
    lines.forEach((line, index) => {
      act.lineAt(RIGHT, y - 18 - 15 * index, line, { size: 9 });
    });
    y -= 50 + 15 * lines.length;
  }
  act.lineAt(RIGHT, 110, "Valdorsino, 9 gennaio 2026", { size: 9 });
  act.lineAt(RIGHT, 92, fullName(VENTURESCHI), { size: 9 });

  return badSample("curriculum-recapiti", "at", "cv-dirigenti-eq", await act.bytes(), [
    foundAt(act, "data/luogo-nascita", "Genova"),
    foundAt(act, "data/data-nascita", born),
    foundAt(act, "data/cf-persona-fisica", code),
    foundAt(act, "data/residenza-domicilio", address),
    foundAt(act, "data/telefono", mobile),
    foundAt(act, "data/email-privata", mail),
  ]);
}
