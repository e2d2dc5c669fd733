import { ActTooLarge } from "../src/intake/failures.ts";
import type { FoundFile, FoundFiles } from "../src/intake/found-files.ts";
import { readSource, type Source } from "../src/intake/source.ts";
import { unreadDocument } from "../src/intake/unread-document.ts";
import type { Channel } from "../src/model/channel.ts";
import type { DocumentReport } from "../src/model/document-report.ts";
import { type ExitCode, KnownFailure, UsageFailure } from "../src/model/failure.ts";
import { printable } from "../src/report/printable.ts";
import { type ActOptions, actsOf } from "./acts.ts";
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
  /** Which files are one act; each alone when absent. */
  readonly acts?: ActOptions;
}

/**
 * Examines files act by act, `workers` acts at a time. A document that can't be read, or on which the program fails,
 * takes its place among the reports and does not keep other acts from being examined.
 *
 * @param examine the files of one act: a report for each, in their order.
 * @throws UsageFailure when the options are wrong, whatever the document.
 */
export async function examineFiles(
  { files, emptyFolders }: FoundFiles,
  examine: (sources: readonly Source[]) => Promise<readonly DocumentReport[]>,
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
  const unread = (file: string, error: unknown): Examined => {
    if (error instanceof UsageFailure) throw error;
    if (error instanceof KnownFailure) return { report: unreadDocument(file, error, options), failure: error.exitCode };
    progress.clear();
    context.stderr.write(bugText(error, context.version, context.lang, context.env.OMISSIS_DEBUG === "1"));
    const failure = { reason: "internal-error", text: MESSAGES.internalError, remedy: MESSAGES.internalErrorRemedy };
    return { report: unreadDocument(file, failure, options), failure: exitOfError(error) };
  };
  const examineAct = async (act: readonly FoundFile[]): Promise<Examined[]> => {
    progress.show(act[0]?.file ?? "", done, files.length);
    const examined = new Map<FoundFile, Examined>();
    const sources = new Map<FoundFile, Source>();
    try {
      for (const found of act) {
        const source = await readFound(found, options).catch((error: unknown) => {
          examined.set(found, unread(found.file, error));
        });
        if (source !== undefined) sources.set(found, source);
        requireActSize([...sources.values()], options.maxBytes);
      }
      const reports = sources.size === 0 ? [] : await examine([...sources.values()]);
      [...sources.keys()].forEach((found, index) => {
        examined.set(found, { report: reports[index] as DocumentReport, failure: null });
      });
    } catch (error) {
      let told: Examined | null = null;
      for (const found of act) {
        if (examined.has(found)) continue;
        // What went wrong with the act is told once, and holds for each of its files.
        told ??= unread(found.file, error);
        examined.set(found, { ...told, report: { ...told.report, file: found.file } });
      }
    } finally {
      done += act.length;
    }
    return act.map((found) => examined.get(found) as Examined);
  };
  const choice = options.acts ?? {};
  try {
    const acts = await inParallel(actsOf(files, choice), options.workers, examineAct);
    const numbered = choice.act || choice.actPerFolder;
    const examined = acts.flatMap((act, index) =>
      act.map(({ report, failure }) => ({ report: numbered ? { ...report, act: index + 1 } : report, failure })),
    );
    return { reports: examined.map(({ report }) => report), failures: examined.map(({ failure }) => failure) };
  } finally {
    progress.clear();
  }
}

async function readFound({ file, failure }: FoundFile, options: ExaminationOptions): Promise<Source> {
  if (failure !== null) throw failure;
  return readSource(file, options);
}

/** The files of an act are in memory together: what holds for one file holds for their sum. */
function requireActSize(sources: readonly Source[], limit: number): void {
  const size = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > limit) throw new ActTooLarge(size, limit);
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
