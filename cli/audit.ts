import type { AuditReport, EngineAuditOptions, SiteAudit } from "../src/index.ts";
import { EXIT, type ExitCode, UsageFailure } from "../src/model/failure.ts";
import { printable } from "../src/report/printable.ts";
import { auditBasis } from "./audit-basis.ts";
import { AUDIT_MESSAGES } from "./audit-messages.ts";
import { auditProgress } from "./audit-progress.ts";
import { type AuditPrintOptions, printAudit } from "./audit-report.ts";
import { storeChoice } from "./audit-store-choice.ts";
import { type AuditWebOptions, webChoicesOf } from "./audit-web.ts";
import { KEEP_DAYS } from "./commands/audit-purge.ts";
import { type ConfigurationOptions, configurationOf, configured } from "./configuration.ts";
import type { Context } from "./context.ts";
import { bugText } from "./failure-text.ts";
import { requireKnownType } from "./known-type.ts";
import { type QueueOptions, queueChoice } from "./queue-choice.ts";
import { QUEUE_MESSAGES } from "./queue-messages.ts";
import { checkReportFiles } from "./report-targets.ts";
import { type CheckOptions, maxBytesOf, type OpenOptions, workersOf } from "./shared-options.ts";
import { todayOf } from "./today.ts";

export interface AuditCommandOptions
  extends AuditPrintOptions,
    ConfigurationOptions,
    AuditWebOptions,
    QueueOptions,
    Pick<OpenOptions, "workers" | "maxSize">,
    Pick<CheckOptions, "channel" | "type" | "ocr" | "ocrEngine"> {
  readonly store?: string;
  readonly resume?: boolean;
  readonly limit?: number;
  readonly sample?: number;
  readonly dryRun?: boolean;
  readonly keepDays?: number;
  readonly today?: string;
}

/** Documents that wait for workers of a queue at the same time: enough for many, and little memory. */
const SENT_AT_ONCE = 24;

/**
 * Audits a target, or goes on with the audit of a store, and prints the report.
 * @throws UsageFailure and the failures of the store and of what is audited.
 */
export async function runAudit(goal: string | null, given: AuditCommandOptions, context: Context): Promise<void> {
  const { library, stdout, stderr, version, lang, env } = context;
  const catalog = library.loadRules();
  const configuration = configurationOf(given, catalog, context).content;
  const options = configured(given, configuration);
  requireKnownType(options.type, catalog);
  requireGoal(goal, options);
  await checkReportFiles(options, options.store === undefined ? [] : [options.store]);

  const queue = await queueChoice(options, env);
  const audit: Omit<EngineAuditOptions, "onProgress"> = {
    goal,
    store: await storeChoice(options, context),
    resume: options.resume ?? false,
    choices: {
      hints: { channel: options.channel, type: options.type },
      ocr: options.ocr === false ? "off" : "on",
      today: todayOf(options),
      maxBytes: maxBytesOf(options),
      limit: options.limit ?? null,
      sample: options.sample ?? null,
      web: webChoicesOf(options, version),
    },
    basis: auditBasis(version, catalog, options.ocrEngine, configuration),
    knownTypes: new Set(catalog.rows.keys()),
    workers: queue === null ? workersOf(options) : SENT_AT_ONCE,
    keepDays: options.keepDays ?? KEEP_DAYS,
    onBug: (error) => stderr.write(bugText(error, version, lang, env.OMISSIS_DEBUG === "1")),
    stop: context.stop?.heed(),
  };
  if (options.dryRun) return library.auditPreview(audit, (address) => void stdout.write(`${printable(address)}\n`));

  const progress = auditProgress(context, options.quiet ?? false);
  try {
    const engineOptions = { workers: audit.workers, ocrEngine: options.ocrEngine, body: configuration };
    const done = await audited({ ...audit, onProgress: progress.show }, queue, engineOptions, context);
    try {
      progress.clear();
      const report = done.report(options.showText ?? false);
      await printAudit(report, catalog, options, context);
      context.finish(audit.stop?.aborted && report.finished === null ? EXIT.interrupted : exitOfAudit(report));
    } finally {
      done.close();
    }
  } finally {
    progress.clear();
  }
}

/** Audits with an engine of this process, or with the workers of a queue. */
async function audited(
  audit: EngineAuditOptions,
  queue: Awaited<ReturnType<typeof queueChoice>>,
  engineOptions: Parameters<Context["library"]["createEngine"]>[0],
  { library, stderr, say }: Context,
): Promise<SiteAudit> {
  if (queue !== null) {
    const onAlone = (): void => void stderr.write(`${say(QUEUE_MESSAGES.alone)}\n`);
    return library.auditThrough(queue.url, queue.key, audit, onAlone);
  }
  const engine = library.createEngine(engineOptions);
  try {
    return await library.auditWith(engine, audit);
  } finally {
    await engine.close();
  }
}

/** What could not be read, or was left for another time, is not fine. */
function exitOfAudit({ counts: { documents, outcomes, left } }: AuditReport): ExitCode {
  if (outcomes.blocked > 0) return EXIT.notPublishable;
  if (documents === 0 && left === 0) return EXIT.nothingExamined;
  return outcomes.review + outcomes.unread + left > 0 ? EXIT.needsReview : EXIT.publishable;
}

function requireGoal(goal: string | null, { resume, store, format, output }: AuditCommandOptions): void {
  if (resume && store === undefined) {
    throw new UsageFailure(AUDIT_MESSAGES.noStoreToResume, AUDIT_MESSAGES.nameStore);
  }
  if (format === "xlsx" && output === undefined) {
    throw new UsageFailure(AUDIT_MESSAGES.noWorkbookFile, AUDIT_MESSAGES.nameWorkbook);
  }
  if (goal === null && !resume) throw new UsageFailure(AUDIT_MESSAGES.noTarget, AUDIT_MESSAGES.noTargetRemedy);
}
