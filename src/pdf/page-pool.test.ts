import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zeroPages } from "../../test/documents/refusals.ts";
import { BrokenPdf, EmptyPdf, PageCrashed, PageTimedOut } from "./failures.ts";
import { PagePool } from "./page-pool.ts";

describe("a page that misbehaves ends its worker, not the program", () => {
  const pool = new PagePool({
    jobs: new URL("../../test/jobs/misbehaving-jobs.ts", import.meta.url),
    workers: 2,
    limits: { "page-seconds": 8, memory: 1024 },
  });
  let threePages: Uint8Array;

  beforeAll(async () => {
    const document = await PDFDocument.create();
    for (let i = 0; i < 3; i++) document.addPage();
    threePages = await document.save();
  });
  afterAll(() => pool.close());

  it("works on every page, in whatever worker", async () => {
    const pdf = await pool.open(threePages);
    expect(pdf.pageCount).toBe(3);
    expect(await Promise.all([1, 2, 3].map((page) => pdf.run("pageNumber", page, null)))).toEqual([1, 2, 3]);
    pdf.close();
  });

  it.each([
    ["hangs", "hang", PageTimedOut],
    ["eats memory", "eatMemory", PageCrashed],
    ["ends its thread", "exit", PageCrashed],
  ])("goes on after a page that %s", async (_, job, failure) => {
    const pdf = await pool.open(threePages);
    const [bad, good] = await Promise.allSettled([pdf.run(job, 2, null), pdf.run("pageNumber", 3, null)]);
    expect(bad).toMatchObject({ status: "rejected", reason: expect.any(failure) });
    expect(bad).toMatchObject({ reason: { page: 2 } });
    expect(good).toEqual({ status: "fulfilled", value: 3 });
    expect(await pdf.run("pageNumber", 1, null)).toBe(1);
    pdf.close();
  });

  it("gets no keys, passwords or arguments of the user", async () => {
    const pdf = await pool.open(threePages);
    expect(await pdf.run<string[]>("environment", 1, null)).toEqual(
      ["TMPDIR", "TEMP", "TMP"].filter((name) => name in process.env),
    );
    expect(await pdf.run("arguments", 1, null)).toEqual([]);
    pdf.close();
  });

  it("gets a page of another document too, while that is open", async () => {
    const [pdf, other] = [await pool.open(threePages), await pool.open(threePages)];
    expect(await pdf.run("both", 2, null, other)).toEqual([2, 2]);
    other.close();
    pdf.close();
    await expect(pdf.run("pageNumber", 1, null)).rejects.toThrow("closed");
  });

  it("begins nothing once it is closed, and refuses what waits", async () => {
    const brief = new PagePool({ jobs: new URL("../../test/jobs/misbehaving-jobs.ts", import.meta.url), workers: 1 });
    const pdf = await brief.open(threePages);
    const work = Promise.allSettled([1, 2, 3].map((page) => pdf.run("hang", page, null)));
    await brief.close();
    expect((await work).every(({ status }) => status === "rejected")).toBe(true);
    await expect(brief.open(threePages)).rejects.toThrow("closed");
  });

  it("tells a bug from a bad page", async () => {
    const pdf = await pool.open(threePages);
    await expect(pdf.run("bug", 1, null)).rejects.toThrow("a bug in a job");
    pdf.close();
  });

  it("refuses what is no PDF", async () => {
    await expect(pool.open(new TextEncoder().encode("non sono un PDF"))).rejects.toBeInstanceOf(BrokenPdf);
    await expect(pool.open(new Uint8Array())).rejects.toBeInstanceOf(BrokenPdf);
  });

  it("refuses a document without pages", async () => {
    await expect(pool.open(zeroPages().bytes)).rejects.toBeInstanceOf(EmptyPdf);
  });
});
