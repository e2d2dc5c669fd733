import type { AuditReport } from "../../model/audit-report.ts";
import { siteDuties } from "../duties/site-duties.ts";
import type { AuditStore } from "../store/audit-store.ts";
import { acrossDocuments } from "./across.ts";
import { auditChanges, previousRun } from "./changes.ts";
import { auditCounts, auditedRules, notExamined } from "./counts.ts";
import { auditedDocuments } from "./documents.ts";
import { auditHistory } from "./history.ts";

/** What a run came to so far, read from the store. @param showText addresses as they are; masked otherwise */
export function auditReport(store: AuditStore, run: number, showText: boolean): AuditReport {
  const { goal, started, finished } = store.run(run);
  const previous = previousRun(store.database, run);
  return {
    goal,
    started,
    finished,
    counts: auditCounts(store.database, run),
    changes: previous && auditChanges(store.database, run, previous),
    history: auditHistory(store.database, run),
    rules: auditedRules(store.database, run),
    notExamined: notExamined(store.database, run),
    across: acrossDocuments(store, run),
    duties: siteDuties(store, run),
    documents: () => auditedDocuments(store, run, previous?.id ?? null, showText),
  };
}
