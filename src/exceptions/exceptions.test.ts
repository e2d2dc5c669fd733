import { describe, expect, test } from "vitest";
import type { Exception } from "../configuration/exception.ts";
import { exceptionReasons, monthsAfter, readExceptions } from "../configuration/read-exceptions.ts";
import { withException } from "../configuration/write-exceptions.ts";
import type { DocumentReport } from "../model/document-report.ts";
import { Evidence } from "../model/evidence.ts";
import { KnownFailure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { isProtected } from "../pipeline/protected-finding.ts";
import { outcomeOf } from "../report/outcome.ts";
import { blocked, read, scanned } from "../report/reports.fixture.ts";
import { baselineOf, beyondBaseline, readBaseline } from "./baseline.ts";
import { exceptedReports } from "./excepted-reports.ts";
import { fingerprint } from "./fingerprint.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const reasons = exceptionReasons();
const iban = (text = "IT60X0542811101000000123456"): Finding => ({
  ...(blocked.findings[1] as Finding),
  rule: "data/iban",
  category: "iban",
  evidence: new Evidence(text, "identifier"),
});
const health: Finding = {
  ...iban(),
  rule: "data/salute",
  category: "health",
  evidence: new Evidence("invalido", { word: "salute" }),
};
const act = (...findings: Finding[]): DocumentReport => ({ ...blocked, findings });
const exceptionFor = (finding: Finding, more: Partial<Exception> = {}): Exception => ({
  fingerprint: fingerprint(finding, blocked, KEY) ?? "",
  document: blocked.sha256 ?? "",
  rule: finding.rule,
  reason: "impresa-o-ente",
  by: "Segretario comunale",
  on: "2025-02-01",
  until: "2025-12-31",
  ...more,
});
const apply = (reports: DocumentReport[], exceptions: Exception[], today = "2025-06-01") =>
  exceptedReports(reports, { exceptions, reasons, key: KEY, today, isProtected });

describe("a fingerprint", () => {
  test("is of rule, value and document, however the value is written, and useless without the key", () => {
    const print = fingerprint(iban(), blocked, KEY);
    expect(print).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint(iban("it60 x0542811101000000123456"), blocked, KEY)).toBe(print);
    expect(fingerprint(iban("IT28W8000000292100645211151"), blocked, KEY)).not.toBe(print);
    expect(fingerprint({ ...iban(), rule: "data/telefono" }, blocked, KEY)).not.toBe(print);
    expect(fingerprint(iban(), { sha256: "b".repeat(64) }, KEY)).not.toBe(print);
    expect(fingerprint(iban(), blocked, `${KEY}x`)).not.toBe(print);
    expect(fingerprint(iban(), { sha256: null }, KEY)).toBeNull();
  });
});

describe("an exception", () => {
  test("makes its finding a notice that says why, by whom and until when, and the verdict follows", () => {
    const { reports, count } = apply([act(iban())], [exceptionFor(iban())]);
    expect(reports[0]?.verdict).toBe("publishable");
    expect(reports[0]?.findings[0]).toMatchObject({ severity: "avviso" });
    expect(reports[0]?.findings[0]?.message.it).toContain(
      "Eccezione fino al 2025-12-31, decisa da Segretario comunale: Dato di un'impresa o di un ente.",
    );
    expect(count).toEqual({ applied: 1, expired: 0, refused: 0, unused: 0, elsewhere: 0 });
  });

  test("leaves the rest of the document as it is, gaps too", () => {
    const other = iban("IT28W8000000292100645211151");
    expect(apply([act(iban(), other)], [exceptionFor(iban())]).reports[0]?.verdict).toBe("not-publishable");
    const partly: DocumentReport = { ...act(iban()), coverage: scanned.coverage };
    expect(apply([partly], [exceptionFor(iban())]).reports[0]?.verdict).toBe("needs-review");
    const unjudged: DocumentReport = { ...act(iban()), channel: null, verdict: null };
    expect(apply([unjudged], [exceptionFor(iban())]).reports[0]?.verdict).toBeNull();
  });

  test("that has expired, or is not yet in force, brings the finding back", () => {
    for (const today of ["2026-01-01", "2025-01-31"]) {
      const { reports, count } = apply([act(iban())], [exceptionFor(iban())], today);
      expect(reports[0]).toEqual(act(iban()));
      expect(count).toMatchObject({ applied: 0, expired: 1 });
    }
    const renewed = [exceptionFor(iban(), { on: "2024-02-01", until: "2024-12-31" }), exceptionFor(iban())];
    expect(apply([act(iban())], renewed).count).toMatchObject({ applied: 1, expired: 1 });
  });

  test("without its finding is unused, or of a document that was not examined", () => {
    const exceptions = [exceptionFor(iban()), exceptionFor(iban(), { document: "b".repeat(64) })];
    expect(apply([read], exceptions).count).toMatchObject({ unused: 1, elsewhere: 1 });
  });

  test("never holds for health, seen or recovered", () => {
    const hidden: Finding = {
      ...(blocked.findings[0] as Finding),
      evidence: new Evidence("Mario Rossi è affetto da diabete mellito", { word: "testo" }),
    };
    for (const finding of [health, hidden]) {
      const { reports, count } = apply([act(finding)], [exceptionFor(finding)]);
      expect(reports[0]?.verdict).toBe("not-publishable");
      expect(count).toMatchObject({ applied: 0, refused: 1 });
    }
    expect(isProtected(iban())).toBe(false);
  });
});

