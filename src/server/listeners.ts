import type { ActEvent, Progress } from "./contract.ts";

/** Milliseconds between two reports on progress. */
const PACE = 100;

/** Tabs that follow an act. */
export class Listeners {
  readonly #listeners = new Set<(event: ActEvent) => void>();
  #last = 0;

  /** @returns what ends it. */
  add(listener: (event: ActEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tellState(revision: number): void {
    this.#tell({ type: "state", revision });
  }

  /** Not more often than a person can see, but always of the end. */
  tellProgress(progress: Progress): void {
    const now = performance.now();
    if (now - this.#last < PACE && progress.done < progress.total) return;
    this.#last = now;
    this.#tell({ type: "progress", progress });
  }

  #tell(event: ActEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
