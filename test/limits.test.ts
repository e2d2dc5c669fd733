import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type DocumentReport, type Engine } from "../src/index.ts";
import type { Limits } from "../src/model/limits.ts";
import { PageLimitPassed, TooManyRestarts } from "../src/pdf/failures.ts";
import { PagePool } from "../src/pdf/page-pool.ts";
import { actWith, addPages, newAct, type PageSpec } from "./documents/act.ts";
import { deepForms } from "./documents/burdens.ts";
import { zip } from "./documents/forms-and-attachments.ts";
import { scan } from "./documents/index.ts";
import { type RawPdf, ref } from "./documents/raw-pdf.ts";

/** Small enough to be passed by small files, and each by one of those below alone. */
const LIMITS: Partial<Limits> = {
  pages: 40,
  "page-area": 1,
  objects: 2000,
  nesting: 20,
  "unpacked-size": 8,
  "attachment-depth": 1,
  "ocr-pages": 0,
};

interface Parts {
  readonly pages?: readonly PageSpec[];
  readonly catalog?: string;
}

function document(build: (pdf: RawPdf) => Parts): Uint8Array {
  const pdf = newAct();
  const { pages = [{ content: actWith("") }], catalog = "" } = build(pdf);
  return pdf.bytes(addPages(pdf, pages, catalog));
}

const attached = (pdf: RawPdf, name: string, data: Uint8Array): Parts => {
  const file = pdf.stream("/Type /EmbeddedFile", data, true);
  const entry = pdf.add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${ref(file)} >> >>`);
  return { catalog: `/Names << /EmbeddedFiles << /Names [(${name}) ${ref(entry)}] >> >>` };
};

const nestedZip = (depth: number): Uint8Array =>
  depth === 0 ? zip({ "a.txt": "ciao" }) : zip({ "b.zip": nestedZip(depth - 1) });

const page = (content = actWith("")): PageSpec => ({ content });
const TOO_MUCH: Readonly<Record<string, () => Uint8Array>> = {
  pages: () => document(() => ({ pages: Array.from({ length: 41 }, () => page()) })),
  "page-area": () => document(() => ({ pages: [page(), { content: actWith(""), mediaBox: [0, 0, 3000, 3000] }] })),
  objects: () => document(() => ({ pages: [page(actWith("") + "9 9 1 1 re f\n".repeat(2500))] })),
  nesting: () => document((pdf) => ({ catalog: `/Names ${ref(pdf.add("[".repeat(21) + "]".repeat(21)))}` })),
  "unpacked-size": () => document((pdf) => attached(pdf, "note.txt", Buffer.alloc(9e6, "a"))),
  "attachment-depth": () => document((pdf) => attached(pdf, "note.zip", nestedZip(3))),
  "ocr-pages": () => scan.burnedScan().bytes,
};

function expectTold(report: DocumentReport, limit: string): void {
  expect(report.unread?.reason).toBe(`limit-${limit}`);
  expect(report.verdict).not.toBe("publishable");
  expect(report.status).not.toBe("read");
  expect(report.unread?.text.it).toMatch(/^[A-ZÈ].*\.$/);
  expect(report.unread?.remedy.it).toContain(limit);
}

describe("a document that passes a limit says which, what to do, and is never publishable", () => {
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine({ workers: 1, body: { limits: LIMITS } });
  });
  afterAll(() => engine.close());

  it.each(Object.keys(TOO_MUCH))("%s", async (limit) => {
    const bytes = TOO_MUCH[limit]?.() ?? new Uint8Array();
    expectTold(await engine.check({ file: "atto.pdf", bytes }, { channel: "albo" }), limit);
  });

  it("nesting, of forms that a page paints", async () => {
    const report = await engine.check({ file: "atto.pdf", bytes: deepForms.bytes() }, { channel: "albo" });
    expectTold(report, "nesting");
    expect(report.coverage?.leaksMissing).toEqual([1]);
  });

  it("no other pages than those it is about", async () => {
    const bytes = TOO_MUCH["page-area"]?.() ?? new Uint8Array();
    const report = await engine.check({ file: "atto.pdf", bytes }, { channel: "albo" });
    expect(report.coverage?.leaksMissing).toEqual([2]);
  });

  it("none, when it is within all of them", async () => {
    const report = await engine.check({ file: "atto.pdf", bytes: document(() => ({})) }, { channel: "albo" });
    expect(report.unread).toBeNull();
  });

  it("file-seconds: pages that there is no time for are told", async () => {
    const hasty = createEngine({ workers: 1, body: { limits: { "file-seconds": 0 } } });
    try {
      const report = await hasty.check({ file: "atto.pdf", bytes: document(() => ({})) }, { channel: "albo" });
      expectTold(report, "file-seconds");
    } finally {
      await hasty.close();
    }
  });
});

describe("a page that takes what the machine has", () => {
  const jobs = new URL("./jobs/misbehaving-jobs.ts", import.meta.url);

  it("memory: is stopped, and the others go on", async () => {
    const memory = Math.round(process.memoryUsage.rss() / 1e6) + 500;
    const pool = new PagePool({ jobs, workers: 2, limits: { memory } });
    const pdf = await pool.open(document(() => ({ pages: [page(), page()] })));
    const [bad, good] = await Promise.allSettled([pdf.run("fillMemory", 1, null), pdf.run("pageNumber", 2, null)]);
    expect(bad).toMatchObject({ reason: expect.any(PageLimitPassed) });
    expect(bad).toMatchObject({ reason: { reason: "limit-memory", page: 1 } });
    expect(good).toEqual({ status: "fulfilled", value: 2 });
    await pool.close();
  });

  it("workers: a document ends no more than some, and the next document has them all", async () => {
    const pool = new PagePool({ jobs, workers: 1 });
    const bytes = document(() => ({ pages: Array.from({ length: 12 }, () => page()) }));
    const pdf = await pool.open(bytes);
    const failures: unknown[] = [];
    for (let number = 1; number <= 12; number++) {
      await pdf.run("exit", number, null).catch((error: unknown) => failures.push(error));
    }
    expect(failures).toHaveLength(12);
    expect(failures.filter((error) => error instanceof TooManyRestarts).length).toBeGreaterThanOrEqual(4);
    expect(await (await pool.open(bytes)).run("pageNumber", 12, null)).toBe(12);
    await pool.close();
  });
});
