import type { DocumentReport } from "../model/document-report.ts";
import { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";

export const code = "RSSMRA80A01H501U";
export const leak: Finding = {
  rule: "leak/covered-text",
  stage: "leak",
  kind: "covered-text",
  category: null,
  severity: "blocco",
  page: 1,
  bbox: [72.001, 90.109, 235, 104.2],
  boxes: [
    [72.001, 97, 235, 104.2],
    [72.001, 90.109, 120, 96],
  ],
  evidence: new Evidence("Mario Rossi", { word: "nome" }),
  message: { it: "Sotto un riquadro si legge ancora il testo.", en: "Under a box the text can still be read." },
  remedy: { it: "Oscurare con omissis redact.", en: "Redact it with omissis redact." },
  source: "Linee guida Garante 2014, doc. web 3134436",
};
export const fiscalCode = (page: number, text = code): Finding => ({
  rule: "data/fiscal-code",
  stage: "personal-data",
  kind: null,
  category: "fiscal-code",
  severity: "blocco",
  page,
  bbox: [10, 10, 50, 20],
  evidence: new Evidence(text, "identifier"),
  message: { it: "Il codice fiscale non si pubblica.", en: "The tax code is not published." },
  remedy: { it: "Oscurare il codice fiscale.", en: "Redact the tax code." },
  source: "art. 5 GDPR",
});
export const notice: Finding = {
  ...fiscalCode(2),
  rule: "data/person-name",
  severity: "avviso",
  evidence: new Evidence("Anna Verdi", { word: "nome" }),
};
export const read: DocumentReport = {
  file: "determina.pdf",
  sha256: "a".repeat(64),
  pages: 4,
  status: "read",
  unread: null,
  coverage: { leaksMissing: [], structure: true, picturePages: [], ocrPages: [], doubtfulPages: [] },
  documentType: { id: "concorso-graduatoria-finale", confidence: 0.97 },
  channel: "at",
  verdict: "publishable",
  publication: {
    row: "concorso-graduatoria-finale",
    title: { it: "Graduatoria finale", en: "Final ranking" },
    channels: [
      {
        channel: "at",
        section: "Bandi di concorso",
        from: "2025-02-01",
        until: null,
        untilReason: { it: "dipende dalla validità della graduatoria", en: "depends on the ranking" },
        indexable: "no",
        rule: "R-AT-5Y",
      },
    ],
    notes: [{ it: "Solo i vincitori e gli idonei.", en: "Winners and suitable candidates only." }],
  },
  findings: [],
  leftOut: [
    {
      rule: "exclusion/technical-value",
      title: { it: "Valori tecnici", en: "Technical values" },
      kind: "metadata",
      page: null,
      count: 2,
      examples: [new Evidence("Programma 7.4", { word: "testo" })],
    },
  ],
};
export const blocked: DocumentReport = { ...read, verdict: "not-publishable", findings: [leak, fiscalCode(2), notice] };
export const scanned: DocumentReport = {
  ...read,
  verdict: "needs-review",
  coverage: { leaksMissing: [4], structure: true, picturePages: [1, 2, 3], ocrPages: [1, 3], doubtfulPages: [3] },
};
export const unread: DocumentReport = {
  ...read,
  sha256: null,
  pages: null,
  status: "unreadable",
  unread: {
    reason: "encrypted",
    text: { it: "È cifrato.", en: "Encrypted." },
    remedy: { it: "Togliere.", en: "Off." },
  },
  coverage: null,
  documentType: null,
  verdict: "needs-review",
  publication: null,
};
