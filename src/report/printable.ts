/**
 * A text from outside (a file name, a recovered text) made safe to print: what could move the cursor, recolour the
 * terminal, break the line or turn the reading direction is replaced.
 */
export const printable = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    // Controls, and the marks that reorder or hide text.
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, "\ufffd");

/** Lines of at most `width` visible characters, each after `indent`; a longer word stays whole. */
export function wrapped(text: string, indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && visibleLength(indent + longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts a colour
const visibleLength = (text: string): number => text.replace(/\x1b\[\d+m/g, "").length;
