import { link, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { documentNames } from "./evidence-names.ts";
import { SECRET } from "./test/fake-library.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

let here: Workplace;
let input: string;
beforeEach(async () => {
  here = await workplace();
  input = await here.write("in.pdf", "leak");
});
afterEach(() => here.remove());

const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe.each(["scan", "check"])("%s --annotate", (command) => {
  test("writes the copy for its owner alone, beside the report and its exit code", async () => {
    const output = here.path("out.pdf");
    const { exit, stdout, stderr, calls } = await here.run([command, input, "--annotate", output, "--format", "json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout).documents).toHaveLength(1);
    expect(stderr).toBe(`Copia annotata: ${output}\n`);
    expect(await readFile(output, "utf8")).toBe("%PDF-1.7 annotated");
    expect(await mode(output)).toBe(0o600);
    expect(await readdir(here.folder)).toEqual(["in.pdf", "out.pdf"]);
    expect(calls.find(({ method }) => method === "annotate")?.options).toMatchObject({ lang: "it" });
  });
});

describe("--annotate", () => {
  test("never replaces a file unasked, nor the document by force", async () => {
    const output = await here.write("out.pdf", "precious");
    await link(input, here.path("same.pdf"));
    const refused = await here.run(["scan", input, "--annotate", output]);
    expect([refused.exit, refused.calls]).toEqual([2, []]);
    for (const path of [input, here.path("same.pdf")]) {
      expect((await here.run(["scan", input, "--annotate", path, "--force"])).exit).toBe(2);
    }
    expect(await readFile(output, "utf8")).toBe("precious");
    expect(await readFile(input, "utf8")).toBe("leak");
    expect((await here.run(["scan", input, "--annotate", output, "--force"])).exit).toBe(1);
    expect(await readFile(output, "utf8")).toBe("%PDF-1.7 annotated");
  });

  test("is for one document, and not the report's file", async () => {
    const other = await here.write("other.pdf", "clean");
    const output = here.path("out.pdf");
    expect((await here.run(["scan", input, other, "--annotate", output])).exit).toBe(2);
    expect((await here.run(["scan", input, "--annotate", output, "--output", output])).exit).toBe(2);
    expect((await here.run(["scan", input, "--force"])).exit).toBe(2);
    expect(await readdir(here.folder)).toEqual(["in.pdf", "other.pdf"]);
  });

  test("says that there is none when the document can't be read", async () => {
    await here.write("in.pdf", "encrypted");
    const { exit, stderr } = await here.run(["scan", input, "--annotate", here.path("out.pdf")]);
    expect([exit, stderr]).toEqual([3, "Nessuna copia annotata: il documento non è stato letto.\n"]);
    expect(await readdir(here.folder)).toEqual(["in.pdf"]);
  });
});

describe("--evidence", () => {
  const folder = (): string => here.path("pictures");

  test("writes a picture of each finding of each document, named without what the document says", async () => {
    const named = await here.write("determina rossi mario.pdf", "leak");
    const twin = await here.write("b/in.pdf", "doubt");
    const { exit, stderr } = await here.run(["check", input, named, twin, "--evidence", folder()]);
    expect(exit).toBe(1);
    expect((await readdir(folder())).sort()).toEqual([
      "documento-p1-1-covered-text.png",
      "in-2-p1-1-covered-text.png",
      "in-p1-1-covered-text.png",
    ]);
    expect(stderr).toContain("Immagini in");
    expect(stderr).toContain("3; risultati senza immagine: 0");
    expect(stderr).not.toContain(SECRET);
    expect(await mode(folder())).toBe(0o700);
    expect(await mode(join(folder(), "in-p1-1-covered-text.png"))).toBe(0o600);
  });

  test("shows what is beneath a cover only when texts are shown", async () => {
    const { calls } = await here.run(["scan", input, "--evidence", folder(), "--show-text"]);
    expect(await readdir(folder())).toEqual(["in-p1-1-covered-text-beneath.png", "in-p1-1-covered-text.png"]);
    expect(calls.find(({ method }) => method === "picture")?.options).toMatchObject({ showText: true });
  });

  test("does not mix with the pictures of another run unasked", async () => {
    await here.write("pictures/old.png", "old");
    const refused = await here.run(["scan", input, "--evidence", folder()]);
    expect([refused.exit, refused.calls]).toEqual([2, []]);
    expect(await readdir(folder())).toEqual(["old.png"]);
    expect((await here.run(["scan", input, "--evidence", folder(), "--force"])).exit).toBe(1);
    expect((await here.run(["scan", input, "--evidence", folder(), "--force"])).exit).toBe(1);
    expect((await here.run(["scan", input, "--evidence", input])).exit).toBe(2);
  });
});

test("names of documents become plain and stay apart", () => {
  expect(documentNames(["Delibera n. 3/2026 (è)", null, "…", "documento"])).toEqual([
    "delibera-n-3-2026-e",
    "documento",
    "documento-2",
    "documento-3",
  ]);
});
