import { percentDecoded } from "./percent-decoded.ts";
import type { Compared, ShownText } from "./shown-text.ts";

const LOCAL_PATH = /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:[a-z]\/|home\/|Users\/|Volumes\/|mnt\/))/i;
const WITHOUT_HOST = /^(?:mailto|tel|sms|callto|skype|sip):/i;
const WITH_HOST = /^([a-z][a-z\d+.-]*):\/\/(?:([^/?#@]*)@)?([^/?#]*)([\s\S]*)$/i;
const BARE_HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+\/?$/i;
/** Parameters that say where a reader comes from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|source)$/i;

export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/**
 * What an address says and the pages don't; null when that is nothing. Of a site's address, the host alone says nothing
 * about people; paths of somebody's computer are always told, as they name user, server and folders.
 */
export function hiddenInAddress(address: string, shown: ShownText): string | null {
  const text = percentDecoded(address).trim();
  if (text === "") return null;
  if (LOCAL_PATH.test(address)) return text;
  if (namesNorm(address) || BARE_HOST.test(address)) return null;
  const [, , user, , rest = ""] = WITH_HOST.exec(withoutTracking(address)) ?? [];
  if (WITH_HOST.test(address)) {
    const told = percentDecoded(`${user === undefined ? "" : `${user} `}${rest}`);
    return !isSiteSection(told) && saysSomething(told, shown) ? text : null;
  }
  return saysSomething(text.replace(WITHOUT_HOST, ""), shown) ? text : null;
}

/** `hiddenInAddress`, with the rule that leaves an address out. */
export function compareAddress(address: string, shown: ShownText): Compared {
  const hidden = hiddenInAddress(address, shown);
  if (hidden !== null) return { hidden, excludedBy: null };
  const ofSite = WITH_HOST.test(address) || BARE_HOST.test(address);
  return { hidden, excludedBy: ofSite ? "exclusion/site-address" : "exclusion/shown-on-pages" };
}

/** Leaves out addresses of laws, which registers of legislation build from uniform names (URN:LEX, ELI). */
const namesNorm = (address: string): boolean => /^https?:.*(?:\burn:(?:nir|lex):|\/eli\/)/i.test(address);

/** Leaves out the entrance of a section of a site: one word after the host, no query. */
const isSiteSection = (told: string): boolean => /^\/?\p{L}*\/?$/u.test(told);

/** Signs of paths and queries part statements: what is said in one folder and in another need not stand together. */
const saysSomething = (told: string, shown: ShownText): boolean =>
  shown.beyond(told.replace(/[/?&=#]+/g, "; ").replace(/[_+-]+/g, " ")) !== null;

function withoutTracking(address: string): string {
  const start = address.indexOf("?");
  if (start < 0) return address;
  const [query = "", ...fragment] = address.slice(start + 1).split("#");
  const kept = query.split("&").filter((parameter) => !TRACKING.test(parameter.split("=", 1)[0] ?? ""));
  return `${address.slice(0, start)}?${kept.join("&")}${fragment.length > 0 ? `#${fragment.join("#")}` : ""}`;
}
