import type { HiddenText, Hiding, KindReading } from "./kind-reading.ts";
import { officeProperties } from "./office-properties.ts";
import { PackedParts } from "./packed-parts.ts";
import { TextBuilder } from "./text-builder.ts";
import { readXml } from "./xml-events.ts";

const SHOWN = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const UNREAD = /^word\/(?:media|embeddings|charts|diagrams)\//;
const PROPERTIES = ["docProps/core.xml", "docProps/custom.xml"];

/** The text of a Word document (ECMA-376, WordprocessingML), with its comments, deleted, hidden and blackened text. */
export async function readDocx(bytes: Uint8Array): Promise<KindReading> {
  const parts = await PackedParts.open(bytes);
  const shown: string[] = [];
  const hidden: HiddenText[] = [];
  for (const name of parts.names.filter((one) => SHOWN.test(one))) {
    const part = wordText(await parts.text(name));
    shown.push(part.text);
    hidden.push(...part.hidden);
  }
  const comments = await parts.text("word/comments.xml");
  hidden.push(...wordComments(comments));
  hidden.push(...officeProperties(await Promise.all(PROPERTIES.map((name) => parts.text(name)))));
  return { pages: [shown.join("\n")], hidden, hasUnreadParts: parts.names.some((name) => UNREAD.test(name)) };
}

/** Half points; smaller letters can't be read. */
const SMALLEST = 4;
const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|none|off)$/.test(value);
const isDark = (colour: string | undefined): boolean =>
  colour !== undefined && /^(?:black|0{6}|darkBlue)$/.test(colour);

/** How the letters of a run look. */
interface Look {
  vanish: boolean;
  white: boolean;
  dark: boolean;
  tiny: boolean;
}
const PLAIN: Look = { vanish: false, white: false, dark: false, tiny: false };

function wordText(xml: string): TextBuilder {
  const built = new TextBuilder();
  let look: Look | null = null;
  let fallback = 0;
  let cells = 0;
  /** Ground that white letters can be read on. */
  let isShaded = false;
  let takes: "shown" | "deleted" | null = null;
  const hidingOf = ({ vanish, white, dark, tiny }: Look): Hiding | null =>
    vanish || tiny || (white && !isShaded && !dark) || (dark && !white) ? "hidden" : null;
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes["w:val"];
      if (name === "mc:Fallback") fallback++;
      else if (name === "w:r") look = { ...PLAIN };
      else if (name === "w:tc") cells++;
      else if (name === "w:t") takes = "shown";
      else if (name === "w:delText") takes = "deleted";
      else if (name === "w:tab" || name === "w:br" || name === "w:cr") {
        if (look !== null && fallback === 0) built.add(name === "w:tab" ? " " : cells > 0 ? " " : "\n");
      } else if (name === "w:shd" && look === null)
        isShaded ||= !/^(?:auto|ffffff)?$/i.test(attributes["w:fill"] ?? "");
      if (look === null) return;
      if (name === "w:vanish" || name === "w:webHidden") look.vanish = isOn(value);
      if (name === "w:color") look.white = value?.toUpperCase() === "FFFFFF";
      if (name === "w:highlight") look.dark = isDark(value);
      if (name === "w:shd") look.dark ||= isDark(attributes["w:fill"]);
      if (name === "w:sz") look.tiny = Number(value) <= SMALLEST;
    },
    text: (text) => {
      if (takes === null || fallback > 0) return;
      built.add(text, takes === "deleted" ? "change" : hidingOf(look ?? PLAIN));
    },
    close: (name) => {
      if (name === "mc:Fallback") fallback--;
      if (name === "w:r") look = null;
      if (name === "w:t" || name === "w:delText") takes = null;
      if (name === "w:p") {
        built.add(cells > 0 ? " " : "\n");
        built.endHidden();
        if (cells === 0) isShaded = false;
      }
      if (name === "w:tc") {
        cells--;
        isShaded = false;
        built.add("\t");
      }
      if (name === "w:tr") built.add("\n");
    },
  });
  return built;
}

function wordComments(xml: string): HiddenText[] {
  const built = new TextBuilder();
  let isInside = false;
  readXml(xml, {
    open: (name) => {
      if (name === "w:t") isInside = true;
    },
    text: (text) => {
      if (isInside) built.add(text, "comment");
    },
    close: (name) => {
      if (name === "w:t") isInside = false;
      if (name === "w:p") built.add(" ", "comment");
      if (name === "w:comment") built.endHidden();
    },
  });
  return built.hidden;
}
