import type { AuditReport } from "../model/audit-report.ts";
import { UsageFailure } from "../model/failure.ts";
import { Examiner } from "./examiner.ts";
import { goalTarget } from "./sources/goal.ts";
import { AuditStore, type Run } from "./store/audit-store.ts";
import type { StoreChoice } from "./store/open-store.ts";
import { purgeOld } from "./store/purge.ts";
import { TargetReader } from "./target-reader.ts";
import { auditReport } from "./view/audit-view.ts";
import type { Analyse, AuditProgress, RunChoices } from "./work.ts";
import { WorkLoop } from "./work-loop.ts";

export interface AuditOptions {
  /** Folder, ZIP archive, list, sitemap or address of a site; null to resume. */
  readonly goal: string | null;
  readonly store: StoreChoice;
  /** Goes on with the last run, or shows it when it has ended; begins one when there is none. */
  readonly resume: boolean;
  /** Of a new run; a resumed one keeps its own. */
  readonly choices: RunChoices;
  /** Version of program and rules, settings of the body: what examinations rest on. */
  readonly basis: string;
  /** Rows of the publication table. */
  readonly knownTypes: ReadonlySet<string>;
  /** Documents read at the same time. */
  readonly workers: number;
  /** Runs that began longer ago are deleted first, unless one is resumed. */
  readonly keepDays: number;
  readonly analyse: Analyse;
  /** Milliseconds of the first pause of a host in trouble; for tests. */
  readonly webPause?: number | undefined;
  readonly onProgress?: ((progress: AuditProgress) => void) | undefined;
  readonly onBug?: ((error: unknown) => void) | undefined;
  /** Ends the audit after the documents under way; it can be resumed. */
  readonly stop?: AbortSignal | undefined;
}

/** An audit and its store, which `report` reads from until it is closed. */
export interface SiteAudit {
  /** @param showText addresses as they are; recovered texts are not in the store. */
  report(showText: boolean): AuditReport;
  close(): void;
}

/**
 * Audits a site, or goes on where an audit was cut off.
 * @throws UsageFailure and the failures of the store.
 */
export async function auditSite(options: AuditOptions): Promise<SiteAudit> {
  const store = AuditStore.open(options.store);
  try {
    if (!options.resume) purgeOld(store.database, options.keepDays);
    const run = await runOf(options, store);
    if (run.finished === null) await work(options, store, run);
    return { report: (showText) => auditReport(store, run.id, showText), close: () => store.close() };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** The addresses of the documents that an audit would read, without reading any. Nothing is stored. */
export async function documentsToRead(
  options: Pick<AuditOptions, "goal" | "choices" | "knownTypes" | "basis">,
  show: (address: string) => void,
): Promise<void> {
  const store = AuditStore.open({ file: null, key: null, keyFolder: "" });
  try {
    // With a limit, what is found is not read before all is found.
    const choices = { ...options.choices, limit: options.choices.limit ?? Number.MAX_SAFE_INTEGER };
    const run = await newRun({ ...options, choices }, store);
    const never: Analyse = () => Promise.reject(new Error("A dry run examines nothing"));
    await withLoop({ ...options, workers: 2, analyse: never }, store, run, async (loop) => {
      await loop.find();
      for (const address of loop.chosen()) show(address);
    });
  } finally {
    store.close();
  }
}

/** Deletes the runs of a store that began more than `keepDays` days ago. @return their number */
export function purgeStore(choice: StoreChoice, keepDays: number): number {
  const store = AuditStore.open(choice);
  try {
    return purgeOld(store.database, keepDays);
  } finally {
    store.close();
  }
}

async function runOf(options: AuditOptions, store: AuditStore): Promise<Run> {
  return (options.resume ? store.lastRun() : null) ?? newRun(options, store);
}

async function newRun(
  { goal, choices, basis }: Pick<AuditOptions, "goal" | "choices" | "basis">,
  store: AuditStore,
): Promise<Run> {
  if (goal === null) {
    throw new UsageFailure(
      { it: "L'archivio non ha una verifica da riprendere.", en: "The store has no audit to resume." },
      { it: "Indicare che cosa verificare: omissis audit TARGET.", en: "Name what to audit: omissis audit TARGET." },
    );
  }
  return store.begin(goal, choices, basis, await goalTarget(goal, choices.web !== null));
}

async function work(options: AuditOptions, store: AuditStore, run: Run): Promise<void> {
  await withLoop(options, store, run, async (loop) => {
    if (run.choices.sample !== null) {
      await loop.find();
      loop.choose();
    }
    await loop.run();
  });
  if (options.stop?.aborted !== true) store.finish(run.id);
}

async function withLoop(
  options: Pick<
    AuditOptions,
    "basis" | "analyse" | "knownTypes" | "workers" | "webPause" | "onBug" | "onProgress" | "stop"
  >,
  store: AuditStore,
  run: Run,
  work: (loop: WorkLoop) => Promise<void>,
): Promise<void> {
  const { basis, analyse, knownTypes, webPause, onBug = () => {}, onProgress = () => {}, stop } = options;
  const reader = new TargetReader({
    store,
    run,
    examiner: new Examiner({ store, run, basis, analyse, onBug }),
    root: store.root(run.id),
    knownTypes,
    webPause,
  });
  // Whoever waits for a site keeps no processor busy.
  const workers = options.workers + (run.choices.web === null ? 0 : WAITING);
  try {
    await work(new WorkLoop({ store, run, read: (target) => reader.read(target), workers, onProgress, stop }));
  } finally {
    reader.close();
  }
}

/** Further targets under way at the same time where answers are waited for. */
const WAITING = 2;
