import { type FileHandle, open } from "node:fs/promises";
import type { NewTarget } from "../work.ts";
import { type ByteRange, bytesOfFile } from "../zip/byte-range.ts";
import { BrokenZip } from "../zip/failures.ts";
import { zipContent } from "../zip/zip-content.ts";
import { type ZipEntry, zipEntries } from "../zip/zip-directory.ts";
import { isSiteFile } from "./site-file.ts";

/** Stands between an archive and what is in it. */
export const IN_ZIP = "!/";

/** What an archive on disk holds. @throws BrokenZip, ZipBomb or what the disk says. */
export const zipContentOf = (archive: string): Promise<NewTarget[]> =>
  withZip(archive, async (zip) =>
    (await zipEntries(zip)).filter(isDocument).map(({ name }) => ({
      kind: "entry",
      address: archive + IN_ZIP + name,
      skipped: isSiteFile(name) ? "site-file" : undefined,
    })),
  );

/** The bytes of one file of an archive on disk. @throws as `zipContent` does. */
export const zipEntryOf = (archive: string, name: string, maxBytes: number): Promise<Uint8Array> =>
  withZip(archive, async (zip) => {
    const entry = (await directoryOf(archive, zip)).get(name);
    // The archive was changed under the audit.
    if (entry === undefined) throw new BrokenZip();
    return zipContent(zip, entry, maxBytes);
  });

/** Without hidden files and what macOS adds. */
export const isDocument = ({ name }: ZipEntry): boolean =>
  !name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

/** The directory of the archive read last: its files are read one after the other. */
let last: { readonly key: string; readonly entries: ReadonlyMap<string, ZipEntry> } | null = null;

async function directoryOf(archive: string, zip: ByteRange): Promise<ReadonlyMap<string, ZipEntry>> {
  const key = `${archive}\0${zip.size}`;
  if (last?.key !== key) last = { key, entries: new Map((await zipEntries(zip)).map((entry) => [entry.name, entry])) };
  return last.entries;
}

async function withZip<Result>(archive: string, work: (zip: ByteRange) => Promise<Result>): Promise<Result> {
  const handle: FileHandle = await open(archive);
  try {
    return await work(bytesOfFile(handle, (await handle.stat()).size));
  } finally {
    await handle.close();
  }
}
