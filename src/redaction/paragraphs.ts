import type { TextWord } from "./text-word.ts";

/** Lines this many times their size apart are two paragraphs. */
const FAR = 1.7;
/** Sizes that differ by more than this factor are a heading and a text. */
const OTHER_SIZE = 1.25;

/** Words in reading order, divided where a paragraph, a column or a heading ends. */
export function paragraphs(words: readonly TextWord[]): TextWord[][] {
  const found: TextWord[][] = [];
  for (const word of words) {
    const last = found.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, word)) found.at(-1)?.push(word);
    else found.push([word]);
  }
  return found;
}

function goesOn(last: TextWord, next: TextWord): boolean {
  if (Math.abs(Math.sin(next.angle - last.angle)) > 0.02 || Math.cos(next.angle - last.angle) < 0) return false;
  const size = Math.max(last.size, next.size);
  if (size > OTHER_SIZE * Math.min(last.size, next.size)) return false;
  const down = (next.x - last.x) * Math.sin(last.angle) - (next.y - last.y) * Math.cos(last.angle);
  return down > -0.5 * size && down < FAR * size;
}
