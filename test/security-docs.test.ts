import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../src/model/limits.ts";

const ROOT = join(import.meta.dirname, "..");
const text = readFileSync(join(ROOT, "docs/security.md"), "utf8");
const TESTS = ["src", "cli", "test"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(?:test|part)\.ts$/.test(path));

describe("docs/security.md", () => {
  const named = [...text.matchAll(/`([\w./-]+\.(?:test|part)\.ts)`(?:: "([^"]+)")?/g)].map(([, file = "", name]) => ({
    file,
    name,
  }));

  it("names tests", () => expect(named.length).toBeGreaterThan(15));

  it.each(named)("names $file with $name as they are", ({ file, name = "" }) => {
    const found = TESTS.filter((path) => path === file || basename(path) === file);
    expect(found).toHaveLength(1);
    expect(readFileSync(join(ROOT, found[0] ?? ""), "utf8")).toContain(name);
  });

  it.each(Object.entries(DEFAULT_LIMITS))("tells the limit %s, which is %i", (key, value) => {
    const [, told = ""] = new RegExp(`^\\| \`${key}\` \\| ([\\d ]+)`, "m").exec(text) ?? [];
    expect(Number(told.replaceAll(" ", ""))).toBe(value);
  });
});
