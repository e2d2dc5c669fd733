import type { OcrBlock, OcrBox, OcrLine, OcrWord } from "./ocr-engine.ts";

/** An opening tag with its class and title, and the text right after it. */
const ELEMENT = /<(?:div|p|span) class='(\w+)'[^>]*? title=(?:'([^']*)'|"([^"]*)")>([^<]*)/g;
const LINES = new Set(["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"]);

interface OpenWord extends OcrWord {
  text: string;
  readonly symbols: { readonly text: string; readonly bbox: OcrBox }[];
}

interface OpenLine extends OcrLine {
  readonly words: OpenWord[];
}

/**
 * What a native `tesseract` writes as hOCR with a box for each character, in the shape that the engine of the program gives.
 * hOCR 1.2: `baseline` is a slope and an offset from the lower left corner of the line.
 */
export function blocksOfHocr(hocr: string): OcrBlock[] {
  const blocks: { paragraphs: { lines: OpenLine[] }[] }[] = [];
  let line: OpenLine | undefined;
  for (const [, kind = "", single, double, text = ""] of hocr.matchAll(ELEMENT)) {
    const title = single ?? double ?? "";
    if (kind === "ocr_carea") blocks.push({ paragraphs: [] });
    else if (kind === "ocr_par") blocks.at(-1)?.paragraphs.push({ lines: [] });
    else if (LINES.has(kind)) {
      line = lineOf(title);
      blocks.at(-1)?.paragraphs.at(-1)?.lines.push(line);
    } else if (kind === "ocrx_word")
      line?.words.push({
        text: "",
        confidence: numbers(title, "x_wconf")[0] ?? 0,
        bbox: boxOf(title, "bbox"),
        symbols: [],
      });
    else if (kind === "ocrx_cinfo") {
      const word = line?.words.at(-1);
      if (word === undefined) continue;
      const character = unescaped(text);
      word.text += character;
      word.symbols.push({ text: character, bbox: boxOf(title, "x_bboxes") });
    }
  }
  return blocks;
}

function lineOf(title: string): OpenLine {
  const { x0, x1, y1 } = boxOf(title, "bbox");
  const [slope = 0, offset = 0] = numbers(title, "baseline");
  return {
    words: [],
    baseline: { x0, y0: y1 + offset, x1, y1: y1 + offset + slope * (x1 - x0) },
    rowAttributes: {
      rowHeight: numbers(title, "x_size")[0] ?? 0,
      descenders: numbers(title, "x_descenders")[0] ?? 0,
    },
  };
}

function boxOf(title: string, property: string): OcrBox {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(title, property);
  return { x0, y0, x1, y1 };
}

/** The numbers of a property of a title: `bbox 62 77 85 100; x_wconf 96`. */
function numbers(title: string, property: string): number[] {
  const part = title.split(";").find((one) => one.trim().startsWith(`${property} `));
  return part === undefined ? [] : part.trim().split(/\s+/).slice(1).map(Number);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };
const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
