import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
let file: string;
beforeEach(async () => {
  here = await workplace();
  file = await here.write("a.pdf", "clean");
});
afterEach(() => here.remove());

const asked = async (...args: string[]) => (await here.run(["gate", file, ...args])).calls[0]?.options;

describe("the configuration", () => {
  test("completes the command line, which counts more", async () => {
    await here.write("omissis.config.yml", "channel: albo\ntype: concorso-graduatoria-finale\nocr: false\n");
    expect(await asked()).toMatchObject({ channel: "albo", type: "concorso-graduatoria-finale", ocr: "off" });
    expect(await asked("--channel", "at")).toMatchObject({ channel: "at", type: "concorso-graduatoria-finale" });
  });

  test("may be another file, or none", async () => {
    await here.write("omissis.config.yml", "channel: albo\n");
    const other = await here.write("other.yml", "channel: inpa\n");
    expect(await asked("--config", other)).toMatchObject({ channel: "inpa" });
    expect(await here.run(["gate", file, "--no-config"])).toMatchObject({ exit: 2, calls: [] });
    expect((await here.run(["scan", file, "--config", here.path("none.yml")])).exit).toBe(2);
  });

  test("sets the language, option and environment count more", async () => {
    await here.write("omissis.config.yml", "lang: en\n");
    expect((await here.run(["--help"])).stdout).toContain("Usage:");
    expect((await here.run(["--help", "--lang", "it"])).stdout).toContain("Uso:");
    expect((await here.run(["--help"], { env: { OMISSIS_LANG: "it" } })).stdout).toContain("Uso:");
  });

  test("with a mistake stops everything, in one sentence with the line", async () => {
    await here.write("omissis.config.yml", "channel: albo\nchanel: at\n");
    const { exit, stderr, calls } = await here.run(["scan", file]);
    expect({ exit, calls }).toEqual({ exit: 2, calls: [] });
    expect(stderr).toMatch(/omissis\.config\.yml, riga 2: la chiave «chanel» non esiste\..*\n$/);
    expect((await here.run(["scan", file, "--no-config"])).exit).toBe(0);
  });
});

describe("the configuration of redacted copies", () => {
  const SETTINGS =
    "channel: albo\nocr: false\nredaction: {dpi: 300, box-width: line, label: norm, include: revisione, marks: true}\n";
  const asked = async (command: readonly string[]) =>
    (await here.run([...command, "-o", here.path("out"), "--force"])).calls[0]?.options;
  beforeEach(() => here.write("omissis.config.yml", SETTINGS));

  test("completes plan and redact, options count more", async () => {
    const choice = { channel: "albo", ocr: "off", include: ["revisione"], marks: true };
    expect(await asked(["plan", file])).toMatchObject(choice);
    const made = { ...choice, dpi: 300, boxWidth: "line", label: "norm" };
    expect(await asked(["redact", file])).toMatchObject(made);
    const given = ["--channel", "at", "--dpi", "150", "--box-width", "exact", "--label", "OMISSIS"];
    const options = { ...made, channel: "at", dpi: 150, boxWidth: "exact", label: "OMISSIS" };
    expect(await asked(["redact", file, ...given])).toMatchObject(options);
    expect(await asked(["redact", file, "--no-config"])).toMatchObject({ dpi: undefined, ocr: "on" });
  });

  test("adds nothing to a plan, which says alone what is burned", async () => {
    const plan = await here.write("plan.json", "{}");
    const options = await asked(["redact", file, "--plan", plan]);
    expect(options).toMatchObject({ plan: "{}", dpi: 300, include: undefined, marks: undefined });
  });

  test("holds for verify too", async () => {
    expect((await here.run(["verify", file])).calls[0]?.options).toMatchObject({ ocr: "off" });
    await here.write("omissis.config.yml", "channel: dove\n");
    expect(await here.run(["verify", file])).toMatchObject({ exit: 2, calls: [] });
  });
});

describe("init", () => {
  test("writes a file that changes nothing until it is completed, never over another", async () => {
    expect((await here.run(["init"])).exit).toBe(0);
    expect(await readFile(here.path("omissis.config.yml"), "utf8")).toContain("# channel: albo");
    expect((await here.run(["scan", file])).exit).toBe(0);
    expect((await here.run(["init"])).exit).toBe(2);
    expect((await here.run(["init", "--force", "--lang", "en"])).exit).toBe(0);
    expect(await readFile(here.path("omissis.config.yml"), "utf8")).toContain("Take the hash off");
  });
});
