import { Parser } from "htmlparser2";
import { htmlText } from "../web/html-text.ts";
import type { KindReading } from "./kind-reading.ts";
import { TextBuilder } from "./text-builder.ts";

const NO_TEXT = /^(?:script|style|noscript|template|svg|math|iframe|object)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|tr|ul)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Names of properties of pages that hold a text for people and search engines. */
const TELLING = /^(?:description|keywords|subject|og:title|og:description|dc\.(?:title|subject|description))$/i;

/** What a web page says, with its comments, hidden parts and fields, and its properties. */
export function readHtml(bytes: Uint8Array): KindReading {
  const built = new TextBuilder();
  /** Of each open element: its name, and whether it is not shown or holds no text. */
  const open: { name: string; isHidden: boolean; isLeft: boolean }[] = [];
  let cells = 0;
  const isHidden = (): boolean => open.some((one) => one.isHidden);
  const parser = new Parser({
    onopentag(name, attributes) {
      const style = attributes["style"]?.replace(/\s/g, "") ?? "";
      const hidden =
        "hidden" in attributes || /display:none|visibility:hidden|font-size:[01](?:px|pt)?(?:;|$)/i.test(style);
      const alternative = attributes["alt"] ?? attributes["title"];
      if (alternative !== undefined) built.add(`${alternative} `, isHidden() || hidden ? "markup" : null);
      if (name === "input" && attributes["type"] === "hidden") built.add(`${attributes["value"] ?? ""} `, "markup");
      if (name === "meta" && TELLING.test(attributes["name"] ?? attributes["property"] ?? "")) {
        built.add(attributes["content"] ?? "", "property");
        built.endHidden();
      }
      if (BLOCK.test(name)) lineEnd();
      if (!VOID.test(name)) open.push({ name, isHidden: hidden, isLeft: NO_TEXT.test(name) });
      if (name === "td" || name === "th") cells++;
    },
    ontext(text) {
      if (open.some(({ isLeft }) => isLeft)) return;
      built.add(text.replace(/\s+/g, " "), isHidden() ? "markup" : null);
    },
    oncomment(text) {
      built.add(text, "markup");
      built.endHidden();
    },
    onclosetag(name) {
      if (name === "td" || name === "th") {
        cells--;
        built.add("\t", isHidden() ? "markup" : null);
      }
      if (BLOCK.test(name)) lineEnd();
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0 && open[at]?.isHidden) built.endHidden();
      if (at >= 0) open.length = at;
    },
  });
  const lineEnd = (): void => built.add(cells > 0 ? " " : "\n", isHidden() ? "markup" : null);
  parser.end(htmlText(bytes));
  built.endHidden();
  // Blanks that the markup has and a reader does not see.
  return {
    pages: [built.text.replace(/\n[ \t]+/g, "\n").replace(/ {2,}/g, " ")],
    hidden: built.hidden,
    hasUnreadParts: false,
  };
}
