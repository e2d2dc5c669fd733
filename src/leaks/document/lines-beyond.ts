import { folded } from "../../model/folded.ts";

/** Shorter texts say nothing. */
const MIN_LETTERS = 3;

/**
 * What of `lines` is not in `known`: lines that are nowhere in it, without the words at their ends that are.
 * @param known folded.
 */
export function linesBeyond(lines: readonly string[], known: string): string[] {
  return lines.flatMap((line) => {
    const whole = folded(line);
    if (whole.length < MIN_LETTERS || known.includes(whole)) return [];
    const words = line.split(/\s+/).filter((word) => word !== "");
    let start = 0;
    while (start < words.length && known.includes(folded(words.slice(0, start + 1).join("")))) start++;
    let end = words.length;
    while (end > start && known.includes(folded(words.slice(end - 1).join("")))) end--;
    const beyond = words.slice(start, end).join(" ");
    return folded(beyond).length < MIN_LETTERS ? [line] : [beyond];
  });
}
