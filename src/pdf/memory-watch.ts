const EVERY = 200;
/** Memory that was given back takes a moment to be seen. */
const GRACE = 1000;

/** Has memory given back while the whole program takes more than allowed. */
export class MemoryWatch {
  readonly #limit: number;
  readonly #relieve: () => void;
  #timer: NodeJS.Timeout | undefined;
  #quietUntil = 0;

  /** @param megabytes resident, of the process with all its threads. */
  constructor(megabytes: number, relieve: () => void) {
    this.#limit = megabytes * 1e6;
    this.#relieve = relieve;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#look(), EVERY).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (performance.now() < this.#quietUntil || process.memoryUsage.rss() <= this.#limit) return;
    this.#quietUntil = performance.now() + GRACE;
    this.#relieve();
  }
}
