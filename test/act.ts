import type { PersonalDatum, PersonRole } from "../src/model/personal-datum.ts";
import type { ReadCell, ReadDocument, ReadPage, ReadTable } from "../src/model/read-text.ts";
import type { Severity } from "../src/model/severity.ts";

/**
 * A document as the reading stage gives it, one page a text. Lines with tabs are table rows, the first of them the
 * headings. Each character has a box on a grid: 5 points wide, lines 12 points apart.
 */
export function act(...pages: string[]): ReadDocument {
  return { fileName: "atto.pdf", pages: pages.map(page) };
}

function page(text: string, index: number): ReadPage {
  return { page: index + 1, source: "glyphs", ocrConfidence: null, text, boxes: gridBoxes(text), tables: tables(text) };
}

function gridBoxes(text: string): Float32Array {
  const boxes = new Float32Array(4 * text.length).fill(Number.NaN);
  let x = 50;
  let y = 780;
  [...text].forEach((character, i) => {
    if (character === "\n") {
      x = 50;
      y -= 12;
    } else {
      if (character !== "\t") boxes.set([x, y, x + 5, y + 10], 4 * i);
      x += 5;
    }
  });
  return boxes;
}

function tables(text: string): ReadTable[] {
  const found: ReadTable[] = [];
  let rows: ReadCell[][] = [];
  let start = 0;
  for (const line of [...text.split("\n"), ""]) {
    if (line.includes("\t")) rows.push(cells(line, start));
    else if (rows.length > 0) {
      found.push({ rows, hasHeader: true, start: rows[0]?.[0]?.start ?? 0, end: rows.at(-1)?.at(-1)?.end ?? 0 });
      rows = [];
    }
    start += line.length + 1;
  }
  return found;
}

function cells(line: string, start: number): ReadCell[] {
  let at = start;
  return line.split("\t").map((text, column) => {
    const cell = { column, start: at, end: at + text.length };
    at = cell.end + 1;
    return cell;
  });
}

const RULES: Readonly<Record<string, readonly [rule: string, severity: Severity]>> = {
  "person-name": ["data/nome-persona", "revisione"],
  "candidate-code": ["data/codice-candidato", "avviso"],
  "birth-date": ["data/data-nascita", "revisione"],
  "birth-place": ["data/luogo-nascita", "revisione"],
  "fiscal-code": ["data/cf-persona-fisica", "blocco"],
  "address-residence": ["data/residenza-domicilio", "revisione"],
  "phone-personal": ["data/telefono", "revisione"],
  "email-personal": ["data/email-privata", "revisione"],
  iban: ["data/iban", "blocco"],
};

/** A datum of the act's text as the personal-data stage finds it. @param nth which of its occurrences, from 0. */
export function datum(
  read: ReadDocument,
  text: string,
  category = "person-name",
  options: { readonly role?: PersonRole; readonly nth?: number; readonly severity?: Severity } = {},
): PersonalDatum {
  let left = options.nth ?? 0;
  for (const { page: number, text: whole } of read.pages) {
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const [rule, severity] = RULES[category] ?? ["data/nome-persona", "revisione"];
      return {
        rule,
        category,
        page: number,
        start: at,
        end: at + text.length,
        text,
        value: text.toLowerCase(),
        severity: options.severity ?? severity,
        mask: category === "person-name" ? { word: "nome" } : "identifier",
        role: options.role ?? null,
      };
    }
  }
  throw new RangeError("The act doesn't hold that text");
}
