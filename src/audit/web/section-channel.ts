import type { Channel } from "../../model/channel.ts";
import { decoded } from "./addresses.ts";
import { portalOf } from "./portals/portals.ts";

/** How sites name the two sections, in addresses and on links. */
const ALBO =
  /\balbo[-_ ]?(?:pretorio|on-?line|storico|comunale)|\balbopretorio|(?:^|\/)albo(?:\/|$)|\bmatrimonio\b.*\bpubblicazion/i;
const AT = /\b(?:amministrazione|societ[aà]|amm)[-_. ]{1,2}trasparente\b|(?:^|\/)trasparenza(?:\/|$)|^trasparenza$/i;

/** The channel that an address and the text of a link to it speak of; null when they don't. */
export function channelOf(url: URL, text = ""): Channel | null {
  const told = portalOf(url)?.channel(url);
  if (told !== undefined && told !== null) return told;
  for (const words of [decoded(url.pathname), text]) {
    if (ALBO.test(words)) return "albo";
    if (AT.test(words)) return "at";
  }
  return null;
}
