import { isTechnical } from "./technical-value.ts";
import { xmlLines } from "./xml-lines.ts";
import type { ZipEntry } from "./zip-entries.ts";

/** Parts that hold what was written, beside formats and styles: OpenDocument, then Word, Excel and PowerPoint. */
const TEXT_PARTS = [
  /^(?:content|meta)\.xml$/,
  /^docProps\/(?:core|app|custom)\.xml$/,
  /^word\/(?:document|comments|footnotes|endnotes|people|header\d*|footer\d*)\.xml$/,
  /^xl\/(?:sharedStrings|workbook|worksheets\/sheet\d+|comments\d*)\.xml$/,
  /^ppt\/(?:slides|notesSlides|comments)\/[\w-]+\.xml$/,
];
const PROPERTIES = /^(?:meta\.xml|docProps\/.*)$/;
const MARKS_OFFICE = new Set(["mimetype", "[Content_Types].xml", "content.xml"]);

/** What was written in an office document, tracked deletions, comments and author included; null when it is none. */
export function officeText(entries: readonly ZipEntry[]): string | null {
  if (!entries.some(({ name }) => MARKS_OFFICE.has(name))) return null;
  const parts = entries.filter(({ name }) => TEXT_PARTS.some((pattern) => pattern.test(name)));
  if (parts.length === 0) return null;
  return parts
    .map(({ name, data }) => {
      const xml = Buffer.from(data() ?? []).toString("utf8");
      return PROPERTIES.test(name) ? withoutTechnical(xmlLines(xml, () => true)) : xmlLines(xml, endsLine);
    })
    .filter((text) => text !== "")
    .join("\n");
}

/** Ends of paragraphs, cells and shared strings; line breaks and tabs. */
const ENDS_LINE =
  /^(?:\/(?:text:p|text:h|table:table-cell|w:p|w:tc|a:p|si|is|v)|(?:text:tab|text:line-break|w:tab|w:br)\b.*)$/;
const endsLine = (tag: string): boolean => ENDS_LINE.test(tag);

const PROGRAM = /^(?:LibreOffice|OpenOffice|Microsoft|Normal)\b/;

/** Leaves out dates, counts and programs. */
const withoutTechnical = (properties: string): string =>
  properties
    .split("\n")
    .filter((line) => !isTechnical("", line) && !PROGRAM.test(line))
    .join("\n");
