import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentDetectors } from "../src/leaks/document/document-detectors.ts";
import { LEAK_KINDS } from "../src/leaks/leak.ts";
import { SIGNATURE_RULE } from "../src/personal-data/firma-autografa.ts";
import { PHOTOGRAPH_RULE } from "../src/personal-data/fotografia.ts";
import { RECOGNISERS } from "../src/personal-data/personal-data.ts";
import { loadRules } from "../src/rules/catalog.ts";
import { packageRoot } from "../src/rules/package-root.ts";
import { leaks } from "./documents/index.ts";
import { fileTraps } from "./documents/kept-in-file.ts";

const catalog = loadRules();
const source = (...path: string[]): string => join(packageRoot(), "src", ...path);
/** Found by comparing stages, which no single detector could. */
const COMPOSED: readonly string[] = ["repeated-value"];

describe("one id, the same everywhere", () => {
  it.each(LEAK_KINDS)("leak/%s has a rule, a detector of that name, and a document that has it", async (kind) => {
    expect(catalog.leaks.has(`leak/${kind}`)).toBe(true);
    if (COMPOSED.includes(kind)) return;
    const isOfFile = documentDetectors.some((detector) => detector.kind === kind);
    expect(existsSync(source("leaks", isOfFile ? "document" : "", `${kind}.ts`))).toBe(true);
    const traps = [...leaks, ...(await fileTraps())].flatMap(({ expected }) =>
      expected.map((leak) => leak.kind as string),
    );
    expect(traps).toContain(kind);
  });

  it("has no rule on a leak that nothing finds", () => {
    expect([...catalog.leaks.keys()].sort()).toEqual(LEAK_KINDS.map((kind) => `leak/${kind}`).sort());
  });

  it("has a recogniser for every rule on data, in a file of its name, or expressions for the lexical ones", () => {
    const files = readdirSync(source("personal-data"));
    for (const [id, { expressions = [] }] of catalog.data) {
      const recognised = id in RECOGNISERS || ["data/nome-persona", SIGNATURE_RULE, PHOTOGRAPH_RULE].includes(id);
      const named = files.includes(`${id.replace("data/", "")}.ts`);
      expect((recognised && named) || expressions.length > 0, id).toBe(true);
    }
  });
});
