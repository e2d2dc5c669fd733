import { printable } from "../src/report/printable.ts";
import type { Context } from "./context.ts";

/** A line on the terminal that tells how far the work is. */
export interface Progress {
  /** @param file that is being examined, @param done documents finished, of `total`. */
  show(file: string, done: number, total: number): void;
  clear(): void;
}

const ERASE_LINE = "\r\x1b[2K";

/** Writes on stderr, and only when that is a terminal and nobody asked for quiet. */
export function progressOn({ stderr }: Pick<Context, "stderr">, quiet: boolean): Progress {
  if (stderr.isTTY !== true || quiet) return { show: () => {}, clear: () => {} };
  return {
    show: (file, done, total) => {
      const line = `${done + 1}/${total} ${printable(file)}`;
      stderr.write(ERASE_LINE + line.slice(0, (stderr.columns ?? 80) - 1));
    },
    clear: () => {
      stderr.write(ERASE_LINE);
    },
  };
}
