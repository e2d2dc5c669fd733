import { Parser } from "htmlparser2";
import { webAddress } from "./addresses.ts";

export interface PageLink {
  readonly url: URL;
  /** What the page writes on the link, spaces joined. */
  readonly text: string;
}

/** Attributes that lead to what is published; pictures and scripts are part of the page. */
const LEADING: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  iframe: "src",
  frame: "src",
  embed: "src",
  object: "data",
};
/** Portals that open documents by script write the address into the handler. */
const IN_SCRIPT = /(?:window\.open|location(?:\.href)?)\s*[(=]\s*['"]([^'"]+)['"]/;

/** The links of a page in its order, each address once. @param url of the page, which relative addresses start from */
export function pageLinks(html: string, url: URL): PageLink[] {
  const links = new Map<string, { url: URL; text: string }>();
  let base = url;
  let open: { url: URL; text: string } | null = null;
  const add = (address: string | undefined, text: string): { url: URL; text: string } | null => {
    const target = address === undefined ? null : webAddress(address, base);
    if (target === null) return null;
    const known = links.get(target.href) ?? { url: target, text };
    links.set(target.href, known);
    return known;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "base") base = webAddress(attributes["href"] ?? "", url) ?? base;
      if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh") {
        add(/url\s*=\s*['"]?([^'"]+)/i.exec(attributes["content"] ?? "")?.[1], "");
      }
      const attribute = LEADING[name];
      const link = attribute === undefined ? null : add(attributes[attribute], attributes["title"] ?? "");
      if (name === "a") open = link;
      const scripted = IN_SCRIPT.exec(attributes["onclick"] ?? attributes["href"] ?? "")?.[1];
      if (scripted !== undefined) open = add(scripted, attributes["title"] ?? "") ?? open;
    },
    ontext(text) {
      if (open !== null && open.text.length < 300) open.text += text;
    },
    onclosetag(name) {
      if (name === "a") open = null;
    },
  });
  parser.end(html);
  return [...links.values()].map(({ url, text }) => ({ url, text: text.replace(/\s+/g, " ").trim() }));
}
