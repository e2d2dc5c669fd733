import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AuditedDocument, AuditReport } from "../model/audit-report.ts";
import { auditCsv } from "./audit-csv.ts";
import { auditHtml } from "./audit-html.ts";
import { auditLetter } from "./audit-letter.ts";
import { auditWorkbook } from "./audit-workbook.ts";
import { code, fiscalCode, leak } from "./reports.fixture.ts";

const document = (number: number, file: string, outcome: AuditedDocument["outcome"]): AuditedDocument => ({
  number,
  kind: "pdf",
  outcome,
  readAt: "2026-04-01T08:00:00Z",
  published: null,
  change: null,
  report: {
    file,
    sha256: "0".repeat(64),
    pages: 1,
    status: "read",
    unread: null,
    coverage: null,
    documentType: null,
    channel: "at",
    verdict: null,
    publication: null,
    findings: outcome === "blocked" ? [leak, ...(number === 3 ? [fiscalCode(1)] : [])] : [],
    leftOut: [],
  },
});

const DOCUMENTS = [
  document(1, "https://c.example/<script>alert(1)</script>.pdf", "blocked"),
  document(2, "=HYPERLINK(1);x.pdf", "clear"),
  document(3, "https://c.example/peggiore.pdf", "blocked"),
];
const outcomes = { blocked: 2, review: 0, unread: 0, clear: 1 };
const report: AuditReport = {
  goal: "https://c.example/",
  started: "2026-04-01T08:00:00Z",
  finished: "2026-04-01T08:10:00Z",
  counts: {
    documents: 3,
    outcomes,
    verdicts: { publishable: 1, "not-publishable": 2, "needs-review": 0 },
    findings: { blocco: 3, revisione: 0, avviso: 0 },
    left: 0,
  },
  changes: null,
  history: [
    { finished: "2026-03-01T08:10:00Z", outcomes: { ...outcomes, blocked: 7 } },
    { finished: "2026-04-01T08:10:00Z", outcomes },
  ],
  rules: [{ rule: leak.rule, severity: "blocco", findings: 2, documents: 2 }],
  notExamined: [{ reason: "robots", kind: null, text: null, count: 4 }],
  across: {
    copies: [{ numbers: [1, 3], documents: 2 }],
    repeated: [],
    hiddenElsewhere: [{ rule: "leak/covered-text", masked: "…1U", numbers: [1, 3], documents: 40 }],
  },
  duties: [
    {
      id: "duty/section-tree",
      title: { it: "Ci sono tutte le sezioni", en: "All sections are there" },
      result: "yellow",
      examined: 4,
      failing: 1,
      missing: ["Bilanci"],
      remedy: { it: "Aggiungerle.", en: "Add them." },
      source: "ANAC",
    },
  ],
  documents: () => DOCUMENTS,
};
const options = {
  lang: "it",
  showText: false,
  tool: { version: "9.9.9", rules: "r" },
  titleOf: () => ({ it: "Testo coperto", en: "Covered text" }),
} as const;
const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64");
const SECRETS = new RegExp(`${code}|Mario Rossi`);

describe("the page on an audit", () => {
  const html = auditHtml(report, { ...options, digestOf });

  it("runs its own script and style and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    for (const element of ["style", "script"]) {
      const found = [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"))];
      expect(found).toHaveLength(1);
      const digest = digestOf(found[0]?.[1] ?? "");
      expect(policy).toContain(`${element}-src 'sha256-${digest}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(html).not.toMatch(/ (?:style|on\w+)="| src=|url\(|@import/);
    expect(html).not.toContain("<script>alert");
  });

  it("begins with the worst, shows the trend, what was left, and no datum", () => {
    const first = html.indexOf("peggiore.pdf");
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(html.indexOf("&lt;script&gt;"));
    expect(html).toContain('aria-label="01/03/2026: 7 da togliere');
    expect(html).toContain("4 × indirizzi che robots.txt chiede di non leggere");
    expect(html).toMatch(/giallo<\/span>.*Ci sono tutte le sezioni.*mancano: Bilanci/);
    expect(html).toContain("<li>Testo coperto …1U: 40 documenti (1, 3 e altri 38)</li>");
    expect(html).not.toMatch(SECRETS);
    // Whose site it is may be a secret as long as names are.
    expect(html).not.toContain("Verifica del 01/04/2026: https");
  });
});

describe("the lists for the office", () => {
  it("open in a spreadsheet, and no name is taken for a formula", () => {
    const rows = [...auditCsv(report, options)].join("").split("\r\n");
    expect(rows[0]).toMatch(/^\ufeffN\.;Documento;Esito;/);
    expect(rows[2]).toMatch(/^2;"'=HYPERLINK\(1\);x\.pdf";senza impedimenti rilevati;PDF;/);
    expect(rows).toHaveLength(5);
    expect(rows.join("")).not.toMatch(SECRETS);
  });

  it("are a workbook with texts as texts, counts as numbers and no formula", () => {
    const sheet = auditWorkbook(report, options)["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('<c r="B3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(1);x.pdf</t></is></c>');
    expect(sheet).toContain('<c r="H4"><v>2</v></c>');
    expect(sheet).toContain("&lt;script&gt;");
    expect(sheet).toContain('<autoFilter ref="A1:K4"/>');
    expect(sheet).not.toMatch(/<f>|<hyperlink/);
    expect(sheet).not.toMatch(SECRETS);
  });

  it("are told in a letter that names what to take down and asks for it", () => {
    const letter = auditLetter(report, options);
    expect(letter).toMatch(/^Oggetto: verifica dei documenti pubblicati, 01\/04\/2026\n/);
    expect(letter).toContain("- https://c.example/peggiore.pdf: Testo coperto");
    expect(letter).toContain("Si chiede di:");
    expect(letter).not.toMatch(SECRETS);
    const nothing = {
      ...report,
      counts: { ...report.counts, outcomes: { ...outcomes, blocked: 0 } },
      documents: () => [],
    };
    expect(auditLetter(nothing, options)).not.toContain("Si chiede di:");
  });
});
