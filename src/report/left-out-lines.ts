import type { LeftOut } from "../model/left-out.ts";
import { pageRanges } from "./page-ranges.ts";
import { printable, wrapped } from "./printable.ts";
import { DEFAULT_WIDTH, type TextOptions } from "./text-options.ts";
import { words } from "./words.ts";

/** What rules leave out, one line per rule with how often, where and a few of the texts; nothing when that is nothing. */
export function leftOutLines(leftOut: readonly LeftOut[], options: TextOptions): string[] {
  if (leftOut.length === 0) return [];
  const say = words(options.lang);
  const width = options.width ?? DEFAULT_WIDTH;
  const rules = [...new Set(leftOut.map(({ rule }) => rule))];
  const lines = rules.map((rule) => {
    const same = leftOut.filter((one) => one.rule === rule);
    const count = same.reduce((sum, one) => sum + one.count, 0);
    const pages = [...new Set(same.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
    const where = pages.length === 0 ? say.inDocument : say.onPages(pageRanges(pages), pages.length > 1);
    // Masks of such texts tell nothing.
    const texts = options.showText ? same.flatMap(({ examples }) => examples.map((text) => `«${text.reveal()}»`)) : [];
    const told = texts.length === 0 ? "" : `: ${printable(texts.join(", "))}`;
    return `${same[0]?.title[options.lang]} [${rule}] ×${count}, ${where}${told}`;
  });
  return [
    ...wrapped(`${say.leftOut}:`, "  ", width),
    ...lines.flatMap((line) => wrapped(line, "    ", width)),
    ...wrapped(say.leftOutWhy, "    ", width),
  ];
}
