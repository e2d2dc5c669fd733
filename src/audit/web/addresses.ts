/** Parameters that tell who asks or where from, and not what: with them one page would have no end of addresses. */
const OF_THE_VISIT =
  /^(?:utm_\w+|fbclid|gclid|msclkid|phpsessid|jsessionid|aspsessionid\w*|sessionid|session_id|sessid|sid|cfid|cftoken|oscsid|p_auth|_ga)$/i;
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/gi;

/**
 * An address on the web as the audit knows it: absolute, without what follows `#` and without session ids. Null for what is
 * none (`mailto:`, `javascript:`, slips of whoever wrote the page).
 */
export function webAddress(text: string, base?: URL): URL | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed, base?.href)) return null;
  const url = new URL(trimmed, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  url.pathname = url.pathname.replace(SESSION_IN_PATH, "");
  const visit = [...url.searchParams.keys()].filter((name) => OF_THE_VISIT.test(name));
  // Written anew only if need be: rewriting changes how the rest is escaped.
  for (const name of visit) url.searchParams.delete(name);
  return url;
}

const DOCUMENT =
  /\.(?:pdf|p7m|p7s|tsd|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|tsv|json|zip|7z|rar|eml|msg|jpe?g|png|tiff?|gif|bmp|webp)$/i;
const PART_OF_SITE = /\.(?:css|js|mjs|map|ico|svg|woff2?|ttf|otf|eot|webmanifest|mp[34]|avi|mov|webm|exe|apk)$/i;

/** What an address leads to, as far as its ending tells: a document, what serves the site, or maybe a page. */
export function looksLike(url: URL): "document" | "site-file" | "page" {
  const path = decoded(url.pathname);
  if (DOCUMENT.test(path)) return "document";
  return PART_OF_SITE.test(path) ? "site-file" : "page";
}

/** Whether a name says that its file is a document and no page. */
export const isDocumentName = (name: string): boolean => DOCUMENT.test(name);

/** The name of what an address leads to: as the answer gives it (RFC 6266), else the end of the path. */
export function fileNameOf(url: URL, disposition: string | undefined): string {
  const told = disposition === undefined ? null : dispositionName(disposition);
  const name =
    told ??
    decoded(url.pathname)
      .split("/")
      .findLast((part) => part !== "") ??
    url.hostname;
  // Neither folders nor control characters: names come from strangers.
  return name.replace(/^.*[/\\]/, "").replace(/\p{Cc}/gu, "") || url.hostname;
}

function dispositionName(header: string): string | null {
  const extended = /filename\*\s*=\s*(utf-8|iso-8859-1)'[^']*'([^;\s]+)/i.exec(header);
  if (extended !== null) {
    const [, charset = "", value = ""] = extended;
    return charset.toLowerCase() === "utf-8" ? decoded(value) : value.replace(/%([\da-f]{2})/gi, byteCharacter);
  }
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  const value = plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2];
  return value === undefined || value === "" ? null : decoded(value);
}

const byteCharacter = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** Without percent-encoding; as it is where that is wrong. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
