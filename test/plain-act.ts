import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { packageRoot } from "../src/rules/package-root.ts";

/** Of nobody. */
export const CODE = "RSSMRA85T10A562S";
export const PERSON = "Beatrice Solimena";

export const sample = (name: string): Uint8Array => readFileSync(join(packageRoot(), "samples", name));

/** A page for each list of lines. @param info properties of the document */
export async function pdfOf(
  pages: readonly (readonly string[])[],
  info: { readonly title?: string; readonly author?: string } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    for (const [index, line] of lines.entries()) page.drawText(line, { x: 50, y: 780 - 22 * index, size: 11, font });
  }
  if (info.title !== undefined) document.setTitle(info.title);
  if (info.author !== undefined) document.setAuthor(info.author);
  return document.save();
}

/** An act about somebody with a fiscal code. */
export const grant = (): Promise<Uint8Array> =>
  pdfOf([
    [
      "COMUNE DI VALDORSINO",
      "Determinazione n. 214 del 18/03/2026",
      "Oggetto: concessione di un contributo per attività culturali",
      `Beneficiario: ${PERSON}, codice fiscale ${CODE}`,
      "Il responsabile del servizio",
    ],
  ]);
