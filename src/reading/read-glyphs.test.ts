import { describe, expect, it } from "vitest";
import { lineBoxes } from "../model/read-text.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { A4, ADVANCE, glyphsOf, paragraphOf } from "./glyph-layout.fixture.ts";
import { readGlyphs } from "./read-glyphs.ts";

const textOf = (glyphs: readonly Glyph[]): string => readGlyphs(A4, glyphs).text;

describe("words and lines", () => {
  it("reads lines from the top, whatever their order in the file", () => {
    const glyphs = [...glyphsOf("seconda riga", 50, 680), ...glyphsOf("prima riga", 50, 700)];
    expect(textOf(glyphs)).toBe("prima riga\nseconda riga");
  });

  it("finds words by their gaps where the file has no blanks", () => {
    const glyphs = [...glyphsOf("Mario", 50, 700), ...glyphsOf("Rossi", 50 + 5 * 5 + 2.8, 700)];
    expect(textOf(glyphs)).toBe("Mario Rossi");
  });

  it("reads a heading with spaced letters as words", () => {
    expect(textOf(glyphsOf("D E T E R M I N A   N", 50, 700, { size: 14 }))).toBe("DETERMINA N");
    expect(textOf(glyphsOf("ORDINANZA", 50, 700, { spacing: 0.4 }))).toBe("ORDINANZA");
  });

  it("keeps a raised character in its line", () => {
    const glyphs = [...glyphsOf("Commissione n. 1", 50, 700), ...glyphsOf("a", 130, 704, { size: 6 })];
    expect(textOf(glyphs)).toBe("Commissione n. 1a");
  });

  it("drops what is drawn twice for fake bold, but not double letters", () => {
    const glyphs = [...glyphsOf("Alloggi", 50, 700), ...glyphsOf("Alloggi", 50.4, 700, { object: 2 })];
    expect(textOf(glyphs)).toBe("Alloggi");
  });

  it("spells out ligatures and gives both letters the place of the ligature", () => {
    const page = readGlyphs(A4, glyphsOf("certi\ufb01cato", 50, 700));
    expect(page.text).toBe("certificato");
    expect([...page.boxes.subarray(4 * 5, 4 * 6)]).toEqual([...page.boxes.subarray(4 * 6, 4 * 7)]);
  });

  it("composes accents that are drawn as characters of their own", () => {
    const letter = glyphsOf("citta", 50, 700);
    const accent = glyphsOf("`", 50 + 4 * ADVANCE * 10, 700);
    expect(textOf([...letter, ...accent])).toBe("città");
  });

  it("marks ink whose meaning the file does not tell", () => {
    const glyphs = glyphsOf("ab", 50, 700).map((glyph) => ({ ...glyph, text: "" }));
    expect(textOf(glyphs)).toBe("\ufffd\ufffd");
  });

  it("says that a page without text has nothing to read", () => {
    expect(readGlyphs(A4, [])).toMatchObject({ source: "none", text: "", tables: [] });
  });
});

describe("line ends", () => {
  it("joins a divided word and ends the line after it", () => {
    expect(textOf(paragraphOf(["la valuta-", "zione dei titoli"], 50, 700))).toBe("la valutazione\ndei titoli");
  });

  it("keeps the hyphen of compound names and ranges", () => {
    expect(textOf(paragraphOf(["Regione Emilia-", "Romagna"], 50, 700))).toBe("Regione Emilia-Romagna");
    expect(textOf(paragraphOf(["biennio 2024-", "2025"], 50, 700))).toBe("biennio 2024-2025");
  });

  it("joins a fiscal code that is divided with or without a hyphen", () => {
    expect(textOf(paragraphOf(["nato a Roma, RSSMRA80-", "A01H501U, residente"], 50, 700))).toContain(
      "RSSMRA80A01H501U,",
    );
    expect(textOf(paragraphOf(["nato a Roma, RSSMRA80A01", "H501U"], 50, 700))).toContain("RSSMRA80A01H501U");
  });

  it("does not join numbers that happen to stand at a line end", () => {
    expect(textOf(paragraphOf(["capitolo 10420", "500 euro"], 50, 700))).toBe("capitolo 10420\n500 euro");
  });

  it("knows the places of both halves of a divided word", () => {
    const page = readGlyphs(A4, paragraphOf(["nel valuta-", "zione dei"], 50, 700));
    const start = page.text.indexOf("valutazione");
    expect(lineBoxes(page, { start, end: start + "valutazione".length })).toHaveLength(2);
  });
});

describe("directions", () => {
  it("reads a turned page in its own direction", () => {
    const glyphs = [
      ...glyphsOf("prima riga", 100, 50, { turn: 90 }),
      ...glyphsOf("seconda riga", 112, 50, { turn: 90 }),
    ];
    expect(readGlyphs({ ...A4, rotation: 90 }, glyphs).text).toBe("prima riga\nseconda riga");
  });

  it("keeps a stamp in the margin apart from the text", () => {
    const glyphs = [
      ...glyphsOf("Prot. 123", 20, 300, { turn: 90 }),
      ...paragraphOf(["Il Sindaco ordina", "quanto segue"], 50, 400),
    ];
    expect(textOf(glyphs)).toBe("Il Sindaco ordina\nquanto segue\nProt. 123");
  });
});

