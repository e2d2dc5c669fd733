import { htmlText } from "../web/html-text.ts";
import { parseHtml } from "../web/parse-html.ts";
import type { KindReading } from "./kind-reading.ts";
import { TextBuilder } from "./text-builder.ts";

const NO_TEXT = /^(?:script|style|noscript|template|svg|math|iframe|object)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|tr|ul)$/;
/** Names of properties of pages that hold a text for people and search engines. */
const TELLING = /^(?:description|keywords|subject|og:title|og:description|dc\.(?:title|subject|description))$/i;

/** What a web page says, with its comments, hidden parts and fields, and its properties. */
export function readHtml(bytes: Uint8Array): KindReading {
  const built = new TextBuilder();
  /** Of each open element: whether it is not shown, or holds no text. */
  const open: { readonly isHidden: boolean; readonly isLeft: boolean }[] = [];
  /** Counted, as pages may nest without end. */
  const around = { hidden: 0, left: 0 };
  let cells = 0;
  const isHidden = (): boolean => around.hidden > 0;
  const lineEnd = (): void => built.add(cells > 0 ? " " : "\n", isHidden() ? "markup" : null);
  const isWhole = parseHtml(htmlText(bytes), {
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
      const isLeft = NO_TEXT.test(name);
      open.push({ isHidden: hidden, isLeft });
      if (hidden) around.hidden++;
      if (isLeft) around.left++;
      if (name === "td" || name === "th") cells++;
    },
    ontext(text) {
      if (around.left > 0) return;
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
      // The parser closes what it has opened, in turn.
      const closed = open.pop();
      if (closed?.isLeft) around.left--;
      if (!closed?.isHidden) return;
      around.hidden--;
      built.endHidden();
    },
  });
  built.endHidden();
  // Blanks that the markup has and a reader does not see.
  return {
    pages: [built.text.replace(/\n[ \t]+/g, "\n").replace(/ {2,}/g, " ")],
    hidden: built.hidden,
    hasUnreadParts: !isWhole,
  };
}
