import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentReport } from "../model/document-report.ts";
import { Evidence, type Mask } from "../model/evidence.ts";
import { gateReport } from "./gate-text.ts";
import { githubReport } from "./github.ts";
import { htmlReport } from "./html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { blocked, leak, notice } from "./reports.fixture.ts";
import { sarifReport } from "./sarif.ts";
import { textReport } from "./text.ts";

const tool = { version: "0.1.0", rules: "abc123" };
const text = { lang: "it", verbose: true, colour: true } as const;

/** Every way in which a report leaves the program. */
const FORMATS: Readonly<Record<string, (reports: DocumentReport[], showText: boolean) => string>> = {
  text: (reports, showText) => textReport(reports, { ...text, showText }),
  gate: (reports, showText) => gateReport(reports, { ...text, showText }),
  json: (reports, showText) => jsonReport(reports, tool, { lang: "it", showText }),
  sarif: (reports, showText) => sarifReport(reports, { lang: "it", showText, tool }),
  junit: (reports, showText) => junitReport(reports, { lang: "it", showText, tool }),
  html: (reports, showText) => htmlReport(reports, { lang: "it", showText, tool }),
  github: (reports, showText) => githubReport(reports, { lang: "it", showText, tool }),
};

/** Data that no sentence of the program holds, and that no format has to write otherwise. */
const datum = fc
  .string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), minLength: 6, maxLength: 30 })
  .map((units) => `Qz${units}`);
const mask: fc.Arbitrary<Mask> = fc.oneof(
  fc.constant<Mask>("identifier"),
  fc.constantFrom("nome", "salute", "testo").map((word): Mask => ({ word })),
);

const reportOn = (value: string, hidden: Mask): DocumentReport => ({
  ...blocked,
  findings: [leak, notice].map((finding) => ({ ...finding, evidence: new Evidence(value, hidden) })),
});

describe("a datum that was found", () => {
  it.each(Object.keys(FORMATS))("is in no %s report unless asked, not even in part", (name) => {
    const render = FORMATS[name];
    fc.assert(
      fc.property(datum, mask, (value, hidden) => {
        const printed = render?.([reportOn(value, hidden)], false) ?? "";
        // The last two characters of an identifier may be told.
        return printed !== "" && !printed.includes(value.slice(0, 6)) && !printed.includes(value.slice(-4));
      }),
      { numRuns: 30 },
    );
  });

  it.each(["text", "json", "sarif", "html"])("is in the %s report when asked", (name) => {
    const value = "QzMARIO123";
    expect(FORMATS[name]?.([reportOn(value, "identifier")], true)).toContain(value);
  });

  it("comes out of an evidence by no way of printing it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), mask, (value, hidden) => {
        const evidence = new Evidence(value, hidden);
        const secret = value.trim();
        fc.pre(secret.length >= 4 && !["[nome]", "[salute]", "[testo]", "nome", "salute", "testo"].includes(secret));
        const printed = [`${evidence}`, JSON.stringify({ evidence }), inspect({ evidence }), String([evidence])];
        return printed.every((one) => !one.replaceAll(/nome|salute|testo|evidence/g, "").includes(secret));
      }),
    );
  });
});
