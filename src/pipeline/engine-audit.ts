import type { AuditOptions, SiteAudit } from "../audit/audit-site.ts";
import type { Analyse } from "../audit/work.ts";
import type { Engine } from "./engine.ts";

/** What an audit is asked, beside how documents are examined. */
export type EngineAuditOptions = Omit<AuditOptions, "analyse">;

/**
 * Audits a site with the stages of an engine. The store and its driver are loaded when an audit begins.
 * @throws UsageFailure and the failures of the store.
 */
export async function auditWith(engine: Pick<Engine, "check">, options: EngineAuditOptions): Promise<SiteAudit> {
  const { auditSite } = await import("../audit/audit-site.ts");
  return auditSite({ ...options, analyse: analysisBy(engine) });
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

/** A term is judged where the day of publication is known, as for a single document. */
const analysisBy =
  (engine: Pick<Engine, "check">): Analyse =>
  (source, { today, ...options }) =>
    engine.check(source, { ...options, ...(options.date === undefined ? {} : { today }) });
