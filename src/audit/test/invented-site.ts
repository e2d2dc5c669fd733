import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NotAPdf } from "../../intake/failures.ts";
import { sniff } from "../../intake/file-kind.ts";
import { unreadDocument } from "../../intake/unread-document.ts";
import type { DocumentReport } from "../../model/document-report.ts";
import { Evidence } from "../../model/evidence.ts";
import type { Finding } from "../../model/finding.ts";
import { verdictOf } from "../../model/verdict.ts";
import { type AuditOptions, auditSite, type SiteAudit } from "../audit-site.ts";
import type { Analyse } from "../work.ts";

/** The bytes of a document whose pages would show these codes. */
export const act = (...codes: string[]): string => `%PDF-1.7\n${codes.map((code) => `code ${code}\n`).join("")}`;

const finding = (code: string): Finding => ({
  rule: "data/cf-persona-fisica",
  stage: "personal-data",
  kind: null,
  category: "fiscal-code",
  severity: "blocco",
  page: 1,
  bbox: [72, 700, 180, 712],
  evidence: new Evidence(code, "identifier"),
  message: { it: "È leggibile un codice fiscale.", en: "A fiscal code can be read." },
  remedy: { it: "Oscurare.", en: "Redact." },
  source: "art. 5 GDPR",
});

const leak = (code: string): Finding => ({
  ...finding(code),
  rule: "leak/covered-text",
  stage: "leak",
  kind: "covered-text",
  category: null,
  evidence: new Evidence(code, { word: "testo" }),
});

/** Finds the codes of such documents, those on lines with `hidden` as leaks; `crash` and `slow` in their bytes do what they say. Remembers what it was given. */
export function inventedAnalysis(): { readonly analyse: Analyse; readonly analysed: string[] } {
  const analysed: string[] = [];
  const analyse: Analyse = async ({ file, bytes }, { channel }): Promise<DocumentReport> => {
    const content = Buffer.from(bytes).toString();
    analysed.push(file);
    if (content.includes("slow")) await new Promise((resolve) => setTimeout(resolve, 25));
    if (content.includes("crash")) throw new TypeError(`can't read ${content}`);
    const kind = sniff(bytes);
    if (kind !== "pdf") return unreadDocument(file, new NotAPdf(kind as "docx"), { channel });
    const hidden = [...content.matchAll(/^hidden (.*)$/gm)].map(([, code = ""]) => leak(code));
    const findings = [...content.matchAll(/^code (.*)$/gm)].map(([, code = ""]) => finding(code)).concat(hidden);
    const coverage = { leaksMissing: [], structure: true, picturePages: [], ocrPages: [], doubtfulPages: [] };
    const severities = findings.map(({ severity }) => severity);
    return {
      file,
      sha256: "0".repeat(64),
      pages: 1,
      status: "read",
      unread: null,
      coverage,
      documentType: null,
      channel: channel ?? null,
      verdict: channel === undefined ? null : verdictOf(severities, coverage),
      publication: null,
      findings,
      leftOut: [],
    };
  };
  return { analyse, analysed };
}

/** A folder with a site in it and a place for stores. */
export interface InventedSite {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>;
  readonly remove: () => Promise<void>;
  /** Audits `site/` below the folder unless told otherwise; what was analysed is remembered. */
  readonly audit: (options?: Partial<AuditOptions>) => Promise<SiteAudit & { readonly analysed: readonly string[] }>;
}

export async function inventedSite(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<InventedSite> {
  const folder = await mkdtemp(join(tmpdir(), "omissis-audit-"));
  const path = (name: string): string => join(folder, name);
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), content);
    return path(name);
  };
  await mkdir(path("site"));
  for (const [name, content] of Object.entries(files)) await write(`site/${name}`, content);
  return {
    folder,
    path,
    write,
    remove: () => rm(folder, { recursive: true, force: true }),
    audit: async (options = {}) => {
      const { analyse, analysed } = inventedAnalysis();
      const audit = await auditSite({ ...defaults(folder), analyse, ...options });
      return { ...audit, analysed };
    },
  };
}

export const defaults = (folder: string): Omit<AuditOptions, "analyse"> => ({
  goal: join(folder, "site"),
  store: { file: join(folder, "store.db"), key: null, keyFolder: join(folder, "keys") },
  resume: false,
  choices: CHOICES,
  basis: "rules 1",
  knownTypes: new Set(["delibera-giunta-consiglio"]),
  workers: 2,
  keepDays: 90,
});

export const CHOICES: AuditOptions["choices"] = {
  hints: { channel: "at" },
  ocr: "on",
  today: "2025-06-01",
  maxBytes: 1_000_000,
  limit: null,
  sample: null,
  web: null,
};
