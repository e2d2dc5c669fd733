import { readFileSync } from "node:fs";
import { PALMISARO, SOLIMENA, VENTURESCHI } from "../../samples/people.ts";
import { codiceFiscale, fullName } from "../../samples/writer/identifiers.ts";
import { actWith, addPages, newAct, type PageSpec } from "../documents/act.ts";
import { textAt } from "../documents/content.ts";
import type { Upload } from "./clerk.ts";

/** One of the invented acts that come with the program. */
export const sample = (name: string): Upload => ({
  name: `${name}.pdf`,
  bytes: readFileSync(`samples/cattivi/${name}.pdf`),
});

/** An act of the given pages. */
export function pdfOf(name: string, pages: readonly PageSpec[]): Upload {
  const pdf = newAct();
  return { name, bytes: pdf.bytes(addPages(pdf, pages)) };
}

/** A long act: on each page somebody is told with a fiscal code. */
export const longAct = (pages: number): Upload =>
  pdfOf(
    "elenco-lungo.pdf",
    Array.from({ length: pages }, (_, index) => {
      const person = PEOPLE[index % PEOPLE.length] ?? SOLIMENA;
      return { content: actWith(textAt(220, 520, 11, `${fullName(person)}, codice fiscale ${codiceFiscale(person)}`)) };
    }),
  );

const PEOPLE = [SOLIMENA, PALMISARO, VENTURESCHI];
