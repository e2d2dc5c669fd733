import { mkdir, readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

const env = { OMISSIS_KEY: "0123456789abcdef0123456789abcdef" };
const DECISION = ["--reason", "non-dato-personale", "--by", "Segretario", "--today", "2025-02-01"];

let here: Workplace;
let file: string;
beforeEach(async () => {
  here = await workplace();
  file = await here.write("a.pdf", "leak");
});
afterEach(() => here.remove());

describe("except", () => {
  test("lists findings by number, masked, then records one without its datum", async () => {
    const listed = await here.run(["except", file, "--channel", "at"], { env });
    expect(listed.stdout).toContain("1. BLOCCO leak/covered-text, pag. 1: [nome]");
    const recorded = await here.run(["except", file, "--finding", "1", ...DECISION, "--until", "2025-12-31"], { env });
    expect(recorded).toMatchObject({ exit: 0, stderr: "" });
    const content = await readFile(here.path("omissis.exceptions.yml"), "utf8");
    expect(content).toContain("reason: non-dato-personale");
    expect(content).not.toContain(SECRET);
  });

  test.each([
    [["--finding", "2", ...DECISION, "--until", "2025-12-31"]],
    [["--finding", "1", ...DECISION, "--until", "2027-12-31"]],
    [["--finding", "1", "--reason", "mi-va", "--by", "Segretario", "--until", "2025-12-31", "--today", "2025-02-01"]],
    [["--finding", "1", "--by", "Segretario"]],
  ])("writes nothing for %j", async (args) => {
    expect((await here.run(["except", file, ...args], { env })).exit).toBe(2);
    await expect(readFile(here.path("omissis.exceptions.yml"))).rejects.toThrow();
  });
});

describe("exceptions", () => {
  beforeEach(() => here.run(["except", file, "--finding", "1", ...DECISION, "--until", "2025-12-31"], { env }));
  const gate = (args: readonly string[], withKey = true) =>
    here.run(["gate", file, "--channel", "at", ...args], withKey ? { env } : {});

  test("let their findings pass until they expire, and every run says how many", async () => {
    const valid = await gate(["--today", "2025-06-01", "--format", "json"]);
    expect(valid.exit).toBe(0);
    expect(valid.stderr).toContain("Eccezioni: 1 applicate, 0 scadute");
    expect(JSON.parse(valid.stdout)).toMatchObject({ exceptions: { applied: 1 }, summary: { publishable: 1 } });
    const expired = await gate(["--today", "2026-01-01"]);
    expect(expired.exit).toBe(1);
    expect(expired.stderr).toContain("0 applicate, 1 scadute");
  });

  test("do nothing without the key, or when they are not wanted", async () => {
    const keyless = await gate(["--today", "2025-06-01"], false);
    expect(keyless.exit).toBe(1);
    expect(keyless.stderr).toContain("manca la chiave");
    expect(await gate(["--today", "2025-06-01", "--no-exceptions"])).toMatchObject({ exit: 1, stderr: "" });
  });

  test("the key never lies in a repository, and is not short", async () => {
    await mkdir(here.path("repo/.git"), { recursive: true });
    const key = await here.write("repo/below/key", env.OMISSIS_KEY);
    expect((await gate(["--key-file", key], false)).stderr).toContain("si trova in un repository");
    expect((await gate(["--key-file", await here.write("key", "short")], false)).exit).toBe(2);
    const good = await here.write("key", `${env.OMISSIS_KEY}\n`);
    expect((await gate(["--key-file", good, "--today", "2025-06-01"], false)).exit).toBe(0);
  });
});

describe("a baseline", () => {
  test("changes the exit code alone", async () => {
    const known = here.path("known.json");
    const written = await here.run(["gate", file, "--channel", "at", "--write-baseline", known], { env });
    expect(written.exit).toBe(1);
    expect(await readFile(known, "utf8")).not.toContain(SECRET);
    const later = await here.run(["gate", file, "--channel", "at", "--baseline", known], { env });
    expect(later.exit).toBe(0);
    expect(later.stdout).toContain("NON PUBBLICABILE");
    expect(later.stderr).toContain("Risultati già noti: 1");
    await here.write("b.pdf", "encrypted");
    expect((await here.run(["gate", here.folder, "--channel", "at", "--baseline", known], { env })).exit).toBe(3);
    expect((await here.run(["gate", file, "--channel", "at", "--baseline", known])).exit).toBe(2);
  });
});
