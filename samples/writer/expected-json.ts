import type { Sample } from "./sample.ts";

const LINE = 120;

/** What `expected.json` says of the samples, laid out as the formatter of the repository lays out JSON. */
export function expectedJson(samples: readonly Sample[]): string {
  const described = samples.map(({ bytes: _, ...rest }) => rest);
  const flat = JSON.stringify(described, null, 2).replace(
    /^( *)(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gm,
    (whole, ...parts) => {
      const [indent = "", before = "", items = "", after = ""] = parts as string[];
      const line = `${indent}${before}[${items.trim().replace(/,\n */g, ", ")}]${after}`;
      return line.length <= LINE ? line : whole;
    },
  );
  return `${flat}\n`;
}
