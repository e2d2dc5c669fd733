import { rgb } from "pdf-lib";
import { ActWriter } from "../../samples/writer/act-writer.ts";
import { codiceFiscale, iban, type Person } from "../../samples/writer/identifiers.ts";
import { scannedDocument } from "../../samples/writer/scanned-document.ts";
import { drawTable } from "./draw-table.ts";

export interface ActLayout {
  readonly font?: "times";
  /** One page, as a picture. */
  readonly scan?: boolean;
}

const WHITE = rgb(1, 1, 1);
const COVERED = /\[#(.+?)#\]/g;

/**
 * Sets an act written in lines: `# ` name of the body, `## ` its office, `= ` a centred heading, `> ` at the right as
 * signatures are, `| a | b |` rows of a table (the first has the headings), `---` a new page, `[~...~]` a line in white,
 * any other line a paragraph. Within a line `[#...#]` is under a black box, `{cf Name Surname F 1970-01-31 A944}` a tax code
 * with its check letter, `{iban 05034 11750 000000218340}` an account with its check digits.
 */
export async function typesetAct(text: string, { font, scan = false }: ActLayout): Promise<Uint8Array> {
  const act = await ActWriter.start("Documento", font ?? "helvetica");
  const lines = withIdentifiers(text).trimEnd().split("\n");
  for (let i = 0; i < lines.length; ) {
    const table = lines.slice(i).findIndex((line) => !line.startsWith("|"));
    const rows = lines.slice(i, table < 0 ? lines.length : i + table);
    if (rows.length > 0) {
      drawTable(act, rows.map(cellsOf));
      i += rows.length;
    } else drawLine(act, lines[i++] ?? "");
  }
  return scan ? scannedDocument(act) : act.bytes();
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

function drawLine(act: ActWriter, line: string): void {
  const [, mark = "", rest = line] = /^(#{1,2}|=|>|---)\s*(.*)$/.exec(line) ?? [];
  if (mark === "#") act.centred(rest, { size: 14, bold: true });
  else if (mark === "##") act.centred(rest, { size: 10 });
  else if (mark === "=") act.centred(rest, { size: rest.length > 70 ? 9.5 : 11.5, bold: true });
  else if (mark === ">") act.paragraph(rest, { indent: 270 });
  else if (mark === "---") act.newPage();
  else if (line.startsWith("[~")) act.paragraph(line.slice(2, -2), { colour: WHITE });
  else covered(act, line);
}

/** A paragraph; what stands between `[#` and `#]` goes under a box. */
function covered(act: ActWriter, line: string): void {
  const hidden = [...line.matchAll(COVERED)].map(([, words = ""]) => words);
  const before = act.lines.length;
  act.paragraph(
    line.replace(COVERED, (_, words: string) => words.replaceAll(" ", "~")),
    { bold: line.startsWith("OGGETTO") },
  );
  for (const words of hidden) {
    const nth = act.lines.slice(0, before).filter(({ text }) => text.includes(words)).length;
    const [x0, y0, x1, y1] = act.placeOf(words, nth).bbox;
    act.page.drawRectangle({ x: x0 - 1, y: y0, width: x1 - x0 + 2, height: y1 - y0, color: rgb(0, 0, 0) });
  }
}

function withIdentifiers(text: string): string {
  return text
    .replace(/\{cf (\S+) (\S+) ([FM]) (\S+) (\S+)\}/g, (_, name, surname, sex, born, placeCode) =>
      codiceFiscale({ name, surname, sex, born, placeCode } as Person),
    )
    .replace(/\{iban (\d{5}) (\d{5}) (\w{12})\}/g, (_, abi, cab, account) => iban(abi, cab, account));
}
