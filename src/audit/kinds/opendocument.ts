import type { HiddenText, Hiding, KindReading } from "./kind-reading.ts";
import { officeProperties } from "./office-properties.ts";
import { PackedParts } from "./packed-parts.ts";
import { TextBuilder } from "./text-builder.ts";
import { readXml } from "./xml-events.ts";

const UNREAD = /^(?:Pictures|Object[^/]*|ObjectReplacements)\//;
/** A sheet says by this many how often an empty row or cell stands; further ones say nothing. */
const MOST_REPEATS = 100;

/** The text of an OpenDocument file (ISO/IEC 26300): comments, deleted and hidden text, hidden sheets, rows and columns. */
export async function readOpenDocument(bytes: Uint8Array): Promise<KindReading> {
  const parts = await PackedParts.open(bytes);
  const content = await parts.text("content.xml");
  const styles = await parts.text("styles.xml");
  const { pages, hidden } = contentText(content, hiddenStyles(styles + content));
  const properties = officeProperties([await parts.text("meta.xml")]);
  return {
    pages,
    hidden: [...hidden, ...properties],
    hasUnreadParts: parts.names.some((name) => UNREAD.test(name)),
  };
}

/** Names of the styles whose text or table is not shown. */
function hiddenStyles(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  let style = "";
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "style:style") style = attributes["style:name"] ?? "";
      const isHidden =
        attributes["text:display"] === "none" ||
        attributes["table:display"] === "false" ||
        (/^#f{6}$/i.test(attributes["fo:color"] ?? "") && !attributes["fo:background-color"]);
      if (isHidden && style !== "") names.add(style);
    },
    close: (name) => {
      if (name === "style:style") style = "";
    },
  });
  return names;
}

const HIDING_ELEMENTS: Readonly<Record<string, Hiding>> = {
  "office:annotation": "comment",
  "text:tracked-changes": "change",
  "text:hidden-text": "hidden",
  "text:hidden-paragraph": "hidden",
};

function contentText(xml: string, hiddenNames: ReadonlySet<string>): { pages: string[]; hidden: HiddenText[] } {
  const builders = [new TextBuilder()];
  let hiddenColumns: boolean[] = [];
  let column = 0;
  let inCell = 0;
  let texts = 0;
  let tables = 0;
  const isSheet = xml.includes("<office:spreadsheet");
  /** How each element that is open is hidden, by itself or by one around it. */
  const open: (Hiding | null)[] = [];
  const built = (): TextBuilder => builders.at(-1) as TextBuilder;
  const how = (): Hiding | null => open.at(-1) ?? null;
  const isCollapsed = (attributes: Readonly<Record<string, string>>): boolean =>
    /^(?:collapse|filter)$/.test(attributes["table:visibility"] ?? "");
  readXml(xml, {
    open: (name, attributes) => {
      let hiding: Hiding | null = HIDING_ELEMENTS[name] ?? null;
      const style = attributes["text:style-name"] ?? attributes["table:style-name"];
      if (style !== undefined && hiddenNames.has(style)) hiding = name.startsWith("table:") ? "cells" : "hidden";
      if (name === "table:table") {
        if (isSheet && tables++ > 0) builders.push(new TextBuilder(tables));
        hiddenColumns = [];
      } else if (name === "table:table-column") {
        const repeated = Math.min(MOST_REPEATS, Number(attributes["table:number-columns-repeated"] ?? 1));
        for (let index = 0; index < repeated; index++) hiddenColumns.push(isCollapsed(attributes));
      } else if (name === "table:table-row") {
        column = 0;
        if (isCollapsed(attributes)) hiding = "cells";
      } else if (name === "table:table-cell") {
        inCell++;
        if (hiddenColumns[column] === true) hiding = "cells";
        column += Math.min(MOST_REPEATS, Number(attributes["table:number-columns-repeated"] ?? 1));
      }
      open.push(how() ?? hiding);
      if (name === "text:p" || name === "text:h") texts++;
      if (name === "text:tab" || name === "text:s") built().add(" ", how());
      if (name === "text:line-break") built().add(inCell > 0 ? " " : "\n", how());
      if (name === "text:hidden-text") built().add(attributes["text:string-value"] ?? "", "hidden");
    },
    text: (text) => {
      if (texts > 0) built().add(text, how());
    },
    close: (name) => {
      const hiding = how();
      if (name === "text:p" || name === "text:h") {
        texts--;
        built().add(hiding !== null || inCell > 0 ? " " : "\n", hiding);
        if (hiding !== "cells" && hiding !== "comment") built().endHidden();
      }
      if (name === "office:annotation" || name === "table:table-row") built().endHidden();
      if (name === "table:table-cell") {
        inCell--;
        built().add(hiding === null ? "\t" : " ", hiding);
      }
      if (name === "table:table-row") built().add("\n");
      open.pop();
    },
  });
  for (const one of builders) one.endHidden();
  return { pages: builders.map(({ text }) => text), hidden: builders.flatMap(({ hidden }) => hidden) };
}
