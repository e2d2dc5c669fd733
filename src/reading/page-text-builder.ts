import type { ReadCell, ReadTable } from "../model/read-text.ts";
import { lineBreak } from "./line-break.ts";
import { hasHeaderRow } from "./table-header.ts";
import type { TableRow } from "./table-rows.ts";
import type { TextBlock } from "./text-blocks.ts";
import { type TextSegment, type TextWord, wordText } from "./text-piece.ts";

/** Segments further apart than this many em, outside a table, are parted like cells. */
const WIDE_GAP = 2.5;

/** A word with what stands before it on its line. */
interface PlacedWord {
  readonly word: TextWord;
  readonly before: "" | " " | "\t";
}

/** Writes blocks as text and keeps the box of every UTF-16 unit. */
export class PageTextBuilder {
  #text = "";
  readonly #boxes: number[] = [];
  readonly #tables: ReadTable[] = [];

  add(blocks: readonly TextBlock[]): void {
    for (const block of blocks) {
      this.#separate("\n");
      if (block.kind === "lines") this.#lines(block.lines.map(placedWords), "\n");
      else this.#table(block.rows);
    }
  }

  result(): { text: string; boxes: Float32Array; tables: readonly ReadTable[] } {
    return { text: this.#text, boxes: Float32Array.from(this.#boxes), tables: this.#tables };
  }

  #table(rows: readonly TableRow[]): void {
    const start = this.#text.length;
    const written = rows.map((row) => {
      this.#separate("\n");
      let column = 0;
      const cells = row.map((cell): ReadCell => {
        // An empty cell keeps its tab, so that a column can be followed by counting.
        for (; column < cell.column; column++) this.#append("\t");
        const from = this.#text.length;
        this.#lines(cell.lines.map(plainWords), " ");
        return { column, start: from, end: this.#text.length };
      });
      return cells;
    });
    this.#tables.push({ start, end: this.#text.length, rows: written, hasHeader: hasHeaderRow(written, this.#text) });
  }

  /** Lines with `between` them; a word that is divided at a line end is written whole and the line ends after it. */
  #lines(lines: readonly (readonly PlacedWord[])[], between: "\n" | " "): void {
    let owed = "";
    lines.forEach((line, row) => {
      const next = lines[row + 1]?.[0]?.word;
      line.forEach(({ word, before }, i) => {
        const separator = i > 0 && owed !== "" ? owed : before;
        if (i > 0) {
          this.#append(separator);
          owed = "";
        }
        const isLast = i === line.length - 1;
        const kind = isLast && next !== undefined ? lineBreak(wordText(word), wordText(next)) : "parted";
        this.#word(word, kind === "whole");
        if (!isLast || next === undefined) return;
        if (kind === "parted") {
          this.#append(between);
          owed = "";
        } else owed = between;
      });
    });
  }

  #word(word: TextWord, dropHyphen: boolean): void {
    word.pieces.forEach((piece, i) => {
      const isHyphen = /^[-\u00ad\u2010]$/.test(piece.text);
      const isLast = i === word.pieces.length - 1;
      if ((dropHyphen && isLast && isHyphen) || (piece.text === "\u00ad" && !isLast)) return;
      this.#append(piece.text === "\u00ad" ? "-" : piece.text, piece.box);
    });
  }

  #separate(separator: string): void {
    if (this.#text !== "" && !this.#text.endsWith("\n")) this.#append(separator);
  }

  #append(text: string, box: readonly number[] = NOWHERE): void {
    this.#text += text;
    for (let i = 0; i < text.length; i++) this.#boxes.push(...box);
  }
}

const NOWHERE = [Number.NaN, Number.NaN, Number.NaN, Number.NaN] as const;

function placedWords(segments: readonly TextSegment[]): PlacedWord[] {
  return segments.flatMap((segment, s) =>
    segment.words.map((word, i): PlacedWord => {
      if (i > 0) return { word, before: " " };
      const previous = segments[s - 1];
      const wide = previous !== undefined && segment.x0 - previous.x1 > WIDE_GAP * segment.size;
      return { word, before: wide ? "\t" : " " };
    }),
  );
}

const plainWords = (words: readonly TextWord[]): PlacedWord[] => words.map((word) => ({ word, before: " " }));
