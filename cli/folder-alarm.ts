import { type FSWatcher, watch } from "node:fs";

/** Pause after a change before it is looked at: files come in several writes. */
const PAUSE = 200;

/** Says when to look at a folder again: when the system tells of a change, and after a while in any case. */
export class FolderAlarm {
  /** Comes true when the program is asked to stop. */
  readonly stopped: Promise<"stopped">;
  readonly #watcher: FSWatcher | null;
  #ring: () => void = () => {};

  constructor(folder: string, stop: AbortSignal) {
    this.stopped = new Promise((resolve) => {
      const stopNow = (): void => {
        resolve("stopped");
        this.#ring();
      };
      if (stop.aborted) stopNow();
      else stop.addEventListener("abort", stopNow, { once: true });
    });
    this.#watcher = watcherOf(folder, () => setTimeout(() => this.#ring(), PAUSE));
  }

  /** Ends after so many milliseconds, or sooner when something changes or the program is asked to stop. */
  async next(milliseconds: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const rung = new Promise<void>((resolve) => {
      this.#ring = resolve;
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([rung, this.stopped]);
    clearTimeout(timer);
  }

  close(): void {
    this.#watcher?.close();
  }
}

/** Null where the system tells of no changes, as on many network shares. */
function watcherOf(folder: string, changed: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { recursive: true }, changed);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
