import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import * as library from "../src/index.ts";
import { loadRules } from "../src/rules/catalog.ts";

const ORDER = [
  "COMUNE DI COLLEVERDE",
  "Ordinanza n. 41 - Modifica temporanea alla circolazione in via Po per lavori di scavo",
  "Il responsabile della polizia locale ordina il divieto di sosta dal 3 al 5 maggio.",
];

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-term-"));
  file = join(folder, "ordinanza.pdf");
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const [i, line] of ORDER.entries()) page.drawText(line, { x: 50, y: 780 - 24 * i, size: 11, font });
  await writeFile(file, await document.save());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Exit code of `check` on a day, and the messages of findings on the term. */
async function on(today: string, ...more: string[]) {
  const report = join(folder, "report.json");
  const output = { isTTY: false, write: () => true };
  const args = [
    "check",
    file,
    "--channel",
    "albo",
    "--date",
    "2025-03-01",
    "--today",
    today,
    "--format",
    `json=${report}`,
  ];
  const exit = await run([...args, "--quiet", ...more], async () => ({ ...library, loadRules }), "1.0.0", {
    stdout: output,
    stderr: output,
    env: {},
    cwd: () => folder,
  });
  const { documents } = JSON.parse(await readFile(report, "utf8"));
  const over = documents[0].findings.filter(({ rule }: { rule: string }) => rule === "publication/term-over");
  return { exit, verdict: documents[0].verdict, over: over.map(({ message }: { message: string }) => message) };
}

describe("a document on the albo", () => {
  it("may stay until the last day of its term, fifteen after the affixing", async () => {
    expect(await on("2025-03-16")).toEqual({ exit: 0, verdict: "publishable", over: [] });
  });

  it("blocks from the day after", async () => {
    const { exit, verdict, over } = await on("2025-03-17");
    expect([exit, verdict]).toEqual([1, "not-publishable"]);
    expect(over).toEqual([expect.stringContaining("fino al 16/03/2025. Al 17/03/2025 il termine è passato")]);
  });

  it("blocks a day earlier for a body that counts the day of affixing", async () => {
    const config = join(folder, "omissis.config.yml");
    await writeFile(config, "doubts:\n  DOUBT-11: nessuna\n");
    expect((await on("2025-03-15", "--config", config)).exit).toBe(0);
    expect((await on("2025-03-16", "--config", config)).exit).toBe(1);
    await rm(config);
  });
});
