import { link, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { envelope } from "../test/documents/envelope.ts";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
let input: string;
beforeEach(async () => {
  here = await workplace();
  input = await here.write("in.pdf", "leak");
});
afterEach(() => here.remove());

describe("redact", () => {
  test("writes the file for its owner alone, leaves nothing else, and tells what it is worth", async () => {
    const output = here.path("out.pdf");
    const { exit, stdout } = await here.run(["redact", input, "-o", output, "--channel", "at"]);
    expect(exit).toBe(0);
    expect(await readFile(output, "utf8")).toBe("%PDF-1.7 redacted");
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    expect(await readdir(here.folder)).toEqual(["in.pdf", "out.pdf"]);
    expect(stdout).toContain(`Scritto ${output}; riquadri oscurati: 2`);
    expect(stdout).toContain("Nessun impedimento rilevato per questo canale");
  });

  test("says that the copy of a signed envelope is not signed", async () => {
    const signed = here.path("in.pdf.p7m");
    await writeFile(signed, envelope(Buffer.from("%PDF-1.7")));
    const { stderr } = await here.run(["redact", signed, "-o", here.path("out.pdf")]);
    expect(stderr).toContain("la copia è un PDF senza firma");
    expect((await here.run(["redact", input, "-o", here.path("other.pdf")])).stderr).not.toContain("senza firma");
  });

  test("never replaces a file unasked", async () => {
    const output = await here.write("out.pdf", "precious");
    const refused = await here.run(["redact", input, "-o", output]);
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(refused.calls).toEqual([]);
    expect(await readFile(output, "utf8")).toBe("precious");
    expect((await here.run(["redact", input, "-o", output, "--force"])).exit).toBe(0);
    expect(await readFile(output, "utf8")).toBe("%PDF-1.7 redacted");
  });

  test("never replaces the document itself, even by force or under another name", async () => {
    await link(input, here.path("same.pdf"));
    for (const output of [input, here.path("same.pdf")]) {
      expect((await here.run(["redact", input, "-o", output, "--force"])).exit).toBe(2);
    }
    expect(await readFile(input, "utf8")).toBe("leak");
  });

  test.each([
    ["refuse", 5],
    ["encrypted", 3],
    ["bug", 70],
  ])("when the document is %s it gives %i and leaves nothing", async (content, code) => {
    await here.write("in.pdf", content);
    const { exit, stderr } = await here.run(["redact", input, "-o", here.path("out.pdf")]);
    expect(exit).toBe(code);
    expect(stderr).toMatch(/^omissis.+\n$/);
    expect(await readdir(here.folder)).toEqual(["in.pdf"]);
  });

  test("the exit code is that of the file made: what still needs a person is not passed on as fine", async () => {
    await here.write("in.pdf", "doubt");
    expect((await here.run(["redact", input, "-o", here.path("out.pdf"), "--channel", "at"])).exit).toBe(3);
  });

  test("writes a register and the text beside the copy, for their owner alone", async () => {
    const [output, register] = [here.path("out.pdf"), here.path("registro.json")];
    const args = ["--register", register, "--operator", "Ufficio protocollo", "--text-copy", here.path("out.txt")];
    const { exit, stdout, calls } = await here.run(["redact", input, "-o", output, ...args, "--no-text"]);
    expect(exit).toBe(0);
    expect(calls[0]?.options).toMatchObject({ textLayer: false, texts: undefined });
    expect((await readdir(here.folder)).sort()).toEqual([
      "in.pdf",
      "out.pdf",
      "out.txt",
      "registro.json",
      "registro.pdf",
    ]);
    expect(JSON.parse(await readFile(register, "utf8"))).toMatchObject({
      operator: "Ufficio protocollo",
      input: { name: "in.pdf", pages: 1 },
    });
    expect(await readFile(here.path("out.txt"), "utf8")).toContain("[omissis]");
    expect((await stat(register)).mode & 0o777).toBe(0o600);
    expect(stdout).toContain("registro.pdf");
    expect((await here.run(["redact", input, "-o", output, "--force", ...args])).exit).toBe(0);
  });

  test("names no file in the register whose name tells a datum", async () => {
    const named = await here.write("licenziamento-rossi.pdf", "leak");
    await here.run(["redact", named, "-o", here.path("out.pdf"), "--register", here.path("r.json")]);
    expect(await readFile(here.path("r.json"), "utf8")).not.toContain("rossi");
  });

  test.each([
    [["--register", "r.txt"], "json"],
    [["--text-copy", "out.doc"], ".txt"],
    [["--operator", "Ufficio"], "--register"],
    [["--register", "r.json", "--text-copy", "out.pdf"], ".txt"],
  ])("refuses %j before any work", async (args, told) => {
    const inFolder = args.map((arg) => (arg.includes(".") ? here.path(arg) : arg));
    const { exit, stderr, calls } = await here.run(["redact", input, "-o", here.path("out.pdf"), ...inFolder]);
    expect(exit).toBe(2);
    expect(stderr).toContain(told);
    expect(calls).toEqual([]);
  });

  test("never replaces the copy by what goes beside it", async () => {
    const same = await here.run([
      "redact",
      input,
      "-o",
      here.path("r.pdf"),
      "--register",
      here.path("r.json"),
      "--force",
    ]);
    expect(same.exit).toBe(2);
    expect(await readdir(here.folder)).toEqual(["in.pdf"]);
  });

  test("warns of what the copy is not, on stderr whatever the format", async () => {
    await here.write("in.pdf", "signed");
    const { stderr } = await here.run(["redact", input, "-o", here.path("out.pdf"), "--format", "json"]);
    expect(stderr).toContain("Attenzione: Il documento è firmato.");
  });

  test("hands boxes, resolution and password to the engine", async () => {
    const boxes = await here.write("boxes.json", '{"boxes": []}');
    const args = ["--boxes", boxes, "--dpi", "150", "--password", "pw", "--channel", "inpa", "--format", "json"];
    const { calls, stdout } = await here.run(["redact", input, "-o", here.path("out.pdf"), ...args]);
    expect(calls[0]?.options).toMatchObject({
      boxes: '{"boxes": []}',
      dpi: 150,
      password: "pw",
      channel: "inpa",
      type: undefined,
      date: undefined,
      ocr: "on",
    });
    expect(JSON.parse(stdout).documents[0].file).toBe(here.path("out.pdf"));
    expect((await here.run(["redact", input, "-o", here.path("x.pdf"), "--boxes", here.path("none")])).exit).toBe(2);
  });
});

describe("plan", () => {
  test("writes the plan for its owner alone and lists it, texts masked", async () => {
    const output = here.path("plan.json");
    const args = ["--only", "p1-1,iban", "--text", "Alfa", "--text", "Beta", "--include", "revisione", "--marks"];
    const { exit, stdout, calls } = await here.run(["plan", input, "-o", output, ...args]);
    expect(exit).toBe(0);
    expect(calls[0]).toMatchObject({
      method: "plan",
      options: { only: ["p1-1", "iban"], texts: ["Alfa", "Beta"], include: ["revisione"], marks: true },
    });
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    const written = await readFile(output, "utf8");
    expect(JSON.parse(written).boxes).toHaveLength(1);
    expect(stdout).toContain("da oscurare: 1, solo elencati: 0");
    expect(stdout).toContain("■ p1-1");
    expect(written + stdout).not.toContain(SECRET);
  });

  test("shows texts when they are asked for", async () => {
    const output = here.path("plan.json");
    const { stdout } = await here.run(["plan", input, "-o", output, "--show-text"]);
    expect(stdout).toContain(SECRET);
    expect(await readFile(output, "utf8")).toContain(SECRET);
  });

  test("goes to redact as it is, without other choices beside it", async () => {
    const plan = await here.write("plan.json", "{}");
    const { calls } = await here.run(["redact", input, "-o", here.path("out.pdf"), "--plan", plan]);
    expect(calls[0]?.options).toMatchObject({ plan: "{}" });
    const both = await here.run(["redact", input, "-o", here.path("b.pdf"), "--plan", plan, "--text", "Alfa"]);
    expect(both.exit).toBe(2);
    expect((await here.run(["redact", input, "-o", plan, "--plan", plan, "--force"])).exit).toBe(2);
    expect((await here.run(["plan", input, "-o", here.path("p"), "--include", "avviso"])).exit).toBe(2);
  });
});

describe("verify", () => {
  test("tells what was checked, and fails when the file still holds something", async () => {
    const clean = await here.write("clean.pdf", "clean");
    const passed = await here.run(["verify", clean, "--against", input]);
    expect(passed.exit).toBe(0);
    expect(passed.stdout).toContain("riquadri neri trovati: 3. Verifica superata");
    expect(passed.stdout).toContain("✓ Sotto i riquadri neri non c'è testo.");
    expect(passed.calls[0]).toMatchObject({ method: "verify", options: { against: { file: input }, ocr: "on" } });
    const failed = await here.run(["verify", input]);
    expect(failed.exit).toBe(1);
    expect(failed.stdout).toContain("NON superata");
    expect(failed.stdout).not.toContain(SECRET);
    const { exit, stdout } = await here.run(["verify", clean, "--format", "json"]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).verification).toEqual({
      passed: true,
      bars: 3,
      checks: [{ id: "text-in-boxes", passed: true, detail: "Sotto i riquadri neri non c'è testo." }],
    });
    expect((await here.run(["verify", clean, "--against", here.path("none.pdf")])).exit).not.toBe(0);
  });
});
