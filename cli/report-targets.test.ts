import { readFile, stat } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
let file: string;
beforeEach(async () => {
  here = await workplace();
  file = await here.write("a.pdf", "leak");
});
afterEach(() => here.remove());

describe("several reports at once", () => {
  test("each to its file for its owner alone, the text on stdout as ever", async () => {
    const formats = ["json", "sarif", "junit", "html", "github", "text"];
    const args = formats.flatMap((format) => ["--format", `${format}=${here.path(`out.${format}`)}`]);
    const { exit, stdout, stderr } = await here.run(["gate", file, "--channel", "at", ...args]);
    expect(stderr).toBe("");
    expect(exit).toBe(1);
    expect(stdout).toContain("NON PUBBLICABILE");
    const begins = ["{", '{\n  "$schema"', "<?xml", "<!doctype html>", "::error", "contiene riferimenti"];
    for (const [i, format] of formats.entries()) {
      const path = here.path(`out.${format}`);
      const content = await readFile(path, "utf8");
      expect(content.startsWith(begins[i] ?? "?")).toBe(true);
      expect(content).not.toContain(SECRET);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
  });

  test("quiet silences people's text only, and the last plain format is printed", async () => {
    const target = `json=${here.path("out.json")}`;
    expect((await here.run(["scan", file, "--format", target, "--quiet"])).stdout).toBe("");
    const { stdout } = await here.run(["scan", file, "--format", "github", "--format", target, "--quiet"]);
    expect(stdout).toMatch(/^::error /);
  });

  test("never two to one file, nor over a document; nothing is examined then", async () => {
    const twice = ["--format", `json=${here.path("x")}`, "--format", `html=${here.path("x")}`];
    const withOutput = ["--output", here.path("x"), "--format", `html=${here.path("x")}`];
    for (const args of [twice, withOutput, ["--format", `json=${file}`], ["--format", `json=${here.path("no/x")}`]]) {
      const { exit, calls } = await here.run(["scan", file, ...args]);
      expect(exit).toBe(2);
      expect(calls).toEqual([]);
    }
    expect(await readFile(file, "utf8")).toBe("leak");
  });

  test("the rules of the reports have their help", async () => {
    const { stdout } = await here.run(["scan", file, "--format", "sarif"]);
    expect(JSON.parse(stdout).runs[0].tool.driver.rules[0].help.text).toContain("Che cosa fare: ");
  });
});
