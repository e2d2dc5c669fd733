import { rgb } from "pdf-lib";
import type { ActWriter } from "./act-writer.ts";

/** An invented body as its letterhead names it. */
export interface PublicBody {
  readonly name: string;
  readonly place: string;
  readonly office: string;
  readonly contacts: string;
}

export const COMUNE: PublicBody = {
  name: "COMUNE DI VALDORSINO",
  place: "Piazza del Municipio 1 - Valdorsino",
  office: "Settore Affari generali e Personale",
  contacts: "protocollo@comune.valdorsino.example - www.comune.valdorsino.example",
};

const BLUE = rgb(0.08, 0.2, 0.42);

export function letterhead(act: ActWriter, body: PublicBody = COMUNE, office = body.office): void {
  const top = act.y;
  act.page.drawEllipse({ x: 86, y: top, xScale: 17, yScale: 21, borderColor: BLUE, borderWidth: 1.4 });
  act.page.drawLine({ start: { x: 71, y: top + 2 }, end: { x: 101, y: top + 2 }, thickness: 5, color: BLUE });
  act.centred(body.name, { size: 15, bold: true, colour: BLUE });
  act.centred(office, { size: 10.5 });
  act.centred(`${body.place} - ${body.contacts}`, { size: 8 });
  act.space(4);
  act.rule();
}

/** Number and date on the left as registers print them. */
export function registered(act: ActWriter, number: string): void {
  act.paragraph(number, { size: 9.5 });
}

export function subject(act: ActWriter, text: string): void {
  act.paragraph(`OGGETTO: ${text}`, { bold: true });
  act.space(4);
}

/** The recitals ("Visto", "Dato atto") of an act. */
export function recitals(act: ActWriter, lines: readonly string[]): void {
  for (const line of lines) act.paragraph(line);
}

/** Heading of the operative part, then its numbered points. */
export function decides(act: ActWriter, verb: string, points: readonly string[]): void {
  act.space(4);
  act.centred(verb, { bold: true, size: 11.5 });
  act.space(4);
  points.forEach((point, index) => {
    act.lineAt(62, act.y, `${index + 1}.`);
    act.paragraph(point, { indent: 18 });
  });
}

export function signature(act: ActWriter, role: string, name: string): void {
  act.space(14);
  act.paragraph(role, { indent: 270 });
  act.space(-4);
  act.paragraph(`${name}`, { indent: 270, bold: true });
  act.space(-4);
  act.paragraph("(documento firmato digitalmente)", { indent: 270, size: 8.5 });
}
