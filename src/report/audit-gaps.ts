import type { NotExamined } from "../model/audit-report.ts";
import type { Lang } from "../model/local-text.ts";
import { auditWords } from "./audit-words.ts";

/** What was not examined, how often and why, on one line. */
export function notExaminedLine({ reason, text, count }: NotExamined, lang: Lang): string {
  return `${count} × ${text?.[lang] ?? auditWords(lang).reason[reason] ?? reason}`;
}
