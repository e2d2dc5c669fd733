import type { FoundFile, FoundFiles } from "../src/intake/found-files.ts";
import { readSource, type Source } from "../src/intake/source.ts";
import { unreadDocument } from "../src/intake/unread-document.ts";
import type { Channel } from "../src/model/channel.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import { type ExitCode, KnownFailure, UsageFailure } from "../src/model/failure.ts";
import { printable } from "../src/report/printable.ts";
import type { Context } from "./context.ts";
import { exitOfError } from "./exit.ts";
import { bugText } from "./failure-text.ts";
import { MESSAGES } from "./messages.ts";
import { progressOn } from "./progress.ts";

export interface Examination {
  /** One per file, in their order, whatever became of it. */
  readonly reports: readonly DocumentReport[];
  /** Of each file the exit code of what kept it from being examined; null for the others. */
  readonly failures: readonly (ExitCode | null)[];
}

export interface ExaminationOptions {
  readonly workers: number;
  readonly maxBytes: number;
  readonly channel: Channel | undefined;
  readonly quiet: boolean;
}

/**
 * Examines files, `workers` at a time. A document that can't be read, or on which the
 * program fails, takes its place among the reports and does not keep the others from being examined.
 *
 * @throws UsageFailure when the options are wrong, whatever the document.
 */
export async function examineFiles(
  { files, emptyFolders }: FoundFiles,
  examine: (source: Source) => Promise<DocumentReport>,
  options: ExaminationOptions,
  context: Context,
): Promise<Examination> {
  if (files.length === 0 || !options.quiet) {
    for (const folder of emptyFolders)
      context.stderr.write(`omissis: ${printable(folder)}: ${context.say(MESSAGES.noPdf)}\n`);
  }
  if (files.length === 0) return { reports: [], failures: [] };

  const progress = progressOn(context, options.quiet);
  let done = 0;
  const examineOne = async (found: FoundFile): Promise<Examined> => {
    progress.show(found.file, done, files.length);
    try {
      if (found.failure !== null) throw found.failure;
      const report = await examine(await readSource(found.file, options));
      return { report, failure: null };
    } catch (error) {
      if (error instanceof UsageFailure) throw error;
      if (error instanceof KnownFailure) {
        return { report: unreadDocument(found.file, error, options), failure: error.exitCode };
      }
      progress.clear();
      context.stderr.write(bugText(error, context.version, context.lang, context.env.OMISSIS_DEBUG === "1"));
      const failure = { reason: "internal-error", text: MESSAGES.internalError, remedy: MESSAGES.internalErrorRemedy };
      return { report: unreadDocument(found.file, failure, options), failure: exitOfError(error) };
    } finally {
      done++;
    }
  };
  try {
    const examined = await inParallel(files, options.workers, examineOne);
    return { reports: examined.map(({ report }) => report), failures: examined.map(({ failure }) => failure) };
  } finally {
    progress.clear();
  }
}

interface Examined {
  readonly report: DocumentReport;
  readonly failure: ExitCode | null;
}

/** Results in the order of the items, at most `limit` under way at a time. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
