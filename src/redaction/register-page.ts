import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import type { Lang, LocalText } from "../model/local-text.ts";
import type { RecordedEntry, RedactionRecord } from "./redaction-record.ts";
import type { RegisterDetails } from "./register-json.ts";

/** A4 in points. */
const PAGE = { width: 595, height: 842, margin: 50 } as const;

export const REGISTER_TITLE: LocalText = { it: "Registro dell'oscuramento", en: "Register of the redaction" };

/** The register of a redaction for people: a page, unless it lists more than fits on one. Not yet PDF/A. */
export async function registerPage(record: RedactionRecord, details: RegisterDetails, lang: Lang): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    strong: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  const writer = new Writer(pdf, fonts);
  const say = (text: LocalText): string => text[lang];
  writer.write(say(REGISTER_TITLE), 15, "strong");
  for (const [label, value] of factsOf(record, details, lang)) writer.write(`${label}: ${value}`, 8.5);
  writer.skip();
  writer.write(say(WORDS.boxes), 11, "strong");
  for (const line of entryLines(record.entries, lang)) writer.write(line, 8);
  writer.skip();
  writer.write(say(WORDS.checks), 11, "strong");
  for (const { passed, detail } of record.checks) writer.write(`${passed ? "+" : "-"} ${detail[lang]}`, 8.5);
  writer.skip();
  writer.write(say(WORDS.foot), 8);
  return pdf.save();
}

const WORDS = {
  boxes: { it: "Riquadri", en: "Boxes" },
  checks: { it: "Verifica del file prodotto", en: "Verification of the file made" },
  foot: {
    it: "Questo registro non contiene nessuno dei dati oscurati. Conservarlo con l'originale, che resta l'unico documento con valore di atto.",
    en: "This register holds none of the data redacted. Keep it with the original, which remains the only authentic act.",
  },
  rule: { it: "regola", en: "rule" },
  user: { it: "operatore", en: "user" },
} as const satisfies Record<string, LocalText>;

function factsOf(record: RedactionRecord, details: RegisterDetails, lang: Lang): [label: string, value: string][] {
  const { tool, operator, at, names } = details;
  const { input, output, coverage, channel, left } = record;
  const it = lang === "it";
  const unread = [
    ...coverage.leaksMissing,
    ...coverage.picturePages.filter((page) => !coverage.ocrPages.includes(page)),
  ];
  const named = (name: string | null): string => (name === null ? "" : `${name}, `);
  return [
    [it ? "Data e ora" : "Date and time", at],
    [it ? "Operatore" : "Operator", operator ?? (it ? "non indicato" : "not told")],
    [it ? "Programma" : "Program", `omissis ${tool.version}, ${it ? "regole" : "rules"} ${tool.rules}`],
    [
      it ? "Originale" : "Original",
      `${named(names.input)}${it ? "pagine" : "pages"} ${input.pages}, SHA-256 ${input.sha256}`,
    ],
    [it ? "Copia oscurata" : "Redacted copy", `${named(names.output)}SHA-256 ${output.sha256}`],
    ...(channel === null ? [] : [[it ? "Canale" : "Channel", channel] satisfies [string, string]]),
    [
      it ? "Pagine esaminate" : "Pages examined",
      unread.length === 0
        ? it
          ? `tutte; lette con l'OCR: ${coverage.ocrPages.length}`
          : `all; read by OCR: ${coverage.ocrPages.length}`
        : it
          ? `tutte tranne ${unread.join(", ")}`
          : `all but ${unread.join(", ")}`,
    ],
    [it ? "Proposti e non oscurati" : "Proposed and not redacted", String(left)],
  ];
}

/** One line for each reason, however many boxes it has. */
function entryLines(entries: readonly RecordedEntry[], lang: Lang): string[] {
  const groups = new Map<string, { entry: RecordedEntry; count: number; pages: Set<number> }>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.category, entry.rule, entry.reason, entry.source, entry.decidedBy]);
    const group = groups.get(key) ?? { entry, count: 0, pages: new Set<number>() };
    group.count += entry.boxes.length;
    group.pages.add(entry.page);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ entry, count, pages }) => {
    const where = `${lang === "it" ? "pag." : "p."} ${[...pages].join(", ")} (${count})`;
    const what = [entry.category ?? entry.rule, entry.reason[lang], entry.source, WORDS[entry.decidedBy][lang]];
    return `${where} · ${what.filter((part) => part !== null && part !== "").join(" · ")}`;
  });
}

class Writer {
  readonly #pdf: PDFDocument;
  readonly #fonts: Readonly<Record<"plain" | "strong", PDFFont>>;
  #page: PDFPage;
  #y: number = PAGE.height - PAGE.margin;

  constructor(pdf: PDFDocument, fonts: Readonly<Record<"plain" | "strong", PDFFont>>) {
    this.#pdf = pdf;
    this.#fonts = fonts;
    this.#page = pdf.addPage([PAGE.width, PAGE.height]);
  }

  skip(): void {
    this.#y -= 8;
  }

  write(text: string, size: number, weight: "plain" | "strong" = "plain"): void {
    const font = this.#fonts[weight];
    for (const line of wrapped(writable(text, font), font, size, PAGE.width - 2 * PAGE.margin)) {
      if (this.#y - size < PAGE.margin) {
        this.#page = this.#pdf.addPage([PAGE.width, PAGE.height]);
        this.#y = PAGE.height - PAGE.margin;
      }
      this.#y -= 1.35 * size;
      this.#page.drawText(line, { x: PAGE.margin, y: this.#y, size, font });
    }
  }
}

/** What the font lacks becomes a question mark. */
function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  return [...text.replace(/\s+/g, " ")].map((one) => (known.has(one.codePointAt(0) as number) ? one : "?")).join("");
}

function wrapped(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
