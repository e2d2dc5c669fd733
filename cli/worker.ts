import { UsageFailure } from "../src/model/failure.ts";
import { fillText } from "../src/model/local-text.ts";
import { auditBasis } from "./audit-basis.ts";
import { type ConfigurationOptions, configurationOf, configured } from "./configuration.ts";
import type { Context } from "./context.ts";
import { bugText } from "./failure-text.ts";
import { type QueueOptions, queueChoice } from "./queue-choice.ts";
import { QUEUE_MESSAGES } from "./queue-messages.ts";
import { type CheckOptions, type OpenOptions, workersOf } from "./shared-options.ts";

export interface WorkerOptions
  extends ConfigurationOptions,
    QueueOptions,
    Pick<OpenOptions, "workers">,
    Pick<CheckOptions, "ocrEngine"> {
  readonly quiet?: boolean;
}

/**
 * Examines what audits put into a queue until it is asked to stop.
 * @throws UsageFailure when queue or key are missing, and QueueUnreachable.
 */
export async function runWorker(given: WorkerOptions, context: Context): Promise<void> {
  const { library, stderr, version, lang, env, say } = context;
  const catalog = library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = configured(given, configuration);
  const queue = await queueChoice(options, env);
  if (queue === null) throw new UsageFailure(QUEUE_MESSAGES.noQueue, QUEUE_MESSAGES.noQueueRemedy);
  const workers = workersOf(options);
  const engine = library.createEngine({ workers, ocrEngine: options.ocrEngine, body: configuration });
  const stop = context.stop?.heed() ?? new AbortController().signal;
  const tell = (text: string): void => {
    if (!options.quiet) stderr.write(`${text}\n`);
  };
  let count = 0;
  try {
    await library.workForAudits(
      engine,
      { ...queue, basis: auditBasis(version, catalog, options.ocrEngine, configuration) },
      {
        lanes: workers,
        onReady: () => tell(say(QUEUE_MESSAGES.ready)),
        onDone: () => count++,
        onBug: (error) => stderr.write(bugText(error, version, lang, env.OMISSIS_DEBUG === "1")),
        stop,
      },
    );
    tell(say(fillText(QUEUE_MESSAGES.ended, { count })));
  } finally {
    await engine.close();
  }
}
