import type { Damage } from "../../pdf/file/damage.ts";
import { type ReadOptions, readPdfFile } from "../../pdf/file/read-pdf-file.ts";
import { noteUnclearContents } from "../../pdf/file/unclear-contents.ts";
import { type ExcludedLeaks, partExcluded } from "../excluded.ts";
import type { Leak } from "../leak.ts";
import { comparedContext } from "./compared-context.ts";
import { documentContext } from "./document-context.ts";
import { documentLeaks } from "./document-detectors.ts";

/** Plain data: it crosses threads. */
export interface FileLeaks {
  readonly leaks: readonly Leak[];
  readonly excluded: readonly ExcludedLeaks[];
  /** What was not examined: with any of it the coverage of the file is not full. */
  readonly damaged: readonly Damage[];
}

/**
 * Examines what a file keeps beside its pages. It uses the page engine in the calling thread: strangers' files belong in
 * a worker with limits of time and memory.
 */
export async function fileLeaks(bytes: Uint8Array, options: ReadOptions = {}): Promise<FileLeaks> {
  const file = readPdfFile(bytes, options);
  if (file.encryption === "locked") return { leaks: [], excluded: [], damaged: file.damaged };
  noteUnclearContents(file);
  const found = documentLeaks(file, await comparedContext(file, await documentContext(file)));
  return { ...partExcluded(found), damaged: file.damaged };
}
