import { basename } from "node:path";
import { breachFile } from "../../src/breach/breach-file.ts";
import { unreadDocument } from "../../src/intake/unread-document.ts";
import type { DocumentReport } from "../../src/model/document-report.ts";
import { Evidence } from "../../src/model/evidence.ts";
import { EXIT, KnownFailure } from "../../src/model/failure.ts";
import type { Finding } from "../../src/model/finding.ts";
import { verdictOf } from "../../src/model/verdict.ts";
import { auditPreview, auditThrough, auditWith, purgeAudits, workForAudits } from "../../src/pipeline/engine-audit.ts";
import { isProtected } from "../../src/pipeline/protected-finding.ts";
import { planJson } from "../../src/redaction/plan-file.ts";
import type { RedactionRecord } from "../../src/redaction/redaction-record.ts";
import { RedactionRefused } from "../../src/redaction/refused.ts";
import { registerJson } from "../../src/redaction/register-json.ts";
import { textCopy } from "../../src/redaction/text-copy.ts";
import { loadRules } from "../../src/rules/catalog.ts";
import type {
  Engine,
  EvidenceOptions,
  ExamineOptions,
  Library,
  PlanOptions,
  RedactOptions,
  VerifyOptions,
} from "../engine.ts";

/** The name that must never come out unasked. */
export const SECRET = "Rossi Mario";

class Encrypted extends KnownFailure {
  readonly reason = "encrypted";
  readonly exitCode = EXIT.needsReview;
  readonly text = { it: "Il documento è cifrato.", en: "The document is encrypted." };
  readonly remedy = { it: "Indicare la password.", en: "Give the password." };
}

class OcrMissing extends KnownFailure {
  readonly reason = "component-missing";
  readonly exitCode = EXIT.componentMissing;
  readonly text = { it: "Manca il modello.", en: "The model is missing." };
  readonly remedy = { it: "Reinstallare.", en: "Install again." };
}

const leak: Finding = {
  rule: "leak/covered-text",
  stage: "leak",
  kind: "covered-text",
  category: null,
  severity: "blocco",
  page: 1,
  bbox: [72, 90, 235, 104],
  evidence: new Evidence(SECRET, { word: "nome" }),
  message: { it: "Sotto un riquadro si legge il testo.", en: "Under a box the text can be read." },
  remedy: { it: "Oscurare.", en: "Redact." },
  source: "art. 5 GDPR",
};

const record: RedactionRecord = {
  input: { sha256: "0".repeat(64), pages: 1 },
  output: { sha256: "1".repeat(64) },
  channel: null,
  entries: [],
  left: 0,
  coverage: { leaksMissing: [], structure: true, picturePages: [], ocrPages: [], doubtfulPages: [] },
  checks: [],
};

export interface Call {
  readonly method: keyof Engine;
  readonly options:
    | ExamineOptions
    | (ExamineOptions & PlanOptions)
    | RedactOptions
    | VerifyOptions
    | EvidenceOptions
    | null;
}

/**
 * A library whose documents say in their bytes what becomes of them (`clean`, `leak`, `doubt`, `unread-picture`,
 * `encrypted`, `bug`, `no-ocr-model`, `refuse`), and that remembers how it was called.
 */
export function fakeLibrary(): { library: Library; calls: Call[] } {
  const calls: Call[] = [];
  const examine = async (file: string, content: string, options: ExamineOptions, judge: boolean) =>
    examined(file, content, options, judge);
  const examined = (file: string, content: string, options: ExamineOptions, judge: boolean): DocumentReport => {
    if (content === "bug") throw new TypeError(`cannot read ${SECRET}`);
    if (content === "no-ocr-model") throw new OcrMissing();
    const channel = judge ? options.channel : undefined;
    if (content === "encrypted") return unreadDocument(file, new Encrypted(), { channel });
    const findings: Finding[] =
      content === "leak" ? [leak] : content === "doubt" ? [{ ...leak, severity: "revisione" }] : [];
    const pictures = content === "unread-picture" ? [1] : [];
    const coverage = { leaksMissing: [], structure: true, picturePages: pictures, ocrPages: [], doubtfulPages: [] };
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
    } satisfies DocumentReport;
  };
  const engine: Engine = {
    scan: (input, options) => {
      calls.push({ method: "scan", options });
      return examine(input.file, text(input.bytes), options, false);
    },
    check: (input, options) => {
      calls.push({ method: "check", options });
      return examine(input.file, text(input.bytes), options, true);
    },
    checkText: (input, { pages }, options) => {
      calls.push({ method: "checkText", options });
      return examined(input.file, pages.join(), options, true);
    },
    scanAct: async (inputs, options) => {
      calls.push({ method: "scanAct", options });
      return Promise.all(inputs.map(({ file, bytes }) => examine(file, text(bytes), options, false)));
    },
    checkAct: async (inputs, options) => {
      calls.push({ method: "checkAct", options });
      return Promise.all(inputs.map(({ file, bytes }) => examine(file, text(bytes), options, true)));
    },
    plan: async (_input, options) => {
      calls.push({ method: "plan", options });
      const { page: _, bbox: __, stage: ___, kind: ____, message, remedy: _____, ...found } = leak;
      const boxes = leak.bbox === null ? [] : [leak.bbox];
      const entry = { ...found, id: "p1-1", page: 1, boxes, burn: true, reason: message } as const;
      const entries = [{ ...entry, decidedBy: "rule", origin: "finding" }] as const;
      return { sha256: "0".repeat(64), pages: 1, channel: options.channel ?? null, entries, unplaced: [] };
    },
    redact: async (input, options) => {
      calls.push({ method: "redact", options });
      const content = text(input.bytes);
      if (content === "refuse") throw new RedactionRefused([]);
      if (content === "encrypted") throw new Encrypted();
      const report = await examine(input.file, content === "leak" ? "clean" : content, options, true);
      return {
        bytes: Buffer.from("%PDF-1.7 redacted"),
        report,
        boxes: 2,
        texts: ["Alla signora [omissis]"],
        warnings: content === "signed" ? [{ it: "Il documento è firmato.", en: "The document is signed." }] : [],
        record,
      };
    },
    registerPdf: async () => Buffer.from("%PDF-1.7 register"),
    verify: async (input, options) => {
      calls.push({ method: "verify", options });
      const report = await examine(input.file, text(input.bytes), options, false);
      const detail = { it: "Sotto i riquadri neri non c'è testo.", en: "There is no text under black bars." };
      return {
        passed: report.findings.length === 0,
        checks: [{ id: "text-in-boxes", passed: true, detail }],
        bars: 3,
        report,
      };
    },
    annotate: async (_input, _report, options) => {
      calls.push({ method: "annotate", options });
      return Buffer.from("%PDF-1.7 annotated");
    },
    picture: async (_input, report, options, use) => {
      calls.push({ method: "picture", options });
      const beneath = options.showText ? Buffer.from("beneath") : null;
      for (const [index, finding] of report.findings.entries()) {
        await use({ number: index + 1, finding, png: Buffer.from("picture"), beneath });
      }
    },
    harmlessName: (file) => (file.includes("rossi") ? null : basename(file, ".pdf")),
    close: async () => {
      calls.push({ method: "close", options: null });
    },
  };
  return {
    calls,
    library: {
      createEngine: () => engine,
      loadRules,
      planJson,
      registerJson,
      textCopy,
      isProtected,
      breachFile,
      auditWith,
      auditThrough,
      workForAudits,
      auditPreview,
      purgeAudits,
    },
  };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
