import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFiles } from "./found-files.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "omissis-find-"));
  await mkdir(join(root, "b", "deep"), { recursive: true });
  await mkdir(join(root, ".hidden"));
  await mkdir(join(root, "empty"));
  const names = ["c.pdf", "A.PDF", ".secret.pdf", "notes.txt", "b/x.pdf", "b/deep/y.Pdf", "c.pdf.P7M", ".hidden/z.pdf"];
  for (const name of names) await writeFile(join(root, name), "%PDF-1.7");
  await symlink("..", join(root, "b", "loop"));
  await symlink("nowhere", join(root, "b", "dead.pdf"));
  await symlink("nowhere", join(root, "b", "dead.txt"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const found = async (...paths: string[]) => {
  const { files, emptyFolders } = await findFiles(paths.map((path) => join(root, path)));
  return {
    files: files.map(({ file, failure }) => `${relative(root, file)}${failure === null ? "" : ` ${failure.reason}`}`),
    emptyFolders: emptyFolders.map((folder) => relative(root, folder)),
  };
};

describe("what a folder stands for", () => {
  test("every PDF below it, in the same order always, hidden ones and link loops left out", async () => {
    expect((await found(".")).files).toEqual([
      "A.PDF",
      "b/dead.pdf not-readable",
      "b/deep/y.Pdf",
      "b/x.pdf",
      "c.pdf",
      "c.pdf.P7M",
    ]);
  });

  test("a folder without PDFs is told", async () => {
    expect(await found("empty", "c.pdf")).toEqual({ files: ["c.pdf"], emptyFolders: ["empty"] });
  });

  test.skipIf(process.getuid?.() === 0)("a folder that can't be read takes its place among the documents", async () => {
    await chmod(join(root, "empty"), 0);
    expect((await found("empty")).files).toEqual(["empty not-readable"]);
    await chmod(join(root, "empty"), 0o700);
  });
});

describe("what a named path stands for", () => {
  test("itself, whatever its extension, even hidden, once", async () => {
    const { files } = await found("notes.txt", ".secret.pdf", "notes.txt", "b/../notes.txt");
    expect(files).toEqual(["notes.txt", ".secret.pdf"]);
  });

  test("a path that does not exist keeps its place, and the others are found", async () => {
    expect((await found("c.pdf", "missing.pdf", "b/x.pdf")).files).toEqual([
      "c.pdf",
      "missing.pdf not-found",
      "b/x.pdf",
    ]);
  });
});
