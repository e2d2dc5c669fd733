import { createHash } from "node:crypto";
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EXIT } from "../src/model/failure.ts";
import { FolderWatch } from "./folder-watch.ts";
import { outcomeFiles } from "./outcome-files.ts";

let folder: string;
/** Names of the documents examined, in order. */
let examined: string[];
let told: string[];
let basis: { version: string; rules: string; options: string };
let meanwhile: (() => Promise<void>) | null;
let stop: AbortController;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-watch-"));
  [examined, told] = [[], []];
  basis = { version: "1", rules: "r", options: "o" };
  meanwhile = null;
  stop = new AbortController();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const SETTLE = 20;
const begin = () =>
  new FolderWatch({
    folder,
    settle: SETTLE,
    maxBytes: 1_000_000,
    workers: 2,
    basis: async () => basis,
    examine: async (files) => {
      const contents = await Promise.all(files.map(({ file }) => readFile(file)));
      examined.push(...files.map(({ file }) => basename(file)));
      await meanwhile?.();
      return contents.map((content) => ({
        ...basis,
        sha256: createHash("sha256").update(content).digest("hex"),
        exit: content.includes("leak") ? EXIT.notPublishable : EXIT.publishable,
        summary: "esito",
        text: `esito di ${content}`,
        report: "{}",
      }));
    },
    tell: (file, _, failure) => told.push(`${basename(file)} ${failure?.reason ?? "ok"}`),
    stop: stop.signal,
  });
const write = (name: string, content: string): Promise<void> => writeFile(join(folder, name), content);
const still = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE + 15));
/** Looks twice, as a file must be seen to stand still. */
const settle = async (watch: FolderWatch) => {
  await watch.pass();
  await still();
  return watch.pass();
};
const names = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();

describe("a watched folder", () => {
  test("gets the outcome beside each document, which stays as it is", async () => {
    await mkdir(join(folder, "sotto"));
    await write("a.pdf", "leak");
    await write("sotto/b.pdf.p7m", "clean");
    await write("note.txt", "leak");
    const watch = begin();
    expect(await settle(watch)).toEqual({ reached: true, pending: 0, unwritten: 0 });
    expect(await names()).toEqual([
      "a.pdf",
      "a.pdf.omissis.json",
      "a.pdf.omissis.txt",
      "note.txt",
      "sotto",
      "sotto/b.pdf.p7m",
      "sotto/b.pdf.p7m.omissis.json",
      "sotto/b.pdf.p7m.omissis.txt",
    ]);
    expect(await readFile(join(folder, "a.pdf.omissis.txt"), "utf8")).toBe("esito di leak");
    expect(JSON.parse(await readFile(join(folder, "a.pdf.omissis.json"), "utf8"))).toMatchObject({
      exit: 1,
      report: {},
    });
    expect(watch.exits.sort()).toEqual([0, 1]);
    await settle(watch);
    expect(examined).toEqual(["a.pdf", "b.pdf.p7m"]);
  });

  test("is not read while a document is still written", async () => {
    await write("a.pdf", "x");
    const watch = begin();
    for (let times = 0; times < 3; times++) {
      expect((await watch.pass()).pending).toBe(1);
      await still();
      await appendFile(join(folder, "a.pdf"), "y");
    }
    expect(examined).toEqual([]);
    await settle(watch);
    expect(examined).toEqual(["a.pdf"]);
  });

  test("loses an outcome as soon as its document changes, and gets the new one", async () => {
    await write("a.pdf", "clean");
    const watch = begin();
    await settle(watch);
    await write("a.pdf", "leak, now");
    await watch.pass();
    expect(await names()).toEqual(["a.pdf"]);
    await still();
    await watch.pass();
    expect(await readFile(join(folder, "a.pdf.omissis.txt"), "utf8")).toBe("esito di leak, now");
  });

  test("has no outcome of a document that changed while it was examined", async () => {
    await write("a.pdf", "clean");
    meanwhile = () => write("a.pdf", "leak, now");
    const watch = begin();
    expect((await settle(watch)).pending).toBe(1);
    expect(await names()).toEqual(["a.pdf"]);
    meanwhile = null;
    await settle(watch);
    expect(await readFile(join(folder, "a.pdf.omissis.txt"), "utf8")).toBe("esito di leak, now");
  });

  test("loses the outcome of a document that is taken away or renamed", async () => {
    await write("a.pdf", "clean");
    await write("b.pdf", "leak");
    const watch = begin();
    await settle(watch);
    await rm(join(folder, "a.pdf"));
    await rename(join(folder, "b.pdf"), join(folder, "c.pdf"));
    await settle(watch);
    expect(await names()).toEqual(["c.pdf", "c.pdf.omissis.json", "c.pdf.omissis.txt"]);
    expect(watch.exits).toEqual([1]);
  });
});

describe("a watch that begins again", () => {
  beforeEach(async () => {
    await write("a.pdf", "clean");
    await write("b.pdf", "leak");
    await settle(begin());
    examined = [];
  });

  test("does nothing twice, and knows what was concluded", async () => {
    const again = begin();
    await settle(again);
    expect(examined).toEqual([]);
    expect(again.exits.sort()).toEqual([0, 1]);
  });

  test("examines what came, changed or lost part of its outcome meanwhile", async () => {
    await write("a.pdf", "other");
    await write("c.pdf", "new");
    await rm(outcomeFiles(join(folder, "b.pdf")).text);
    await settle(begin());
    expect(examined.sort()).toEqual(["a.pdf", "b.pdf", "c.pdf"]);
  });

  test("takes away the outcomes of documents that went meanwhile", async () => {
    await rm(join(folder, "a.pdf"));
    await begin().pass();
    expect(await names()).toEqual(["b.pdf", "b.pdf.omissis.json", "b.pdf.omissis.txt"]);
  });

  test.each(["version", "rules", "options"] as const)("examines all anew under another %s", async (what) => {
    basis = { ...basis, [what]: "other" };
    await settle(begin());
    expect(examined).toEqual(["a.pdf", "b.pdf"]);
  });

  test("does not trust nor remove what only looks like an outcome", async () => {
    await write("c.pdf.omissis.json", '{"schema":"another","sha256":"0"}');
    await write("d.pdf.omissis.json", "{");
    await settle(begin());
    expect(await names()).toEqual(expect.arrayContaining(["c.pdf.omissis.json", "d.pdf.omissis.json"]));
  });
});

describe("what goes wrong", () => {
  test("a folder that can't be reached is told, and nothing is lost", async () => {
    await write("a.pdf", "clean");
    const watch = begin();
    await settle(watch);
    await rename(folder, `${folder}-away`);
    expect(await watch.pass()).toEqual({ reached: false, pending: 0, unwritten: 0 });
    await rename(`${folder}-away`, folder);
    await settle(watch);
    expect(examined).toEqual(["a.pdf"]);
    expect(await names()).toHaveLength(3);
  });

  test.skipIf(process.getuid?.() === 0)("an outcome that can't be written is tried again", async () => {
    await write("a.pdf", "clean");
    await chmod(folder, 0o500);
    const watch = begin();
    expect((await settle(watch)).unwritten).toBe(1);
    expect(told).toEqual(["a.pdf output-not-writable"]);
    await chmod(folder, 0o700);
    await watch.pass();
    expect(told.at(-1)).toBe("a.pdf ok");
  });

  test("a stop leaves no outcome of what was under way", async () => {
    await write("a.pdf", "clean");
    meanwhile = async () => stop.abort();
    await settle(begin());
    expect(await names()).toEqual(["a.pdf"]);
  });
});
