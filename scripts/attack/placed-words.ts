import { squeezed } from "./squeezed.ts";
import { run } from "./tools.ts";

/** A word as pdftotext places it: 1/72 inch from the top left corner of the page as shown. */
export interface PlacedWord {
  readonly text: string;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

/** The words of each page in reading order. */
export function placedPages(path: string): PlacedPage[] {
  const html = run("pdftotext", ["-bbox", path, "-"])?.toString("utf8") ?? "";
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, body = ""]) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...body.matchAll(
          /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, x0, y0, x1, y1, text = ""]) => ({
        text: unescaped(text),
        box: [Number(x0), Number(y0), Number(x1), Number(y1)],
      })),
    }),
  );
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");

/** The words that spell a squeezed text, wherever it occurs on a page. */
export function occurrencesOf(needle: string, words: readonly PlacedWord[]): PlacedWord[][] {
  const from: number[] = [];
  let all = "";
  words.forEach((word, index) => {
    const folded = squeezed(word.text);
    all += folded;
    for (let unit = 0; unit < folded.length; unit++) from.push(index);
  });
  const found: PlacedWord[][] = [];
  for (let at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, at + needle.length)) {
    found.push(words.slice(from[at] as number, (from[at + needle.length - 1] as number) + 1));
  }
  return found;
}
