import type { PageJobs } from "../../src/pdf/page-job.ts";

/** Jobs that do what hostile pages make an engine do. */
export const jobs: PageJobs = {
  pageNumber: (page) => page.geometry.page,
  both: (page, _, beside) => [page.geometry.page, beside?.geometry.page],
  environment: () => Object.keys(process.env),
  arguments: () => process.argv.slice(2),
  hang: () => {
    for (;;) {
      // never ends
    }
  },
  exit: () => process.exit(1),
  eatMemory: () => {
    const memory = new (
      globalThis as unknown as { WebAssembly: { Memory: new (o: object) => { grow(n: number): number } } }
    ).WebAssembly.Memory({ initial: 1, maximum: 65_536 });
    for (;;) memory.grow(1024);
  },
  fillMemory: async () => {
    const held: Uint8Array[] = [];
    for (;;) {
      held.push(new Uint8Array(20_000_000).fill(1));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  },
  bug: () => {
    throw new TypeError("a bug in a job");
  },
};
