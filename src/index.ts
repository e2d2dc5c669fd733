/**
 * The library: examine documents for content they hold and do not show (`scan`), judge whether they may be published on a
 * channel (`check`), burn what may not (`redact`). Everything runs on this machine.
 *
 * ```ts
 * const engine = createEngine();
 * const report = await engine.check({ file: "atto.pdf", bytes }, { channel: "albo" });
 * console.log(report.verdict, jsonReport([report], { version, rules }, { lang: "it", showText: false }));
 * await engine.close();
 * ```
 */
import { Engine } from "./pipeline/engine.ts";
import type { EngineOptions } from "./pipeline/engine-options.ts";

export type { SiteAudit } from "./audit/audit-site.ts";
export type { QueueChoice } from "./audit/queue/queue.ts";
export type { AuditProgress, RunChoices } from "./audit/work.ts";
export { type BreachFile, breachFile } from "./breach/breach-file.ts";
export type { Source } from "./intake/source.ts";
export type { AuditReport } from "./model/audit-report.ts";
export type { Box } from "./model/box.ts";
export { CHANNELS, type Channel } from "./model/channel.ts";
export type { Coverage } from "./model/coverage.ts";
export type { DocumentReport } from "./model/document-report.ts";
export { Evidence } from "./model/evidence.ts";
export { EXIT, KnownFailure, UsageFailure } from "./model/failure.ts";
export type { Finding } from "./model/finding.ts";
export type { Severity } from "./model/severity.ts";
export type { Verdict } from "./model/verdict.ts";
export { isProtectedEntry } from "./pipeline/act-decisions.ts";
export { type DecidedEntry, findingKeys, type PlanChange } from "./pipeline/decided-plan.ts";
export type { Engine } from "./pipeline/engine.ts";
export {
  auditPreview,
  auditThrough,
  auditWith,
  type EngineAuditOptions,
  purgeAudits,
  workForAudits,
} from "./pipeline/engine-audit.ts";
export type {
  EngineOptions,
  EvidenceOptions,
  ExamineOptions,
  RedactedDocument,
  RedactOptions,
} from "./pipeline/engine-options.ts";
export type { EvidencePicture } from "./pipeline/evidence.ts";
export type { ActOptions, ActPlans, JudgedDocument, OpenAct } from "./pipeline/open-act.ts";
export type { Examination, OpenDocument, ShownPage } from "./pipeline/open-document.ts";
export type { PlanOptions } from "./pipeline/planned-document.ts";
export { isProtected } from "./pipeline/protected-finding.ts";
export type { PlanEntry, RedactionPlan } from "./redaction/plan-entry.ts";
export { planJson } from "./redaction/plan-file.ts";
export type { RedactionRecord } from "./redaction/redaction-record.ts";
export { type RegisterDetails, registerJson } from "./redaction/register-json.ts";
export { textCopy } from "./redaction/text-copy.ts";
export { jsonReport } from "./report/json.ts";
export { loadRules, type RuleCatalog } from "./rules/catalog.ts";

/** Starts the pipeline; threads start when they are first needed and stop with `close()`. */
export const createEngine = (options: EngineOptions = {}): Engine => new Engine(options);
