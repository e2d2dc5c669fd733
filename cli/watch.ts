import { stat } from "node:fs/promises";
import { EXIT, UsageFailure, worstExit } from "../src/model/failure.ts";
import { fillText, type LocalText } from "../src/model/local-text.ts";
import { printable } from "../src/report/printable.ts";
import { type ConfigurationOptions, configurationOf, configured, requireChannel } from "./configuration.ts";
import type { Context } from "./context.ts";
import { decisionsOf } from "./decisions.ts";
import { failureText } from "./failure-text.ts";
import { FolderAlarm } from "./folder-alarm.ts";
import { FolderWatch } from "./folder-watch.ts";
import { requireKnownType } from "./known-type.ts";
import { passwordOf } from "./password.ts";
import { maxBytesOf, workersOf } from "./shared-options.ts";
import { outcomeBasis, type WatchedCheckOptions, watchedOutcomes } from "./watch-examination.ts";
import { WATCH_MESSAGES } from "./watch-messages.ts";

export interface WatchOptions extends WatchedCheckOptions, ConfigurationOptions {
  readonly once?: boolean;
  /** Seconds. */
  readonly interval?: number;
  readonly quiet?: boolean;
}

/** Seconds from one look at the folder to the next. */
const INTERVAL = 5;
/** Milliseconds for which a file must stand still: programs pause while they write, and network shares tell sizes late. */
const SETTLE = 2000;

/**
 * Examines what comes into a folder and writes the outcomes beside, until it is asked to stop; with `once` until every
 * document that is there has its outcome, or could not have it.
 *
 * @throws UsageFailure when the options are wrong or the folder is none.
 */
export async function runWatch(folder: string, given: WatchOptions, context: Context): Promise<void> {
  const { library, stdout, stderr, lang } = context;
  const catalog = library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const { once = false, interval = INTERVAL, quiet = false, ...options } = configured(given, configuration);
  requireChannel(options);
  requireKnownType(options.type, catalog);
  await requireFolder(folder);
  // What is wrong with exceptions and their key is told now, not when the first document comes.
  await decisionsOf({ ...options, quiet: true }, [], context);
  const examination = { options, configuration, catalog, password: await passwordOf(options, context.env) };
  const stop = context.stop?.heed() ?? new AbortController().signal;
  const tell = (text: LocalText): void => {
    if (!quiet) stdout.write(`${context.say(text)}\n`);
  };

  const engine = library.createEngine({
    workers: workersOf(options),
    ocrEngine: options.ocrEngine,
    body: configuration,
  });
  const alarm = new FolderAlarm(folder, stop);
  try {
    const watched = new FolderWatch({
      folder,
      settle: SETTLE,
      maxBytes: maxBytesOf(options),
      workers: workersOf(options),
      basis: () => outcomeBasis(examination, context),
      examine: (files) => watchedOutcomes(files, engine, examination, context),
      tell: (file, { summary }, failure) => {
        if (failure !== null) stderr.write(failureText(failure, lang));
        else tell({ it: `${printable(file)}: ${summary}`, en: `${printable(file)}: ${summary}` });
      },
      stop,
    });
    if (!once) tell(fillText(WATCH_MESSAGES.started, { folder: printable(folder) }));
    let wasReached = true;
    while (!stop.aborted) {
      const work = watched.pass();
      // The documents under way have no outcome and are examined when the watch begins again.
      const pass = await Promise.race([work, alarm.stopped]);
      if (pass === "stopped") {
        work.catch(() => {});
        break;
      }
      const gone = !pass.reached;
      if (gone && wasReached) {
        stderr.write(`${context.say(fillText(WATCH_MESSAGES.folderGone, { folder: printable(folder) }))}\n`);
      }
      wasReached = pass.reached;
      if (once && pass.pending === 0) break;
      await alarm.next(pass.pending + pass.unwritten > 0 ? Math.min(SETTLE / 2, 1000 * interval) : 1000 * interval);
    }
    if (!once) context.finish(EXIT.publishable);
    else if (stop.aborted) context.finish(EXIT.interrupted);
    else context.finish(watched.exits.length === 0 ? EXIT.nothingExamined : worstExit(watched.exits));
    if (!once) tell(WATCH_MESSAGES.stopped);
  } finally {
    alarm.close();
    await engine.close();
  }
}

async function requireFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new UsageFailure(fillText(WATCH_MESSAGES.notFolder, { folder }), WATCH_MESSAGES.notFolderRemedy);
  }
}
