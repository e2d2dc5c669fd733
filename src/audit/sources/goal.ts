import { open, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { sniff } from "../../intake/file-kind.ts";
import { UsageFailure } from "../../model/failure.ts";
import { fillText, type LocalText } from "../../model/local-text.ts";
import type { NewTarget } from "../work.ts";

/**
 * What the user wants audited, as the first target of a run: a folder, a ZIP archive or a list of addresses.
 * @throws UsageFailure when it is none of these.
 */
export async function goalTarget(goal: string): Promise<NewTarget> {
  if (isWebAddress(goal)) throw notAGoal(goal, ON_THE_WEB);
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
  it: "{goal} non è una cartella, un archivio ZIP o un elenco.",
  en: "{goal} is no folder, ZIP archive or list.",
} as const;

/** Addresses on the web are not read: they must not pass for files that are missing. */
export const isWebAddress = (address: string): boolean => /^(?:https?|ftp):\/\//i.test(address);

const ON_THE_WEB = {
  it: "{goal} è un indirizzo web, e gli indirizzi web non si leggono.",
  en: "{goal} is a web address, and web addresses are not read.",
} as const;

const notAGoal = (goal: string, text: LocalText): UsageFailure =>
  new UsageFailure(fillText(text, { goal }), {
    it: "Indicare una cartella (per esempio una copia del sito), un archivio ZIP o un elenco CSV; per un documento solo c'è omissis check.",
    en: "Name a folder (a copy of the site, for example), a ZIP archive or a CSV list; for one document there is omissis check.",
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