describe("columns", () => {
  const left = [
    "il richiedente dichiara di essere stato",
    "ammesso alla prova scritta e di avere",
    "titolo a partecipare anche alla prova",
    "orale che si terrà nella sede del",
    "palazzo comunale il giorno indicato",
  ];
  const right = [
    "nella comunicazione che sarà inviata a",
    "tutti i candidati con congruo anticipo",
    "rispetto alla data fissata e comunque",
    "non oltre venti giorni prima della",
    "prova secondo il bando di concorso",
  ];

  it("reads prose column by column, on the same lines or not", () => {
    const expected = `${left.join("\n")}\n${right.join("\n")}`;
    expect(textOf([...paragraphOf(left, 50, 700), ...paragraphOf(right, 310, 700)])).toBe(expected);
    expect(textOf([...paragraphOf(left, 50, 700), ...paragraphOf(right, 310, 694)])).toBe(expected);
  });
});

describe("tables", () => {
  const row = (cells: readonly string[], y: number, xs = [50, 90, 300]): Glyph[] =>
    cells.flatMap((cell, i) => glyphsOf(cell, xs[i] ?? 0, y));
  const cellsOf = (page: ReturnType<typeof readGlyphs>): string[][] =>
    (page.tables[0]?.rows ?? []).map((cells) => cells.map((cell) => page.text.slice(cell.start, cell.end)));

  it("reads a ranking by rows and cells, with its headings", () => {
    const page = readGlyphs(A4, [
      ...row(["N.", "Cognome e nome", "Punteggio"], 700),
      ...row(["1", "Rossi Mario", "28,50"], 685),
      ...row(["2", "Bianchi Anna", "27,00"], 670),
    ]);
    expect(page.text).toBe("N.\tCognome e nome\tPunteggio\n1\tRossi Mario\t28,50\n2\tBianchi Anna\t27,00");
    expect(page.tables[0]?.hasHeader).toBe(true);
    expect(cellsOf(page)[1]).toEqual(["1", "Rossi Mario", "28,50"]);
  });

  it("keeps the place of a cell that is empty", () => {
    const page = readGlyphs(A4, [
      ...row(["1", "Rossi Mario", "28,50"], 700),
      ...row(["2", "", "27,00"], 685),
      ...row(["3", "Verdi Ugo", "26,00"], 670),
    ]);
    expect(page.text.split("\n")[1]).toBe("2\t\t27,00");
    expect(page.tables[0]?.rows[1]?.map((cell) => cell.column)).toEqual([0, 2]);
  });

  it("keeps wrapped text in its cell, also when its neighbour is centred on it", () => {
    const wrapped = (n: string, lines: [string, string], score: string, y: number): Glyph[] => [
      ...glyphsOf(n, 50, y),
      ...glyphsOf(lines[0], 90, y + 6),
      ...glyphsOf(lines[1], 90, y - 6),
      ...glyphsOf(score, 300, y),
    ];
    const page = readGlyphs(A4, [
      ...wrapped("1", ["De Santis Bonaventura", "Maria Grazia"], "28,50", 700),
      ...wrapped("2", ["Della Valle Ferrante", "Giovanni"], "27,00", 660),
      ...wrapped("3", ["Di Stefano Colonna", "Anna Rita"], "26,00", 620),
    ]);
    expect(cellsOf(page)).toEqual([
      ["1", "De Santis Bonaventura Maria Grazia", "28,50"],
      ["2", "Della Valle Ferrante Giovanni", "27,00"],
      ["3", "Di Stefano Colonna Anna Rita", "26,00"],
    ]);
  });

  it("puts a left heading and the right-aligned numbers below it in one column", () => {
    const page = readGlyphs(A4, [
      ...row(["N.", "Candidato", "Punti"], 700, [50, 90, 300]),
      ...row(["1", "Rossi Mario", "28,50"], 685, [50, 90, 400]),
      ...row(["2", "Bianchi Anna", "27,00"], 670, [50, 90, 400]),
      ...row(["3", "Verdi Ugo", "26,00"], 655, [50, 90, 400]),
    ]);
    expect(cellsOf(page)[0]).toEqual(["N.", "Candidato", "Punti"]);
    expect(page.tables[0]?.rows.every((cells) => cells.at(-1)?.column === 2)).toBe(true);
  });

  it("lets rulings decide where close cells and rows end", () => {
    const cells = (y: number, name: string, birth: string): Glyph[] => [
      ...glyphsOf(name, 52, y),
      ...glyphsOf(birth, 52 + name.length * 5 + 4, y),
    ];
    const glyphs = [
      ...cells(700, "Rossi Mario", "01/02/1980"),
      ...cells(686, "Verdi Mauro", "03/04/1979"),
      ...cells(672, "Neri Teresa", "05/06/1990"),
    ];
    const wall = 52 + 11 * 5 + 2;
    expect(readGlyphs(A4, glyphs).text.split("\n")[0]).toBe("Rossi Mario 01/02/1980");
    expect(readGlyphs(A4, glyphs, [[wall, 660, wall + 0.5, 715]]).text.split("\n")[0]).toBe("Rossi Mario\t01/02/1980");
  });

  it("does not make a table of prose", () => {
    const page = readGlyphs(
      A4,
      paragraphOf(
        ["Visto il decreto legislativo e visto", "il regolamento degli uffici comunali", "si dispone quanto segue"],
        50,
        700,
      ),
    );
    expect(page.tables).toEqual([]);
  });
});

it("gives every character of the text a place, and none to what was added", () => {
  const page = readGlyphs(A4, paragraphOf(["Mario Rossi", "Anna"], 50, 700));
  expect(page.boxes).toHaveLength(4 * page.text.length);
  [...page.text].forEach((character, i) => {
    expect(Number.isNaN(page.boxes[4 * i])).toBe(/\s/.test(character));
  });
});
