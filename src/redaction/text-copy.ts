import { NEUTRAL_META, type RedactedMeta } from "./redacted-meta.ts";
import { OMITTED } from "./text-layer.ts";

export const TEXT_COPY_FORMATS = ["txt", "html"] as const;
export type TextCopyFormat = (typeof TEXT_COPY_FORMATS)[number];

/**
 * The text of a redacted document for people and for programs that read aloud, `[omissis]` where the boxes are.
 *
 * @param pages what each page says, lines parted by line ends and cells of tables by tabs
 */
export function textCopy(
  pages: readonly string[],
  format: TextCopyFormat,
  { title, lang }: RedactedMeta = NEUTRAL_META,
): string {
  if (format === "txt") return `${pages.join("\n\f")}\n`;
  const sections = pages.map((text, index) => section(text, index + 1, lang));
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body { max-width: 45em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.5 }
td { padding: 0 1em 0 0; vertical-align: top } .omissis { font-weight: bold }</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${sections.join("\n")}
</body>
</html>
`;
}

function section(text: string, page: number, lang: string): string {
  const name = lang.startsWith("it") ? "Pagina" : "Page";
  const lines = text.split("\n");
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const isRow = (lines[at] as string).includes("\t");
    let end = at + 1;
    while (end < lines.length && (lines[end] as string).includes("\t") === isRow) end++;
    const group = lines.slice(at, end).filter((line) => line.trim() !== "");
    if (group.length > 0) parts.push(isRow ? table(group) : `<p>${group.map(marked).join("<br>\n")}</p>`);
    at = end;
  }
  return `<section aria-label="${name} ${page}">\n${parts.join("\n")}\n</section>`;
}

const table = (rows: readonly string[]): string =>
  `<table>\n${rows
    .map(
      (row) =>
        `<tr>${row
          .split("\t")
          .map((cell) => `<td>${marked(cell)}</td>`)
          .join("")}</tr>`,
    )
    .join("\n")}\n</table>`;

const marked = (line: string): string => escaped(line).replaceAll(OMITTED, `<span class="omissis">${OMITTED}</span>`);

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
