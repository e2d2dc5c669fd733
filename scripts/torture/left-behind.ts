import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

/** What a process holds that it has to give back. */
export interface Holdings {
  readonly descriptors: number;
  readonly threads: number;
  /** Entries of the folder for temporary files. */
  readonly temporary: number;
}

/** Of this process; zero where the system does not tell. */
export const holdings = (): Holdings => ({
  descriptors: entries("/proc/self/fd"),
  threads: entries("/proc/self/task"),
  temporary: entries(tmpdir()),
});

/** What is held now and was not before, in words. @param spare threads that the runtime starts when it needs them. */
export function leftBehind(before: Holdings, now: Holdings, spare = 0): string[] {
  const more = {
    descriptors: now.descriptors - before.descriptors,
    threads: now.threads - before.threads - spare,
    temporary: now.temporary - before.temporary,
  };
  return Object.entries(more).flatMap(([what, count]) => (count > 0 ? [`left behind: ${count} ${what}`] : []));
}

/** Begins to measure the highest resident memory of this process anew, where the system can (Linux). */
export function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the peak is that of the whole life of the process.
  }
}

/** Highest resident memory in megabytes since `forgetPeak`. */
export function peakMegabytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

function entries(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}
