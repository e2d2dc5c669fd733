import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SiteAudit } from "../../../src/audit/audit-site.ts";
import type { Analyse } from "../../../src/audit/work.ts";
import { createEngine, type Engine, type EngineAuditOptions } from "../../../src/index.ts";
import { NotAPdf } from "../../../src/intake/failures.ts";
import { unreadDocument } from "../../../src/intake/unread-document.ts";
import { auditThrough, auditWith } from "../../../src/pipeline/engine-audit.ts";
import type { PlantedSite } from "./planted-site.ts";

export interface AuditedSite extends SiteAudit {
  /** Milliseconds that the audit took, without starting the engine. */
  readonly took: number;
  readonly end: () => Promise<void>;
}

export interface AuditedSiteOptions extends Partial<EngineAuditOptions> {
  /** Examines documents instead of the stages of the program. */
  readonly check?: Analyse | undefined;
  /** Whose workers examine documents instead. */
  readonly queue?: { readonly url: string; readonly key: string } | undefined;
}

/** Audits a planted site over HTTP with all stages of the program. */
export async function auditedSite(
  site: PlantedSite,
  { check, queue, ...options }: AuditedSiteOptions = {},
): Promise<AuditedSite> {
  const folder = mkdtempSync(join(tmpdir(), "omissis-site-"));
  const engine = createEngine({ workers: options.workers ?? 2 });
  const start = performance.now();
  const whole: EngineAuditOptions = {
    goal: `${site.origin}/`,
    store: { file: join(folder, "store.db"), key: null, keyFolder: folder },
    resume: false,
    choices: {
      hints: {},
      ocr: "off",
      today: "2026-04-01",
      maxBytes: 2_000_000,
      limit: null,
      sample: null,
      web: {
        agent: "omissis/9.9.9 (+rpd@comune.example)",
        hosts: [],
        allowPrivate: true,
        maxPages: 100_000,
        maxDepth: 2000,
        patience: 5000,
      },
    },
    basis: "1",
    knownTypes: new Set(),
    workers: 2,
    keepDays: 90,
    webPause: 5,
    ...options,
  };
  const audit =
    queue === undefined
      ? await auditWith(check === undefined ? engine : { check, checkText }, whole)
      : await auditThrough(queue.url, queue.key, whole, () => {});
  return {
    ...audit,
    took: performance.now() - start,
    end: async () => {
      audit.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pages are not looked at where documents are not. */
const checkText: Engine["checkText"] = ({ file }) => unreadDocument(file, new NotAPdf("html"));

/** Where an audit and the truth differ, in words; empty when it found everything and nothing else. */
export function mistakes(site: PlantedSite, audit: SiteAudit): string[] {
  const found = new Map(
    [...audit.report(true).documents()].map(({ report, outcome, kind }) => [
      report.file.replace(site.origin, ""),
      { outcome, report, kind },
    ]),
  );
  const wrong = [...site.truth].flatMap(([path, { fault, channel, unread }]) => {
    const met = found.get(path);
    if (met === undefined) return [`${path}: not met`];
    const reason = met.report.unread?.reason;
    if (reason !== unread) return [`${path}: ${reason ?? "read"} instead of ${unread ?? "read"}`];
    if (unread !== undefined) return [];
    if (met.report.channel !== channel) return [`${path}: channel ${met.report.channel} instead of ${channel}`];
    const rules = met.report.findings.map(({ rule }) => rule);
    if (fault === null) return met.outcome === "blocked" ? [`${path}: blocked for ${rules.join()}`] : [];
    const isFound = rules.includes(fault) && met.outcome === "blocked";
    return isFound ? [] : [`${path}: ${fault} not found, but ${rules.join()}, ${met.outcome}`];
  });
  const more = [...found].flatMap(([path, { kind, outcome, report }]) => {
    if (site.truth.has(path)) return [];
    if (kind !== "html") return [`${path}: not planted`];
    return outcome === "blocked" ? [`${path}: page blocked for ${report.findings.map(({ rule }) => rule).join()}`] : [];
  });
  const asked = site.asked.filter((path) => path.startsWith(site.forbidden)).map((path) => `${path}: asked for`);
  return [...wrong, ...more, ...asked];
}
