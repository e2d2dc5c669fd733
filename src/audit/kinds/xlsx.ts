import type { HiddenText, KindReading } from "./kind-reading.ts";
import { officeProperties } from "./office-properties.ts";
import { PackedParts } from "./packed-parts.ts";
import { dateFormats, dateOfSerial } from "./sheet-dates.ts";
import { TextBuilder } from "./text-builder.ts";
import { readXml } from "./xml-events.ts";

const UNREAD = /^xl\/(?:media|embeddings|charts|pivotCache|externalLinks)\//;
const COMMENTS = /^xl\/(?:comments|threadedComments\/)[^/]*\.xml$/;

/** The cells of an Excel workbook (ECMA-376, SpreadsheetML): hidden sheets, rows and columns, comments, properties. */
export async function readXlsx(bytes: Uint8Array): Promise<KindReading> {
  const parts = await PackedParts.open(bytes);
  const shared = sharedTexts(await parts.text("xl/sharedStrings.xml"));
  const isDate = dateFormats(await parts.text("xl/styles.xml"));
  const targets = relations(await parts.text("xl/_rels/workbook.xml.rels"));
  const pages: string[] = [];
  const hidden: HiddenText[] = [];
  for (const { relation, isHidden } of sheets(await parts.text("xl/workbook.xml"))) {
    const target = targets.get(relation) ?? "";
    const name = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    const sheet = sheetText(await parts.text(name), { shared, isDate, isHidden, page: pages.length + 1 });
    pages.push(sheet.text);
    hidden.push(...sheet.hidden);
  }
  for (const name of parts.names.filter((one) => COMMENTS.test(one))) hidden.push(...comments(await parts.text(name)));
  const properties = await Promise.all(["docProps/core.xml", "docProps/custom.xml"].map((name) => parts.text(name)));
  hidden.push(...officeProperties(properties));
  return { pages, hidden, hasUnreadParts: parts.names.some((name) => UNREAD.test(name)) };
}

function sheets(xml: string): { relation: string; isHidden: boolean }[] {
  const found: { relation: string; isHidden: boolean }[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      found.push({
        relation: attributes["r:id"] ?? "",
        isHidden: /^(?:hidden|veryHidden)$/.test(attributes["state"] ?? ""),
      });
    },
  });
  return found;
}

function relations(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  readXml(xml, {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") found.set(Id, Target);
    },
  });
  return found;
}

function sharedTexts(xml: string): string[] {
  const found: string[] = [];
  let isText = false;
  readXml(xml, {
    open: (name) => {
      if (name === "si") found.push("");
      if (name === "t") isText = true;
    },
    text: (text) => {
      if (isText && found.length > 0) found[found.length - 1] += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
    },
  });
  return found;
}

interface SheetInput {
  readonly shared: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly isHidden: boolean;
  readonly page: number;
}

/** Columns of a sheet (Excel 2007 and later). */
const MOST_COLUMNS = 16_384;

/** 1-based number of the column of a cell (`AB12`). */
const columnOf = (cell: string): number =>
  [...(/^[A-Z]*/.exec(cell)?.[0] ?? "")].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

function sheetText(xml: string, { shared, isDate, isHidden, page }: SheetInput): TextBuilder {
  const built = new TextBuilder(page);
  const hiddenColumns = new Set<number>();
  let rowIsHidden = false;
  let cell: { type: string; style: number; column: number; value: string } | null = null;
  let takes = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "col" && attributes["hidden"] === "1") {
        const last = Math.min(Number(attributes["max"]), MOST_COLUMNS);
        for (let column = Number(attributes["min"]); column <= last; column++) hiddenColumns.add(column);
      }
      if (name === "row") rowIsHidden = attributes["hidden"] === "1";
      if (name === "c") {
        const { t: type = "n", s: style = "0", r = "" } = attributes;
        cell = { type, style: Number(style), column: columnOf(r), value: "" };
      }
      if (name === "v" || name === "t") takes = true;
    },
    text: (text) => {
      if (takes && cell !== null) cell.value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") takes = false;
      if (name === "row") {
        built.endHidden();
        built.add("\n");
      }
      if (name !== "c" || cell === null) return;
      const { type, style, column, value } = cell;
      const shown =
        type === "s"
          ? (shared[Number(value)] ?? "")
          : type === "n" && value !== "" && isDate(style)
            ? dateOfSerial(Number(value))
            : value;
      const isOut = isHidden || rowIsHidden || hiddenColumns.has(column);
      built.add(`${shown.replace(/\s+/g, " ")}${isOut ? " " : "\t"}`, isOut ? "cells" : null);
      cell = null;
    },
  });
  return built;
}

function comments(xml: string): HiddenText[] {
  const built = new TextBuilder();
  let isText = false;
  readXml(xml, {
    open: (name) => {
      if (name === "t" || name === "text") isText = true;
    },
    text: (text) => {
      if (isText) built.add(text, "comment");
    },
    close: (name) => {
      if (name === "t" || name === "text") isText = false;
      if (name === "comment" || name === "threadedComment") built.endHidden();
    },
  });
  return built.hidden;
}
