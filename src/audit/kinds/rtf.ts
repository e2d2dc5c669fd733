import type { Hiding, KindReading } from "./kind-reading.ts";
import { TextBuilder } from "./text-builder.ts";

/** Groups that hold no text of the document. */
const NO_TEXT =
  /^(?:fonttbl|colortbl|stylesheet|listtable|listoverridetable|rsidtbl|generator|pict|object|themedata|datastore|latentstyles|fldinst)$/;
const PROPERTY = /^(?:title|subject|keywords|doccomm)$/;
const BREAKS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  tab: " ",
  cell: "\t",
  row: "\n",
};
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi;

interface Group {
  readonly isLeft: boolean;
  readonly how: Hiding | null;
  /** Characters that follow `\u` for programs that don't know it. */
  readonly substitutes: number;
}

/** The text of an RTF document (Microsoft, RTF 1.9.1), with comments, deleted and hidden text. */
export function readRtf(bytes: Uint8Array): KindReading {
  const built = new TextBuilder();
  const cp1252 = new TextDecoder("windows-1252");
  const stack: Group[] = [];
  let group: Group = { isLeft: false, how: null, substitutes: 1 };
  let hasUnreadParts = false;
  let toSkip = 0;
  const add = (text: string): void => {
    const left = text.slice(Math.min(toSkip, text.length));
    toSkip -= text.length - left.length;
    if (!group.isLeft && left !== "") built.add(left, group.how);
  };
  for (const [, word, number, hex, symbol, brace, text] of new TextDecoder("latin1").decode(bytes).matchAll(TOKEN)) {
    if (brace === "{") stack.push(group);
    else if (brace === "}") {
      if (group.how !== null && stack.at(-1)?.how !== group.how) built.endHidden();
      group = stack.pop() ?? group;
    } else if (text !== undefined) add(cp1252.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
    else if (hex !== undefined) add(cp1252.decode(Uint8Array.of(Number.parseInt(hex, 16))));
    else if (symbol !== undefined) {
      if (symbol === "*") group = { ...group, isLeft: true };
      else if (symbol === "~") add("\u00a0");
      else if (/[\\{}]/.test(symbol)) add(symbol);
    } else if (word === "u") {
      toSkip = 0;
      add(String.fromCharCode(Number(number) & 0xffff));
      toSkip = group.substitutes;
    } else if (word === "uc") group = { ...group, substitutes: Number(number) };
    else if (word === "annotation") group = { ...group, isLeft: false, how: "comment" };
    else if (word === "v" || word === "deleted") {
      built.endHidden();
      group = { ...group, how: number === "0" ? null : word === "v" ? "hidden" : "change" };
    } else if (word !== undefined && NO_TEXT.test(word)) {
      hasUnreadParts ||= word === "pict" || word === "object";
      group = { ...group, isLeft: true };
    } else if (word !== undefined && PROPERTY.test(word)) group = { ...group, isLeft: false, how: "property" };
    else if (word === "info") group = { ...group, isLeft: true };
    else if (word !== undefined && BREAKS[word] !== undefined) add(BREAKS[word]);
  }
  built.endHidden();
  return { pages: [built.text], hidden: built.hidden, hasUnreadParts };
}
