import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LEAK_KINDS } from "../src/leaks/leak.ts";
import { EXCLUSION_IDS } from "../src/model/exclusion.ts";
import { loadRules } from "../src/rules/catalog.ts";
import { packageRoot } from "../src/rules/package-root.ts";

const docs = join(packageRoot(), "docs");
const sections = readFileSync(join(docs, "leaks.md"), "utf8").split(/^### /m).slice(1);

describe("docs/leaks.md", () => {
  it("has a section for each kind, in their order", () => {
    expect(sections.map((section) => section.split("\n", 1)[0])).toEqual([...LEAK_KINDS]);
  });

  it.each([...LEAK_KINDS])("shows %s, and says how it happens, how it is found and what fools us", (kind) => {
    const section = sections.find((one) => one.startsWith(`${kind}\n`)) ?? "";
    expect(section).toContain(`](leaks/${kind}.png)`);
    for (const part of ["In practice", "How we find it", "How we could be fooled"]) {
      expect(section).toMatch(new RegExp(`^\\*\\*${part}\\.\\*\\* .{20}`, "m"));
    }
    expect(statSync(join(docs, "leaks", `${kind}.png`)).size).toBeLessThan(25_000);
  });

  it.each(EXCLUSION_IDS)("says why %s is harmless", (id) => {
    expect(sections.at(-1)).toContain(`| \`${id}\` | ${loadRules().exclusions.get(id)?.why.en.trim()} |`);
  });

  it("has no picture of a kind that is gone", () => {
    expect(readdirSync(join(docs, "leaks")).sort()).toEqual(LEAK_KINDS.map((kind) => `${kind}.png`).sort());
  });
});
