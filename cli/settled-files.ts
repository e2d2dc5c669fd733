import { stat } from "node:fs/promises";
import { resolve } from "node:path";

/** How a file stood when it was looked at. */
interface Look {
  readonly stamp: string;
  /** Milliseconds since when it has stood so. */
  readonly since: number;
}

/** What tells that a file has changed; null when it is gone. */
export type Stamp = string | null;

/** Size, times and identity of a file: any write changes one of them. */
export const stampOf = (file: string): Promise<Stamp> =>
  stat(file).then(
    ({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino].join(" "),
    () => null,
  );

/** Tells files that are wholly written from those that somebody still writes: they have stood still for a while. */
export class SettledFiles {
  readonly #looks = new Map<string, Look>();
  readonly #settle: number;

  /** @param settle milliseconds for which a file must not change. */
  constructor(settle: number) {
    this.#settle = settle;
  }

  /** The stamp of a file that has settled, `pending` while it has not, null when it is gone. @param now milliseconds */
  async look(file: string, now: number): Promise<Stamp | "pending"> {
    const key = resolve(file);
    const stamp = await stampOf(file);
    const before = this.#looks.get(key);
    if (stamp === null) {
      this.#looks.delete(key);
      return null;
    }
    if (before?.stamp !== stamp) this.#looks.set(key, { stamp, since: now });
    return before?.stamp === stamp && now - before.since >= this.#settle ? stamp : "pending";
  }

  /** Forgets files that are no longer there. */
  keepOnly(files: readonly string[]): void {
    const there = new Set(files.map((file) => resolve(file)));
    for (const key of this.#looks.keys()) if (!there.has(key)) this.#looks.delete(key);
  }
}
