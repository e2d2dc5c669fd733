/** Steps that can be taken back and taken again. */
export class History<Step> {
  readonly #steps: (readonly Step[])[] = [];
  #taken = 0;

  /** Those that hold, in their order. */
  get steps(): readonly Step[] {
    return this.#steps.slice(0, this.#taken).flat();
  }

  get canUndo(): boolean {
    return this.#taken > 0;
  }

  get canRedo(): boolean {
    return this.#taken < this.#steps.length;
  }

  /** Those that were taken back are forgotten. */
  add(step: readonly Step[]): void {
    this.#steps.splice(this.#taken, this.#steps.length, step);
    this.#taken++;
  }

  /** False when there is nothing to take back. */
  undo(): boolean {
    if (!this.canUndo) return false;
    this.#taken--;
    return true;
  }

  /** False when there is nothing to take again. */
  redo(): boolean {
    if (!this.canRedo) return false;
    this.#taken++;
    return true;
  }
}
