import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../../src/index.ts";
import { loadRules } from "../../src/rules/catalog.ts";
import { packageRoot } from "../../src/rules/package-root.ts";
import { garanteCases, pageCases } from "./garante-case.ts";
import { blockingRules, judgedLawful, judgedUnlawful } from "./judged-document.ts";

/** Fined decisions whose fault a document or a page of a site can show. */
const FINED = 44;

const cases = garanteCases();
const documents = cases.flatMap(({ id, documents: own }) =>
  own.map((document) => ({ id, document, name: document.name })),
);

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

describe("a document with the fault that the Garante fined", () => {
  it.each(documents)("is refused: $id, $name", async ({ document }) => {
    const report = await judgedUnlawful(engine, document);
    expect(report.verdict).toBe("not-publishable");
    expect(blockingRules(report)).toEqual(expect.arrayContaining([...document.unlawful.because]));
  });

  it.each(documents)("has a lawful twin that is let through: $id, $name", async ({ document }) => {
    const report = await judgedLawful(engine, document);
    expect(blockingRules(report)).toEqual([]);
    expect(report.verdict).toBe(document.lawful.verdict ?? "publishable");
  });
});

describe("the cases", () => {
  const ids = [...cases, ...pageCases()].map(({ id }) => id);

  it("are all those that were fined and that a document or a page can show", () => {
    const fined = [...cases, ...pageCases()].filter(({ fine }) => fine.startsWith("EUR"));
    expect(fined).toHaveLength(FINED);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have three documents or more where there was a fine, refused by rules that exist", () => {
    const { leaks, data, publication } = loadRules();
    for (const { id, fine, documents: own } of cases) {
      if (fine.startsWith("EUR")) expect(own.length, id).toBeGreaterThan(2);
      for (const { unlawful } of own) {
        for (const rule of unlawful.because)
          expect(
            [leaks, data, publication].some((rules) => rules.has(rule)),
            rule,
          ).toBe(true);
      }
    }
  });

  it("are told one by one in docs/garante-cases.md", () => {
    const page = readFileSync(join(packageRoot(), "docs", "garante-cases.md"), "utf8");
    for (const id of ids) expect(page).toContain(`\`${id}\``);
  });
});
