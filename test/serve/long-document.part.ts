import { describe, expect, test } from "vitest";
import { clerk, openRedact, upload } from "./clerk.ts";
import { longAct } from "./files.ts";

const PAGES = 100;
const TIMELINE = "disabled-by-default-devtools.timeline";
/** Milliseconds of work: how long a task waits for a busy machine is not the page's doing. */
const LONGEST_TASK = 200;
const FIRST_FINDINGS = 10_000;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of its thread. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds that the longest task of a page took its main thread. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(traceEvents.filter(({ args }) => args.name === "CrRendererMain").map(thread));
  const tasks = traceEvents.filter((event) => event.name === "RunTask" && main.has(thread(event)));
  if (tasks.length === 0) throw new Error("The trace holds no task");
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

describe(`a document of ${PAGES} pages`, () => {
  test("shows its first findings within seconds, draws only what is in view and keeps the page responsive", async () => {
    const page = await clerk.open();
    await clerk.browser.startTracing(page, { categories: [TIMELINE] });
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

    expect(longestTask(await clerk.browser.stopTracing())).toBeLessThan(LONGEST_TASK);
  });
});
