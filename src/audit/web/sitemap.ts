import { Gunzip } from "fflate";
import { Parser } from "htmlparser2";
import { TooLarge } from "../../intake/failures.ts";
import { webAddress } from "./addresses.ts";

/** What a sitemap lists (sitemaps.org, protocol 0.9). */
export interface Sitemap {
  readonly addresses: readonly URL[];
  /** Of an index. */
  readonly sitemaps: readonly URL[];
}

/** Bytes of one that is unpacked: the limit of the protocol. */
const MOST_BYTES = 52_428_800;
const MOST_ADDRESSES = 50_000;

/**
 * @param bytes as they came, gzip or not. @param url of the sitemap
 * @return null when it is none.
 * @throws TooLarge
 */
export function readSitemap(bytes: Uint8Array, url: URL): Sitemap | null {
  const found = { url: [] as URL[], sitemap: [] as URL[] };
  let isSitemap = false;
  let inside: "url" | "sitemap" | null = null;
  let location: string | null = null;
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = tag.replace(/^.*:/, "");
        if (name === "urlset" || name === "sitemapindex") isSitemap = true;
        if (name === "url" || name === "sitemap") inside = name;
        // Pictures and videos have addresses of their own, under other names.
        if (tag.toLowerCase() === "loc") location = "";
      },
      ontext(text) {
        if (location !== null) location += text;
      },
      onclosetag(tag) {
        if (tag.toLowerCase() !== "loc" || location === null) return;
        const address = webAddress(location, url);
        if (address !== null && inside !== null && found[inside].length < MOST_ADDRESSES) found[inside].push(address);
        location = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(unpacked(bytes)));
  return isSitemap ? { addresses: found.url, sitemaps: found.sitemap } : null;
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const gunzip = new Gunzip((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw new TooLarge(size, MOST_BYTES);
    chunks.push(chunk);
  });
  // A little at a time: what a few bytes unpack to is looked at before the next.
  for (let at = 0; at < bytes.length; at += 65_536)
    gunzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  return Buffer.concat(chunks);
}
