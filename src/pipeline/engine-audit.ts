import { basename } from "node:path";
import type { AuditOptions, SiteAudit } from "../audit/audit-site.ts";
import type { QueueChoice } from "../audit/queue/queue.ts";
import type { QueueWorkerOptions } from "../audit/queue/queue-worker.ts";
import type { Analyse } from "../audit/work.ts";
import { sniff } from "../intake/file-kind.ts";
import { unreadDocument } from "../intake/unread-document.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Engine } from "./engine.ts";
import { sha256Of } from "./opened-source.ts";

/** What an audit is asked, beside how documents are examined. */
export type EngineAuditOptions = Omit<AuditOptions, "analyse">;

/**
 * Audits a site with the stages of an engine. The store and its driver are loaded when an audit begins.
 * @throws UsageFailure and the failures of the store.
 */
export async function auditWith(engine: AuditEngine, options: EngineAuditOptions): Promise<SiteAudit> {
  const { auditSite } = await import("../audit/audit-site.ts");
  return auditSite({ ...options, analyse: analysisBy(engine) });
}

/**
 * Audits a site with the workers of a queue (`workForAudits`), on whatever machines they run. Sites and files are read by the
 * audit alone, so that hosts are asked as politely as by one machine.
 *
 * @param onAlone is told when there is work and no worker, once until there are workers again.
 * @throws QueueUnreachable, UsageFailure and the failures of the store.
 */
export async function auditThrough(
  url: string,
  key: string,
  options: EngineAuditOptions,
  onAlone: () => void,
): Promise<SiteAudit> {
  const [{ auditSite }, { Queue }, { remoteAnalysis }] = await Promise.all([
    import("../audit/audit-site.ts"),
    import("../audit/queue/queue.ts"),
    import("../audit/queue/remote-analysis.ts"),
  ]);
  const queue = await Queue.join({ url, key, basis: options.basis }, "audit");
  const remote = remoteAnalysis(queue, { onAlone, stop: options.stop });
  try {
    return await auditSite({ ...options, analyse: remote.analyse });
  } finally {
    await remote.close();
  }
}

/** Examines what audits put into a queue, with the stages of an engine, until it is asked to stop. @throws QueueUnreachable */
export async function workForAudits(
  engine: AuditEngine,
  choice: QueueChoice,
  options: Omit<QueueWorkerOptions, "queue" | "analyse"> & { readonly onReady: () => void },
): Promise<void> {
  const [{ Queue }, { workForQueue }] = await Promise.all([
    import("../audit/queue/queue.ts"),
    import("../audit/queue/queue-worker.ts"),
  ]);
  const queue = await Queue.join(choice, "worker");
  options.onReady();
  await workForQueue({ ...options, queue, analyse: analysisBy(engine) });
}

/** Shows the addresses of the documents that an audit would read. Nothing is read and nothing stored. */
export async function auditPreview(
  options: Pick<AuditOptions, "goal" | "choices" | "knownTypes" | "basis">,
  show: (address: string) => void,
): Promise<void> {
  const { documentsToRead } = await import("../audit/audit-site.ts");
  return documentsToRead(options, show);
}

/** Deletes the audits of a store that are older than so many days. @return their number; @throws as opening a store does */
export async function purgeAudits(store: AuditOptions["store"], keepDays: number): Promise<number> {
  const { purgeStore } = await import("../audit/audit-site.ts");
  return purgeStore(store, keepDays);
}

/** What an audit needs of an engine. */
export type AuditEngine = Pick<Engine, "check" | "checkText">;

/** A term is judged where the day of publication is known, as for a single document. */
const analysisBy =
  (engine: AuditEngine): Analyse =>
  async (source, { today, ...choices }) => {
    const options = { ...choices, ...(choices.date === undefined ? {} : { today }) };
    const kind = sniff(source.bytes);
    const sha256 = sha256Of(source.bytes);
    // Readers of kinds other than PDF are loaded when one is met.
    if (kind === "pdf" || kind === "p7m") return engine.check(source, options);
    if (kind === "image") {
      const { picturePdf } = await import("../audit/kinds/picture-pdf.ts");
      const pdf = await picturePdf(source.bytes);
      return pdf === null
        ? engine.check(source, options)
        : { ...(await engine.check({ ...source, bytes: pdf }, options)), sha256 };
    }
    try {
      const { readKind } = await import("../audit/kinds/read-kind.ts");
      const reading = await readKind(kind, source.bytes, basename(source.file));
      return reading === null ? engine.check(source, options) : engine.checkText(source, reading, options);
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
      return unreadDocument(source.file, error, { channel: choices.channel, sha256 });
    }
  };
