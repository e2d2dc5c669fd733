import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileRules } from "./compile-rules.ts";
import { compiledRules, sourcesDigest } from "./compiled-rules.ts";
import { packageRoot } from "./package-root.ts";

const sources = join(packageRoot(), "rules");
let root: string;
beforeAll(() => {
  root = join(mkdtempSync(join(tmpdir(), "omissis-rules-")), "rules");
  cpSync(sources, root, { recursive: true });
});
afterAll(() => rmSync(join(root, ".."), { recursive: true }));

describe("compiled rules", () => {
  test("hold every folder with rules, as plain data", () => {
    const { folders } = compileRules(sources);
    const withRules = readdirSync(sources, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(sources, name)).isDirectory())
      .filter((name) => readdirSync(join(sources, name)).some((file) => file.endsWith(".yml")));
    expect(Object.keys(folders).sort()).toEqual(withRules.map((name) => name.replaceAll("\\", "/")).sort());
    expect(JSON.parse(JSON.stringify(folders))).toEqual(folders);
  });

  test("are not used for other rules, nor once a rule or a schema has changed", () => {
    expect(compiledRules(root)).toBeNull();
    const before = sourcesDigest(root);
    expect(sourcesDigest(sources)).toBe(before);
    const digests = ["leaks/covered-text.yml", "schema/leak.schema.json"].map((name) => {
      writeFileSync(join(root, name), `${readFileSync(join(root, name), "utf8")}\n`);
      return sourcesDigest(root);
    });
    expect(new Set([before, ...digests]).size).toBe(3);
  });
});
