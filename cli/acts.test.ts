import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actsOf } from "./acts.ts";
import { type Workplace, workplace } from "./test/run-in.ts";

const found = (...files: string[]) => files.map((file) => ({ file, failure: null }));
const names = (acts: ReturnType<typeof actsOf>) => acts.map((act) => act.map(({ file }) => file));

describe("which files are one act", () => {
  const files = found("a/1/atto.pdf", "a/1/allegati/x.pdf", "a/10/atto.pdf", "a/1/zeta.pdf");

  test("without a choice each is judged alone", () => {
    expect(actsOf(files, {})).toHaveLength(4);
  });

  test("all of them with --act", () => {
    expect(actsOf(files, { act: true })).toEqual([files]);
    expect(actsOf([], { act: true })).toEqual([]);
  });

  test("a folder with what is below it with --act-per-folder; names that begin alike are other folders", () => {
    expect(names(actsOf(files, { actPerFolder: true }))).toEqual([
      ["a/1/atto.pdf", "a/1/allegati/x.pdf", "a/1/zeta.pdf"],
      ["a/10/atto.pdf"],
    ]);
    expect(names(actsOf(found("./b/x.pdf", "b/y.pdf"), { actPerFolder: true }))).toEqual([["./b/x.pdf", "b/y.pdf"]]);
  });
});

describe("acts of several files", () => {
  let here: Workplace;
  beforeEach(async () => {
    here = await workplace();
    await here.write("uno/atto.pdf", "clean");
    await here.write("uno/allegato.pdf", "leak");
    await here.write("due/atto.pdf", "clean");
  });
  afterEach(() => here.remove());
  const asked = ({ calls }: Awaited<ReturnType<Workplace["run"]>>) => calls.map(({ method }) => method);

  test("are examined together, an examination each", async () => {
    expect(asked(await here.run(["scan", here.folder, "--act"]))).toEqual(["scanAct", "close"]);
    expect(asked(await here.run(["gate", here.folder, "--channel", "at", "--act-per-folder"]))).toEqual([
      "checkAct",
      "checkAct",
      "close",
    ]);
  });

  test("are named in the report with what they come to", async () => {
    const gate = await here.run(["gate", here.folder, "--channel", "at", "--act-per-folder"]);
    expect(gate.exit).toBe(1);
    expect(gate.stdout).toContain("Atto 1, un documento (atto.pdf): nessun impedimento rilevato\n");
    expect(gate.stdout).toContain(
      "Atto 2, 2 documenti confrontati fra loro (allegato.pdf, atto.pdf): NON PUBBLICABILE (Amministrazione Trasparente)\n",
    );
    const json = await here.run(["scan", here.folder, "--act", "--format", "json"]);
    expect(JSON.parse(json.stdout).documents.map(({ act }: { act?: number }) => act)).toEqual([1, 1, 1]);
    expect((await here.run(["scan", here.folder, "--format", "json"])).stdout).not.toContain('"act"');
  });

  test("pass the size limit together or not at all", async () => {
    await here.write("uno/terzo.pdf", "x".repeat(600_000));
    await here.write("uno/quarto.pdf", "x".repeat(600_000));
    const { exit, stdout } = await here.run(["scan", here.path("uno"), "--act", "--max-size", "1", "--format", "json"]);
    expect(exit).toBe(3);
    const reasons = JSON.parse(stdout).documents.map(({ reason }: { reason: string }) => reason);
    expect(new Set(reasons)).toEqual(new Set(["act-too-large"]));
    expect(reasons).toHaveLength(4);
  });

  test("one that can't be read does not keep the others of its act from being examined", async () => {
    const { exit, stdout } = await here.run([
      "scan",
      here.path("uno"),
      here.path("manca.pdf"),
      "--act",
      "--format",
      "json",
    ]);
    expect(exit).toBe(2);
    expect(JSON.parse(stdout).documents.map(({ reason }: { reason: string | null }) => reason)).toEqual([
      null,
      null,
      "not-found",
    ]);
  });

  test("an error in one act is told once, and other acts are examined", async () => {
    await here.write("uno/guasto.pdf", "bug");
    const { exit, stdout, stderr } = await here.run(["scan", here.folder, "--act-per-folder", "--format", "json"]);
    expect(exit).toBe(70);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    const reasons = JSON.parse(stdout).documents.map(({ reason }: { reason: string | null }) => reason);
    expect(reasons).toEqual([null, "internal-error", "internal-error", "internal-error"]);
  });

  test("have one subject line, that of one act", async () => {
    const subject = ["--channel", "at", "--subject", "Liquidazione fornitura"];
    const { exit, stderr } = await here.run(["gate", here.folder, ...subject]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining("--act")]);
    expect((await here.run(["gate", here.folder, "--act", ...subject])).exit).not.toBe(2);
    expect((await here.run(["check", here.path("uno/atto.pdf"), ...subject])).exit).not.toBe(2);
  });

  test("are grouped one way at a time", async () => {
    expect((await here.run(["scan", here.folder, "--act", "--act-per-folder"])).exit).toBe(2);
  });
});
