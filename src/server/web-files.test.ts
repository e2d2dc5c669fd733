import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT, KnownFailure } from "../model/failure.ts";
import { readWebFiles } from "./web-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-web-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the built page", () => {
  it("is a fixed list of files, its shell in the language of the server", async () => {
    await mkdir(join(folder, "assets", "fonts"), { recursive: true });
    await writeFile(join(folder, "index.html"), '<!doctype html><html lang="it"><p lang="it">x</p>');
    await writeFile(join(folder, "assets", "page-1a.js"), "");
    await writeFile(join(folder, "assets", "fonts", "a.woff2"), "");
    await writeFile(join(folder, "assets", "page-1a.js.map"), "{}");
    const files = readWebFiles("en", folder);
    expect([...files.keys()].sort()).toEqual(["/", "/assets/fonts/a.woff2", "/assets/page-1a.js"]);
    expect(Buffer.from(files.get("/")?.bytes ?? []).toString()).toBe(
      '<!doctype html><html lang="en"><p lang="it">x</p>',
    );
    expect(files.get("/assets/page-1a.js")?.type).toBe("text/javascript; charset=utf-8");
  });

  it.each([[""], ["missing"]])("that was not made is told with what to do", (below) => {
    const read = (): unknown => readWebFiles("it", join(folder, below));
    expect(read).toThrow(KnownFailure);
    expect(read).toThrow(expect.objectContaining({ exitCode: EXIT.componentMissing, reason: "page-missing" }));
  });
});
