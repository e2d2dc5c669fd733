import { readFileSync } from "node:fs";
import { readdir, readFile, stat, symlink } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

const schema = JSON.parse(readFileSync(new URL("../rules/schema/report-1.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

let here: Workplace;
beforeEach(async () => {
  here = await workplace();
});
afterEach(() => here.remove());

const valid = (stdout: string) => {
  const report = JSON.parse(stdout);
  validate(report);
  expect(validate.errors).toBeNull();
  return report;
};

describe("exit codes", () => {
  test.each([
    ["clean", 0],
    ["leak", 1],
    ["doubt", 3],
    ["unread-picture", 3],
    ["encrypted", 3],
    ["no-ocr-model", 6],
    ["bug", 70],
  ])("a document that is %s gives %i, whatever the command and the format", async (content, code) => {
    const file = await here.write("a.pdf", content);
    const commands = [["scan"], ["check"], ["check", "--channel", "at"], ["gate", "--channel", "albo"]];
    for (const command of commands) {
      expect((await here.run([...command, file])).exit).toBe(code);
      expect((await here.run([...command, file, "--format", "json"])).exit).toBe(code);
      expect((await here.run([...command, file, "--output", here.path("report.txt")])).exit).toBe(code);
      expect((await here.run([...command, file, "--quiet"])).exit).toBe(code);
    }
  });

  test("of several documents the gravest counts, and doubt does not hide a leak", async () => {
    await here.write("a.pdf", "clean");
    await here.write("b.pdf", "encrypted");
    expect((await here.run(["scan", here.folder])).exit).toBe(3);
    await here.write("c.pdf", "leak");
    expect((await here.run(["scan", here.folder])).exit).toBe(1);
    await here.write("d.pdf", "bug");
    expect((await here.run(["scan", here.folder])).exit).toBe(70);
  });

  test("a folder without PDFs is nothing examined, and says so even when quiet", async () => {
    await here.write("notes/readme.txt", "clean");
    const { exit, stdout, stderr } = await here.run(["scan", here.path("notes"), "--format", "json", "--quiet"]);
    expect(exit).toBe(4);
    expect(valid(stdout).documents).toEqual([]);
    expect(stderr).toContain("nella cartella non ci sono PDF");
  });
});

describe("several documents", () => {
  test("each takes its place in the JSON, whatever became of the others", async () => {
    const names = ["a.pdf", "b.pdf", "c.pdf", "d.pdf"];
    const contents = ["leak", "encrypted", "bug", "clean"];
    for (const [i, name] of names.entries()) await here.write(name, contents[i] ?? "");
    const paths = [here.folder, here.path("missing.pdf")];
    const { exit, stdout, stderr } = await here.run(["check", ...paths, "--channel", "at", "--format", "json"]);
    const { documents, summary } = valid(stdout);
    expect(documents.map((document: { file: string }) => document.file)).toEqual(
      [...names, "missing.pdf"].map((name) => here.path(name)),
    );
    expect(documents.map((document: { reason: string | null }) => document.reason)).toEqual([
      null,
      "encrypted",
      "internal-error",
      null,
      "not-found",
    ]);
    expect(summary).toEqual({ publishable: 1, "not-publishable": 1, "needs-review": 3 });
    expect(exit).toBe(70);
    expect(stderr).toContain("omissis 9.9.9: errore interno (TypeError, ");
  });

  test("a path that does not exist is wrong usage, and the others are still examined", async () => {
    const file = await here.write("a.pdf", "leak");
    const { exit, stdout } = await here.run(["scan", here.path("missing.pdf"), file, "--format", "json"]);
    expect(exit).toBe(2);
    expect(valid(stdout).documents).toHaveLength(2);
  });

  test("too large a file is not examined, and says so", async () => {
    const file = await here.write("a.pdf", "x".repeat(1_000_001));
    const { exit, stdout, calls } = await here.run(["scan", file, "--max-size", "1", "--format", "json"]);
    expect(exit).toBe(3);
    expect(valid(stdout).documents[0].reason).toBe("too-large");
    expect(calls.map(({ method }) => method)).toEqual(["close"]);
  });
});

describe("what is recovered stays hidden", () => {
  test("in every format, on both outputs, unless asked", async () => {
    await here.write("a.pdf", "leak");
    await here.write("b.pdf", "bug");
    for (const args of [[], ["--format", "json"], ["--verbose"]]) {
      const { stdout, stderr } = await here.run(["check", here.folder, ...args]);
      expect(stdout + stderr).not.toContain(SECRET);
      expect(stdout).toContain("[nome]");
      expect((await here.run(["check", here.folder, "--show-text", ...args])).stdout).toContain(SECRET);
    }
  });

  test("an internal error names kind and place, its message only for who debugs", async () => {
    const file = await here.write("a.pdf", "bug");
    const { stderr } = await here.run(["scan", file]);
    expect(stderr).toMatch(/\(TypeError, cli\/test\/fake-library\.ts:\d+:\d+\)/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect((await here.run(["scan", file], { env: { OMISSIS_DEBUG: "1" } })).stderr).toContain(SECRET);
  });
});

describe("what the engine is asked", () => {
  test("channel, type, date, OCR and password, and it is closed at the end", async () => {
    const file = await here.write("a.pdf", "clean");
    const args = [
      "--type",
      "concorso-graduatoria-finale",
      "--date",
      "2025-03-31",
      "--today",
      "2025-04-10",
      "--no-ocr",
      "--password",
      "pw",
    ];
    const { calls } = await here.run(["gate", file, "--channel", "albo", ...args]);
    expect(calls).toEqual([
      {
        method: "checkAct",
        options: {
          channel: "albo",
          type: "concorso-graduatoria-finale",
          date: "2025-03-31",
          today: "2025-04-10",
          ocr: "off",
          password: "pw",
        },
      },
      { method: "close", options: null },
    ]);
  });

  test("a password may come from a file or the environment, which do not show", async () => {
    const file = await here.write("a.pdf", "clean");
    const secret = await here.write("secret.txt", "from file\r\nsecond line");
    const asked = async (...args: string[]) => {
      const { calls } = await here.run(["scan", file, ...args], { env: { OMISSIS_PASSWORD: "from env" } });
      return calls[0]?.options?.password;
    };
    expect(await asked("--password-file", secret)).toBe("from file");
    expect(await asked()).toBe("from env");
    expect((await here.run(["scan", file, "--password-file", secret, "--password", "x"])).exit).toBe(2);
    expect((await here.run(["scan", file, "--password-file", here.path("none")])).exit).toBe(2);
  });
});

describe("where the report goes", () => {
  test("to a file for its owner alone, nothing on stdout, nothing left beside it", async () => {
    const file = await here.write("a.pdf", "leak");
    const output = await here.write("report.json", "an older report");
    const { stdout } = await here.run(["scan", file, "--format", "json", "--output", output]);
    expect(stdout).toBe("");
    expect(valid(await readFile(output, "utf8")).documents).toHaveLength(1);
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    expect(await readdir(here.folder)).toEqual(["a.pdf", "report.json"]);
  });

  test("never over a document to read, nor where it can't be written; nothing is examined then", async () => {
    const file = await here.write("a.pdf", "leak");
    await symlink(file, here.path("link"));
    for (const output of [file, here.path("link"), here.path("none/report.txt"), here.folder]) {
      const { exit, calls, stderr } = await here.run(["scan", file, "--output", output]);
      expect(exit).toBe(2);
      expect(calls).toEqual([]);
      expect(stderr).toMatch(/^omissis: .+\n$/);
    }
    expect((await here.run(["scan", here.folder, "--output", file])).exit).toBe(2);
    expect(await readFile(file, "utf8")).toBe("leak");
  });

  test("quiet says nothing to people, and still gives programs their report", async () => {
    const file = await here.write("a.pdf", "leak");
    const quiet = await here.run(["scan", file, "--quiet"], { terminal: true });
    expect(quiet.stdout + quiet.stderr).toBe("");
    valid((await here.run(["scan", file, "--quiet", "--format", "json"])).stdout);
  });
});

describe("colours and progress", () => {
  const ESCAPE = "\x1b[";

  test("are for terminals, and colours for who has not refused them", async () => {
    const file = await here.write("a.pdf", "leak");
    const piped = await here.run(["scan", file]);
    expect(piped.stdout + piped.stderr).not.toContain(ESCAPE);
    const terminal = await here.run(["scan", file], { terminal: true });
    expect(terminal.stdout).toContain(ESCAPE);
    expect(terminal.stderr).toContain("1/1");
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      expect((await here.run(["scan", file], { terminal: true, env })).stdout).not.toContain(ESCAPE);
    }
    const output = here.path("report.txt");
    await here.run(["scan", file, "--output", output], { terminal: true });
    expect(await readFile(output, "utf8")).not.toContain(ESCAPE);
  });
});
