import type { PageJobs } from "../../src/pdf/page-job.ts";

/** Jobs that do what hostile pages make an engine do. */
export const jobs: PageJobs = {
  pageNumber: (page) => page.geometry.page,
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
  bug: () => {
    throw new TypeError("a bug in a job");
  },
};
