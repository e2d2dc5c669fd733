import type { ZipEntry } from "./zip-entries.ts";

/** Parts that hold what was written, beside formats and styles: OpenDocument, then Word, Excel and PowerPoint. */
const TEXT_PARTS =
  /^(?:content\.xml|meta\.xml|docProps\/(?:core|app)\.xml|word\/(?:document|comments|footnotes|endnotes|header\d*|footer\d*|people)\.xml|xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml|ppt\/(?:slides|notesSlides|comments)\/[\w-]+\.xml)$/;
const MARKS_OFFICE = new Set(["mimetype", "[Content_Types].xml", "content.xml"]);
/** Ends of paragraphs, cells, lines and tabs; other tags stand within words. */
const BREAKS = /<(?:\/(?:text:p|text:h|table:table-cell|w:p|w:tc|a:p|si|is|v|dc:\w+|meta:\w+|cp:\w+)|(?:text:tab|text:line-break|w:tab|w:br)\b[^>]*\/?)>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What was written in an office document, tracked deletions, comments and author included; null when it is none. */
export function officeText(entries: readonly ZipEntry[]): string | null {
  if (!entries.some(({ name }) => MARKS_OFFICE.has(name))) return null;
  const parts = entries.filter(({ name }) => TEXT_PARTS.test(name));
  if (parts.length === 0) return null;
  return parts
    .map(({ data }) => xmlText(Buffer.from(data() ?? []).toString("utf8")))
    .filter((text) => text !== "")
    .join("\n");
}

/** Text of XML with its tags taken out, one line per paragraph or cell. */
export const xmlText = (xml: string): string =>
  xml
    .replace(BREAKS, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (whole, code: string) => {
      const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .split(/\s*\n\s*/)
    .filter((line) => line !== "")
    .join("\n")
    .trim();
