import { webAddress } from "./addresses.ts";
import { parseHtml } from "./parse-html.ts";

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
const WITHOUT_TEXT = /^(?:script|style)$/;
const FOR_ENGINES = /^(?:robots|googlebot|bingbot)$/i;
/** Portals that open documents by script write the address into the handler. */
const IN_SCRIPT = /(?:window\.open|location(?:\.href)?)\s*[(=]\s*['"]([^'"]+)['"]/;

/** What a page of a site tells whoever reads the site. */
export interface SitePage {
  /** In the order of the page, each address once. */
  readonly links: readonly PageLink[];
  /** Words of the page, shown or not. */
  readonly text: string;
  /** What it tells search engines (`meta name="robots"` and of the same kind). */
  readonly robots: readonly string[];
}

/** @param url of the page, which relative addresses start from */
export function readSitePage(html: string, url: URL): SitePage {
  const robots: string[] = [];
  const texts: string[] = [];
  let withoutText = 0;
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
  parseHtml(html, {
    onopentag(name, attributes) {
      if (WITHOUT_TEXT.test(name)) withoutText++;
      if (name === "meta" && FOR_ENGINES.test(attributes["name"] ?? "")) robots.push(attributes["content"] ?? "");
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
      if (withoutText === 0) texts.push(text);
      if (open !== null && open.text.length < 300) open.text += text;
    },
    onclosetag(name) {
      if (WITHOUT_TEXT.test(name)) withoutText--;
      if (name === "a") open = null;
    },
  });
  return {
    links: [...links.values()].map(({ url, text }) => ({ url, text: text.replace(/\s+/g, " ").trim() })),
    text: texts.join(" "),
    robots,
  };
}
