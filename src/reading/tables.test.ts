import { describe, expect, it } from "vitest";
import type { ReadPage } from "../model/read-text.ts";
import { A4, glyphsOf, paragraphOf } from "./glyph-layout.fixture.ts";
import { type LaidTable, laidTable, type TableStyle } from "./laid-table.fixture.ts";
import { readGlyphs } from "./read-glyphs.ts";

const cellsOf = (page: ReadPage, table = 0): string[][] =>
  (page.tables[table]?.rows ?? []).map((cells) => cells.map(({ start, end }) => page.text.slice(start, end)));
const read = ({ glyphs, rulings }: Pick<LaidTable, "glyphs" | "rulings">): ReadPage => readGlyphs(A4, glyphs, rulings);

interface Shape {
  readonly what: string;
  readonly widths: readonly number[];
  readonly right?: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const SHAPES: readonly Shape[] = [
  {
    what: "ages in a narrow column",
    widths: [90, 38, 110, 200],
    rows: [
      ["Nome del bambino", "Età", "Genitore", "Annotazioni"],
      [
        "Tea L.",
        "16 mesi",
        "Corrado Lunardini",
        "intolleranza al lattosio, certificato del pediatra depositato in segreteria",
      ],
      ["Ivo Brandelli", "21 mesi", "Mirta Brandelli", "nessuna"],
      ["Nora P.", "9 mesi", "Piergiorgio Pastorelli", "svezzamento in corso, pasto a parte"],
      ["Leo Fantuzzi", "33 mesi", "Ada Fantuzzi", "nessuna"],
    ],
  },
  {
    what: "long names and right-aligned points",
    widths: [30, 130, 80, 70, 70],
    right: [3, 4],
    rows: [
      ["N.", "Cognome e nome", "Nata/o il", "Titoli", "Totale"],
      ["1", "Quattrocchi Della Torre Massimiliano", "03/02/1981", "4,50", "61,25"],
      ["2", "Zanetti Pia", "11/12/1990", "3,00", "58,00"],
      ["3", "Abbondanza Ruggero Maria Sebastiano", "28/07/1975", "12,75", "57,50"],
      ["4", "Lo Presti Ugo", "19/05/1988", "0,00", "55,25"],
    ],
  },
  {
    what: "wrapped headings over short cells",
    widths: [70, 70, 70, 70, 70],
    rows: [
      ["Codice domanda", "Data di arrivo", "Punti per titoli", "Punti per reddito", "Esito della istruttoria"],
      ["D-0012", "04/03/2024", "12", "7", "ammessa"],
      ["D-0044", "06/03/2024", "10", "8", "ammessa con riserva"],
      ["D-0051", "09/03/2024", "9", "9", "esclusa"],
    ],
  },
  {
    what: "causes over three lines",
    widths: [110, 70, 120, 180],
    rows: [
      ["Dipendente", "Matricola", "Periodo", "Causale dell'assenza"],
      [
        "Bartolomeo Sgarbi",
        "4471",
        "dal 2 al 9 maggio",
        "visita specialistica e successivo ricovero, come da certificato prodotto il giorno dopo",
      ],
      ["Iole Vanzetti", "1180", "dal 3 al 4 maggio", "assistenza al familiare"],
      [
        "Quirino Mazzoleni Patanè",
        "2093",
        "dal 6 maggio al 30 giugno",
        "aspettativa per motivi di famiglia, prorogata una volta",
      ],
    ],
  },
];

const LINES: readonly TableStyle["lines"][] = ["all", "rows", "columns", "headings", "none"];
const styles = SHAPES.flatMap((shape) =>
  LINES.flatMap((lines) => (["top", "middle"] as const).map((valign) => ({ ...shape, lines, valign }))),
);

describe("cells of several lines are read one by one", () => {
  it.each(styles)("$what, lines: $lines, $valign", ({ rows, ...style }) => {
    expect(cellsOf(read(laidTable(rows, 50, 780, style)))).toEqual(rows);
  });
});

describe("merged cells", () => {
  it("keeps a heading over two columns and a name over two rows", () => {
    const glyphs = [
      ...glyphsOf("Prove", 210, 690),
      ...glyphsOf("Candidato", 60, 680),
      ...glyphsOf("Scritta", 160, 670),
      ...glyphsOf("Orale", 260, 670),
      ...glyphsOf("Elvio Tarantini", 55, 640),
      ...glyphsOf("21", 160, 650),
      ...glyphsOf("24", 260, 650),
      ...glyphsOf("ripetuta", 160, 630),
      ...glyphsOf("ripetuta", 260, 630),
    ];
    const bar = (x0: number, x1: number, y: number): [number, number, number, number] => [x0, y, x1, y + 0.5];
    const wall = (x: number, y0: number, y1: number): [number, number, number, number] => [x, y0, x + 0.5, y1];
    const rulings = [
      bar(50, 350, 705),
      bar(150, 350, 685),
      bar(50, 350, 665),
      bar(150, 350, 645),
      bar(50, 350, 625),
      wall(50, 625, 705),
      wall(150, 625, 705),
      wall(250, 625, 685),
      wall(350, 625, 705),
    ];
    const page = readGlyphs(A4, glyphs, rulings);
    expect(page.text.split("\n")).toEqual([
      "Candidato\tProve",
      "\tScritta\tOrale",
      "Elvio Tarantini\t21\t24",
      "\tripetuta\tripetuta",
    ]);
  });

  it("reads cells that are each framed on their own", () => {
    const frame = (x0: number, y0: number, x1: number, y1: number): [number, number, number, number][] => [
      [x0, y0, x1, y0],
      [x0, y1, x1, y1],
      [x0, y0, x0, y1],
      [x1, y0, x1, y1],
    ];
    const glyphs = [
      ...glyphsOf("Alunno", 55, 690),
      ...glyphsOf("Classe", 155, 690),
      ...glyphsOf("Ginevra", 55, 670),
      ...glyphsOf("Sandri", 55, 658),
      ...glyphsOf("IV B", 155, 664),
    ];
    const rulings = [
      ...frame(50, 684, 149, 704),
      ...frame(151, 684, 250, 704),
      ...frame(50, 650, 149, 682),
      ...frame(151, 650, 250, 682),
    ];
    expect(cellsOf(readGlyphs(A4, glyphs, rulings))).toEqual([
      ["Alunno", "Classe"],
      ["Ginevra Sandri", "IV B"],
    ]);
  });
});

it("labels and values in one frame stay lines of their own", () => {
  const frame: [number, number, number, number][] = [
    [50, 640, 450, 640],
    [50, 680, 450, 680],
    [50, 700, 450, 700],
    [50, 640, 50, 700],
    [250, 640, 250, 700],
    [450, 640, 450, 700],
  ];
  const glyphs = [
    ...glyphsOf("Richiedente", 55, 686),
    ...glyphsOf("Contatti", 255, 686),
    ...paragraphOf(["Cognome: Verri", "Nome: Ugo"], 55, 668),
    ...paragraphOf(["Tel.: 0827 1234", "Orario: 9-12"], 255, 668),
  ];
  expect(readGlyphs(A4, glyphs, frame).text.split("\n")).toEqual([
    "Richiedente\tContatti",
    "Cognome: Verri\tTel.: 0827 1234",
    "Nome: Ugo\tOrario: 9-12",
  ]);
});

describe("forms with a square for each character", () => {
  it.each([12, 16, 20])("are read as words, squares of %i points", (square) => {
    const fields = [
      ["Codice fiscale", "VRDLCU12R70F839G"],
      ["Nome", "UGO VERRI"],
      ["Telefono", "3471234567"],
    ] as const;
    const rulings: [number, number, number, number][] = [];
    const glyphs = fields.flatMap(([label, value], row) => {
      const y = 700 - 16 * row;
      for (let i = 0; i <= 16; i++) rulings.push([150 + i * square, y - 4, 150.5 + i * square, y + 12]);
      rulings.push([150, y - 4, 150 + 16 * square, y - 3.5], [150, y + 12, 150 + 16 * square, y + 12.5]);
      const characters = [...value].flatMap((character, i) =>
        character === " " ? [] : glyphsOf(character, 150 + i * square + (square - 5) / 2, y),
      );
      return [...glyphsOf(label, 50, y), ...characters];
    });
    expect(
      readGlyphs(A4, glyphs, rulings)
        .text.split("\n")
        .map((line) => line.split("\t").at(-1)),
    ).toEqual(["VRDLCU12R70F839G", "UGO VERRI", "3471234567"]);
  });
});

describe("what is no table", () => {
  const left = [
    "Si rende noto che la graduatoria",
    "approvata con determinazione del",
    "dirigente è pubblicata in questo",
    "sito per quindici giorni e che",
  ];
  const right = [
    "contro di essa è ammesso ricorso",
    "al tribunale amministrativo nel",
    "termine di sessanta giorni dalla",
    "data della pubblicazione stessa",
  ];
  const prose = [...paragraphOf(left, 60, 700), ...paragraphOf(right, 310, 700)];
  const expected = [...left, ...right].join("\n");

  it.each([
    [
      "a frame around it",
      [
        [50, 600, 550, 600],
        [50, 740, 550, 740],
        [50, 600, 50, 740],
        [550, 600, 550, 740],
      ],
    ],
    ["a line between its columns", [[290, 600, 290, 740]]],
    [
      "a framed box for each column",
      [
        [50, 650, 550, 650],
        [50, 740, 550, 740],
        [50, 650, 50, 740],
        [290, 650, 290, 740],
        [550, 650, 550, 740],
      ],
    ],
  ] as const)("prose of two columns with %s", (_, rulings) => {
    const page = readGlyphs(A4, prose, rulings);
    expect(page.text).toBe(expected);
    expect(page.tables).toEqual([]);
  });

  it("text around a ruled table stays where it is", () => {
    const table = laidTable(
      [
        ["N.", "Nome"],
        ["1", "Ada Fiorentini"],
        ["2", "Ezio Malaguti"],
      ],
      50,
      680,
      {
        widths: [40, 200],
        lines: "all",
        valign: "top",
      },
    );
    const page = readGlyphs(
      A4,
      [
        ...glyphsOf("Elenco degli ammessi", 50, 700),
        ...table.glyphs,
        ...glyphsOf("Il Segretario", 300, table.bottom - 20),
      ],
      table.rulings,
    );
    expect(page.text).toBe("Elenco degli ammessi\nN.\tNome\n1\tAda Fiorentini\n2\tEzio Malaguti\nIl Segretario");
  });
});
