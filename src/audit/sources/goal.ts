import { open, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { sniff } from "../../intake/file-kind.ts";
import { UsageFailure } from "../../model/failure.ts";
import { fillText, type LocalText } from "../../model/local-text.ts";
import { webAddress } from "../web/addresses.ts";
import type { NewTarget } from "../work.ts";

/**
 * What the user wants audited, as the first target of a run: a folder, a ZIP archive, a list of addresses, a site or a
 * sitemap. Nothing is asked of a site yet.
 * @param hasWeb whether addresses on the web may be read
 * @throws UsageFailure when it is none of these.
 */
export async function goalTarget(goal: string, hasWeb: boolean): Promise<NewTarget> {
  const url = /^[a-z]+:\/\//i.test(goal) ? webAddress(goal) : null;
  if (url !== null) {
    if (!hasWeb) throw new UsageFailure(NO_CONTACT, CONTACT_REMEDY);
    return SITEMAP.test(url.pathname)
      ? { kind: "sitemap", address: url.href }
      : { kind: "page", address: url.href, depth: 0 };
  }
  const address = resolve(goal);
  const stats = await stat(address).catch(() => null);
  if (stats === null) throw notAGoal(goal, NOT_THERE);
  if (stats.isDirectory()) return { kind: "folder", address: await realpath(address) };
  const kind = sniff(await firstBytes(address));
  if (kind === "zip") return { kind: "zip", address };
  // The kinds that a list may look like; what is wrong in it is told when it is read.
  if (kind === "text") return { kind: "list", address };
  throw notAGoal(goal, NEITHER);
}

const NOT_THERE = { it: "{goal} non esiste.", en: "{goal} does not exist." } as const;
const NEITHER = {
  it: "{goal} non è una cartella, un archivio ZIP, un elenco o l'indirizzo di un sito.",
  en: "{goal} is no folder, ZIP archive, list or address of a site.",
} as const;

/** How sitemaps are named; a site whose sitemap has another name tells it in robots.txt. */
const SITEMAP = /sitemap[^/]*\.xml(?:\.gz)?$/i;

const NO_CONTACT = {
  it: "Per leggere un sito serve un recapito, che il sito riceve con ogni richiesta.",
  en: "Reading a site takes a contact, which the site gets with each request.",
} as const;
const CONTACT_REMEDY = {
  it: "Aggiungere --contact con un indirizzo di posta o una pagina web di chi fa la verifica.",
  en: "Add --contact with a mail address or web page of whoever does the audit.",
} as const;

const notAGoal = (goal: string, text: LocalText): UsageFailure =>
  new UsageFailure(fillText(text, { goal }), {
    it: "Indicare una cartella (per esempio una copia del sito), un archivio ZIP, un elenco CSV o un indirizzo https://; per un documento solo c'è omissis check.",
    en: "Name a folder (a copy of the site, for example), a ZIP archive, a CSV list or an address https://; for one document there is omissis check.",
  });

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
