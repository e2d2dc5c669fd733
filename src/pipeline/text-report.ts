import { basename } from "node:path";
import { HIDING, type HiddenText, type KindReading } from "../audit/kinds/kind-reading.ts";
import type { Source } from "../intake/source.ts";
import type { Leak } from "../leaks/leak.ts";
import type { DocumentReport } from "../model/document-report.ts";
import type { ReadCell, ReadPage, ReadTable } from "../model/read-text.ts";
import { verdictOf } from "../model/verdict.ts";
import { findInText } from "../personal-data/personal-data.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { DocumentJudge } from "./document-judge.ts";
import type { ExamineOptions } from "./engine-options.ts";
import { sha256Of } from "./opened-source.ts";

/** What may hold any text by nature, so that only personal data in it matter. */
const BY_NATURE: readonly HiddenText["how"][] = ["property", "markup"];

/**
 * The report on a document that is no PDF, from what it says and hides: the same stages as for pages, without places.
 * Parts that were not read keep it from being `publishable`.
 */
export function textReport(
  judge: DocumentJudge,
  catalog: RuleCatalog,
  source: Source,
  reading: KindReading,
  options: ExamineOptions,
): DocumentReport {
  const isPersonal = (text: string): boolean => findInText(text, catalog.data).length > 0;
  const leaks = reading.hidden
    .filter(({ how, text }) => !BY_NATURE.includes(how) || isPersonal(text))
    .map((hidden) => leakOf(hidden, isPersonal));
  const { pieces, isWhole } = piecesOf(reading.pages);
  const pages = pieces.map(({ text }, index) => pageOf(text, index + 1));
  const read = { fileName: basename(source.file), pages };
  const conclusion = judge.conclude({ leaks, excluded: [], read, handwritten: [], portraits: [] }, options);
  const structure = isWhole && !reading.hasUnreadParts;
  const coverage = { leaksMissing: [], structure, picturePages: [], ocrPages: [], doubtfulPages: [] };
  const severities = conclusion.findings.map(({ severity }) => severity);
  return {
    ...conclusion,
    // Data are told by the page that their piece is of; what is hidden knows its page itself.
    findings: conclusion.findings.map((finding) =>
      finding.stage === "leak" || finding.page === null
        ? finding
        : { ...finding, page: pieces[finding.page - 1]?.page ?? null },
    ),
    file: source.file,
    sha256: sha256Of(source.bytes),
    pages: reading.pages.length,
    status: structure ? "read" : "partly-read",
    unread: structure ? null : PARTS_NOT_READ,
    coverage,
    verdict: conclusion.channel === null ? null : verdictOf(severities, coverage),
  };
}

const PARTS_NOT_READ = {
  reason: "parts-not-read",
  text: {
    it: "Il testo è stato esaminato (fino a un milione di caratteri); immagini, allegati e oggetti che contiene no.",
    en: "The text was examined (up to a million characters); pictures, attachments and objects in it were not.",
  },
  remedy: {
    it: "Guardare immagini e allegati, oppure esportare il documento in PDF e verificare quello.",
    en: "Look at pictures and attachments, or export the document to PDF and check that.",
  },
} as const;

function leakOf({ how, text, page }: HiddenText, isPersonal: (text: string) => boolean): Leak {
  const { kind, variant } = HIDING[how];
  const isPlain = variant === "sheet" && !isPersonal(text);
  return { kind, variant: isPlain ? "sheet-plain" : variant, page, text, undecodable: 0, boxes: [] };
}

/** Characters of a piece, and of all: the time that data take to be found grows with the square of a page. */
const PIECE = 10_000;
const MOST = 1_000_000;

/** Long texts in pieces that end with a line; each piece of a table begins with its heading. */
function piecesOf(pages: readonly string[]): {
  readonly pieces: readonly { readonly text: string; readonly page: number }[];
  readonly isWhole: boolean;
} {
  let left = MOST;
  const pieces = pages.flatMap((whole, index) => {
    const text = whole.slice(0, left);
    left -= text.length;
    const [heading = ""] = text.split("\n", 1);
    const repeated = heading.includes("\t") && heading.length < PIECE / 10 ? `${heading}\n` : "";
    const found: { text: string; page: number }[] = [];
    for (let start = 0; start < text.length || found.length === 0; ) {
      const lineEnd = text.lastIndexOf("\n", start + PIECE);
      const isRest = start + PIECE >= text.length;
      const end = isRest ? text.length : lineEnd > start ? lineEnd + 1 : start + PIECE;
      found.push({ text: (start === 0 ? "" : repeated) + text.slice(start, end), page: index + 1 });
      if (end >= text.length) break;
      start = end;
    }
    return found;
  });
  return { pieces, isWhole: left > 0 || pages.join("").length <= MOST };
}

/** A text as a page: nothing of it has a place, and lines with tabs are rows. */
function pageOf(text: string, page: number): ReadPage {
  return {
    page,
    source: "glyphs",
    ocrConfidence: null,
    text,
    boxes: new Float32Array(4 * text.length).fill(Number.NaN),
    tables: tablesOf(text),
  };
}

function tablesOf(text: string): ReadTable[] {
  const tables: ReadTable[] = [];
  let rows: ReadCell[][] = [];
  let start = 0;
  const end = (): void => {
    const [from, to] = [rows[0]?.[0]?.start, rows.at(-1)?.at(-1)?.end];
    if (from !== undefined && to !== undefined) tables.push({ rows, hasHeader: true, start: from, end: to });
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) rows.push(cellsOf(line, start));
    else if (rows.length > 0) end();
    start += line.length + 1;
  }
  end();
  return tables;
}

function cellsOf(line: string, start: number): ReadCell[] {
  let at = start;
  return line.split("\t").map((text, column) => {
    const cell = { column, start: at, end: at + text.length };
    at = cell.end + 1;
    return cell;
  });
}
