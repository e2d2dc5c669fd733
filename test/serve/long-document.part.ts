import { describe, expect, test } from "vitest";
import { clerk, openRedact, upload } from "./clerk.ts";
import { longAct } from "./files.ts";

const PAGES = 100;
/** Milliseconds. */
const LONGEST_TASK = 200;
const FIRST_FINDINGS = 10_000;

describe(`a document of ${PAGES} pages`, () => {
  test("shows its first findings within seconds, draws only what is in view and keeps the page responsive", async () => {
    const page = await clerk.open();
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: "longtask", buffered: true });
    });
    const start = performance.now();
    await upload(page, longAct(PAGES));
    await page.locator(".finding").first().waitFor();
    expect(performance.now() - start).toBeLessThan(FIRST_FINDINGS);

    const pictures = new Set<string>();
    page.on("request", (request) => {
      const match = /pages\/(\d+)\/picture/.exec(request.url());
      if (match?.[1] !== undefined) pictures.add(match[1]);
    });
    await page.locator(".working").waitFor({ state: "detached", timeout: 60_000 });
    await openRedact(page);
    expect(await page.locator(".page-frame").count()).toBe(PAGES);
    expect([...pictures]).not.toContain("5");
    await page.getByLabel("Pagina", { exact: true }).fill("60");
    await page.keyboard.press("Enter");
    await page.locator('[data-page="60"] .page-picture').waitFor();
    await page.locator('[data-page="1"] .page-picture').waitFor({ state: "detached" });
    expect(await page.locator(".page-picture").count()).toBeLessThan(6);
    expect(pictures.size).toBeLessThan(12);

    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    expect(Math.max(0, ...tasks)).toBeLessThan(LONGEST_TASK);
  });
});