describe("the file of exceptions", () => {
  const failure = (text: string): string => {
    try {
      readExceptions("omissis.exceptions.yml", text, reasons);
    } catch (error) {
      if (error instanceof KnownFailure) return `${error.text.it} ${error.remedy.it}`;
      throw error;
    }
    return "valid";
  };

  test("is read back as it was written, comments kept", () => {
    const first = withException("# decisioni dell'ente\nexceptions:\n", exceptionFor(iban()));
    const second = withException(first, exceptionFor(iban("IT28W8000000292100645211151")));
    expect(second).toContain("# decisioni dell'ente");
    expect(readExceptions("x", second, reasons)).toHaveLength(2);
    expect(readExceptions("x", withException("", exceptionFor(iban())), reasons)).toEqual([exceptionFor(iban())]);
    expect(second).not.toContain("0542811101");
  });

  test.each([
    [{ reason: "mi-va" }, /riga 5: il motivo non è fra quelli ammessi\. Motivi ammessi: non-dato-personale/],
    [{ reason: "norma-specifica" }, /riga 5: per questo motivo serve la norma/],
    [{ until: "2026-02-02" }, /riga 8: la scadenza deve .* al più dodici mesi/],
    [{ until: "2025-02-30" }, /riga 8: la scadenza/],
    [{ until: "2025-01-31" }, /riga 8: la scadenza/],
    [{ fingerprint: "IT60X0542811101000000123456" }, /riga 2: il valore di «fingerprint»/],
  ] as const)("refuses %j", (wrong, expected) => {
    expect(failure(withException("", exceptionFor(iban(), wrong)))).toMatch(expected);
  });

  test("twelve months are twelve months", () => {
    expect(failure(withException("", exceptionFor(iban(), { until: "2026-02-01" })))).toBe("valid");
    expect(monthsAfter("2024-02-29", 12)).toBe("2025-02-28");
    expect(monthsAfter("2025-01-31", 1)).toBe("2025-02-28");
  });

  test("must say who and until when", () => {
    expect(failure("exceptions:\n  - rule: data/iban\n")).toMatch(/riga 2: manca la chiave/);
  });
});

describe("a baseline", () => {
  const baseline = readBaseline(baselineOf([act(iban(), health)], KEY, isProtected));

  test("takes known findings out of the exit code, never out of the report", () => {
    const { report, known } = beyondBaseline(act(iban()), baseline, KEY, isProtected);
    expect(known).toBe(1);
    expect(outcomeOf(report)).toBe("clear");
    const fresh = beyondBaseline(act(iban(), iban("IT28W8000000292100645211151")), baseline, KEY, isProtected);
    expect(outcomeOf(fresh.report)).toBe("blocked");
  });

  test("holds neither health nor what was not examined", () => {
    expect(outcomeOf(beyondBaseline(act(iban(), health), baseline, KEY, isProtected).report)).toBe("blocked");
    const partly: DocumentReport = { ...act(iban()), coverage: scanned.coverage };
    expect(outcomeOf(beyondBaseline(partly, baseline, KEY, isProtected).report)).toBe("review");
  });

  test("of another make is refused", () => {
    for (const text of ["{", "[]", '{"format":"omissis-baseline/1","fingerprints":["IT60"]}']) {
      expect(() => readBaseline(text)).toThrow(KnownFailure);
    }
  });
});
