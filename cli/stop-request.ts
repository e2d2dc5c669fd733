/** A request of the user or the system to end, for commands that run until they are stopped. */
export class StopRequest {
  readonly #controller = new AbortController();
  #heeded = false;

  /** Aborts when the program is asked to stop; who takes it ends by itself. */
  heed(): AbortSignal {
    this.#heeded = true;
    return this.#controller.signal;
  }

  /** Asks to stop. False when nobody heeds it, or when it was asked before: then the program is to end at once. */
  make(): boolean {
    if (!this.#heeded || this.#controller.signal.aborted) return false;
    this.#controller.abort();
    return true;
  }
}
