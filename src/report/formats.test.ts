import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { DocumentReport } from "../model/document-report.ts";
import { Evidence } from "../model/evidence.ts";
import { fileUri } from "./file-uri.ts";
import { githubReport } from "./github.ts";
import { htmlReport } from "./html.ts";
import { HTML_STYLE } from "./html-style.ts";
import { junitReport } from "./junit.ts";
import type { ReportOptions } from "./report-options.ts";
import { blocked, code, leak, read, scanned, unread } from "./reports.fixture.ts";
import { sarifReport } from "./sarif.ts";

/** The formats that the schema of SARIF names. */
const FORMATS = {
  uri: (text: string): boolean => URL.canParse(text),
  "uri-reference": (text: string): boolean => URL.canParse(text, "file:///") && !/[\s"<>\\^`{|}]/.test(text),
  "date-time": true,
} as const;

/** The schema of the standard, as a package that checks SARIF carries it: draft 4, whose words that it uses mean the same today. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
    "utf8",
  ),
);
const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats: FORMATS }).compile(schema);

const options: ReportOptions = {
  lang: "it",
  showText: false,
  tool: { version: "0.1.0", rules: "abc123" },
  ruleOf: (rule) =>
    rule === "leak/covered-text"
      ? {
          title: { it: "Testo coperto", en: "Covered text" },
          why: { it: "Il testo {page} resta nel file.", en: "The text {page} stays in the file." },
          remedy: { it: "Oscurare.", en: "Redact." },
          sources: ["art. 5 GDPR"],
        }
      : null,
};
const all = [read, blocked, scanned, unread, { ...read, channel: null, verdict: null, documentType: null }];
const evil: DocumentReport = {
  ...blocked,
  file: '../a&b <c> "d"%0A::x,y.pdf',
  findings: [
    {
      ...leak,
      message: { it: "uno\n::error::due</failure>", en: "one" },
      evidence: new Evidence("<script>", { word: "<nome>" }),
    },
  ],
};

describe("what every format keeps", () => {
  test.each([
    ["SARIF", sarifReport],
    ["JUnit", junitReport],
    ["HTML", htmlReport],
    ["GitHub annotations", githubReport],
  ])("%s: the same input gives the same bytes, and masks unless asked", (_, render) => {
    expect(render(all, options)).toBe(render(all, options));
    expect(render(all, options)).not.toMatch(/Rossi|RSSMRA|Verdi/);
    expect(render(all, { ...options, showText: true })).toContain(code);
    expect(render([], options)).toEqual(expect.any(String));
  });

  test.each([
    ["SARIF", sarifReport],
    ["JUnit", junitReport],
    ["HTML", htmlReport],
    ["GitHub annotations", githubReport],
  ])("%s: a document that was not examined whole never looks clean", (_, render) => {
    for (const report of [unread, scanned]) expect(render([report], options)).not.toBe(render([read], options));
    expect(render([unread], options)).toContain("cifrato");
    expect(render([scanned], options)).toContain("contenuti nascosti a pag. 4");
  });
});

describe("SARIF", () => {
  const sarif = (reports: readonly DocumentReport[], more: Partial<ReportOptions> = {}) =>
    JSON.parse(sarifReport(reports, { ...options, ...more }));

  test("follows the standard, whatever became of the documents", () => {
    for (const reports of [all, [evil], []]) {
      validate(sarif(reports));
      expect(validate.errors).toBeNull();
    }
    const broken = sarif(all);
    broken.runs[0].results[0].plain = "Rossi";
    expect(validate(broken)).toBe(false);
  });

  test("gives each result its rule with help, its level and its place in the page", () => {
    const [run] = sarif([blocked]).runs;
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: "leak/covered-text",
      shortDescription: { text: "Testo coperto" },
      help: { text: "Il testo … resta nel file.\n\nChe cosa fare: Oscurare.\n\nFonte: art. 5 GDPR" },
    });
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["error", "error", "note"]);
    expect(result.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: "determina.pdf", index: 0 } },
      logicalLocations: [{ name: "pag. 1", fullyQualifiedName: "determina.pdf#page=1", kind: "page" }],
      properties: { page: 1, bbox: [72, 90.1, 235, 104.2] },
    });
  });

  test("fingerprints tell the place, and the datum with a key only", () => {
    const [plain] = sarif([blocked]).runs[0].results;
    expect(plain.partialFingerprints).toEqual({
      "omissisPlace/v1": "leak/covered-text;1;72,90.1,235,104.2",
    });
    const [keyed] = sarif([blocked], { fingerprintOf: () => "f00d" }).runs[0].results;
    expect(keyed.partialFingerprints["omissisKeyed/v1"]).toBe("f00d");
  });

  test("a run with an unreadable document did not succeed", () => {
    expect(sarif([read, unread]).runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: "encrypted" }, level: "error" }],
    });
    expect(sarif([blocked]).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});

describe("JUnit", () => {
  const schema = readFileSync(new URL("../../test/junit.xsd", import.meta.url), "utf8");
  const validated = (xml: string) =>
    validateXML({ xml: [{ fileName: "omissis.xml", contents: xml }], schema: [schema] });

  test("is valid by the schema of the format, whatever the reports hold", async () => {
    const { errors, valid } = await validated(junitReport([...all, evil], options));
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test.each([
    ["a case without name", (xml: string) => xml.replace(/<testcase name="[^"]*"/, "<testcase")],
    ["a count that is no number", (xml: string) => xml.replace(/tests="\d+"/, 'tests="molti"')],
    ["a failure outside its case", (xml: string) => xml.replace("<testcase", "<failure/><testcase")],
    ["a character that XML does not know", (xml: string) => xml.replace("omissis", "omissis\u0007")],
  ])("would not be valid with %s", async (_, spoil) => {
    expect((await validated(spoil(junitReport(all, options)))).valid).toBe(false);
  });

  test("what blocks fails, what could not be examined is an error, notices pass", () => {
    const suites = [
      ...junitReport([read, blocked, unread], options).matchAll(
        /<testsuite .*tests="(\d+)" failures="(\d+)" errors="(\d+)"/g,
      ),
    ];
    expect(suites.map(([, ...counts]) => counts)).toEqual([
      ["1", "0", "0"],
      ["4", "2", "0"],
      ["1", "0", "1"],
    ]);
  });
});

describe("GitHub annotations", () => {
  test("are a command per finding, with file, title and page", () => {
    expect(githubReport([blocked], options).trimEnd().split("\n")).toEqual([
      expect.stringMatching(
        /^::error file=determina\.pdf,title=BLOCCO Testo coperto \[leak\/covered-text\]::pag\. 1: \[nome\]\. Sotto/,
      ),
      expect.stringMatching(/^::error /),
      expect.stringMatching(/^::notice /),
    ]);
    expect(githubReport([unread], options)).toMatch(/^::warning file=determina\.pdf,title=Non esaminato::È cifrato/);
  });

  test("what comes from outside can't begin a command of its own", () => {
    const text = githubReport([evil], options);
    expect(text.trimEnd().split("\n")).toHaveLength(1);
    expect(text).toContain('file=../a&b <c> "d"%250A%3A%3Ax%2Cy.pdf,title=');
  });
});

describe("the HTML page", () => {
  test("asks for nothing else and runs nothing", () => {
    const page = htmlReport([...all, evil], options);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form)\b|\bsrc=|url\(|@import|https?:|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("&lt;c&gt;");
    expect(htmlReport([evil], { ...options, showText: true })).toContain("&lt;script&gt;");
  });

  test("has a language, a title, one h1, headings without jumps, and links that lead somewhere", () => {
    for (const lang of ["it", "en"] as const) {
      const page = htmlReport(all, { ...options, lang });
      expect(page).toMatch(new RegExp(`<html lang="${lang}">[\\s\\S]*<title>[^<]+</title>`));
      const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
      expect(page).not.toMatch(/<table>(?!\n<caption>)/);
    }
  });

  test("is headed as a report not to publish and tells severities in words", () => {
    const page = htmlReport([blocked], options);
    expect(page).toContain("contiene riferimenti a dati personali: non pubblicare");
    expect(page).toContain('<span class="badge blocco">BLOCCO</span> Testo coperto');
    expect(page).toContain("<strong>Che cosa fare</strong>: Oscurare con omissis redact.");
  });

  test("its colours have the contrast of WCAG AA", () => {
    const luminance = (hex: string): number => {
      const full =
        hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
      const [r = 0, g = 0, b = 0] = full.map((part) => {
        const value = Number.parseInt(part, 16) / 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string): number => {
      const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (light + 0.05) / (dark + 0.05);
    };
    const colour = (selector: string, property: string): string =>
      new RegExp(`\\${selector} \\{[^}]*(?<![-\\w])${property}: (#[0-9a-f]+)`).exec(HTML_STYLE)?.[1] ?? "missing";
    for (const outcome of [".blocked", ".review", ".clear"]) {
      expect(contrast(colour(outcome, "color"), colour(outcome, "background"))).toBeGreaterThan(4.5);
    }
    for (const badge of [".blocco", ".revisione", ".avviso"]) {
      expect(contrast("#fff", colour(badge, "background"))).toBeGreaterThan(4.5);
    }
  });
});

describe("the URI of a file", () => {
  test("escapes what a URI may not hold, absolute paths are file URIs", () => {
    expect(fileUri("atti/determina n. 5%.pdf")).toBe("atti/determina%20n.%205%25.pdf");
    expect(fileUri("/tmp/è.pdf")).toBe("file:///tmp/%C3%A8.pdf");
    expect(fileUri("C:\\atti\\a.pdf")).toBe("file:///C:/atti/a.pdf");
  });
});
