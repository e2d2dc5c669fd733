import type { TextRange } from "../model/read-text.ts";

/** Ranges sorted by start, asked for the ones near a place in logarithmic time. */
export class Ranges<R extends TextRange = TextRange> {
  readonly all: readonly R[];

  constructor(ranges: readonly R[]) {
    this.all = [...ranges].sort((a, b) => a.start - b.start);
  }

  /** The last range that ends at or before `offset` and at most `window` away, null when none. */
  before(offset: number, window: number): R | null {
    // Ranges of one list hardly overlap: the one wanted is among the last few.
    const last = this.#firstFrom(offset) - 1;
    for (let i = last; i >= 0 && i > last - 4; i--) {
      const range = this.all[i] as R;
      if (range.end <= offset) return offset - range.end <= window ? range : null;
    }
    return null;
  }

  /** The first range that starts at or after `offset` and at most `window` away, null when none. */
  after(offset: number, window: number): R | null {
    const range = this.all[this.#firstFrom(offset)];
    return range !== undefined && range.start - offset <= window ? range : null;
  }

  /** The last range that starts at or before `offset`, null when none. */
  lastFrom(offset: number): R | null {
    return this.all[this.#firstFrom(offset + 1) - 1] ?? null;
  }

  near({ start, end }: TextRange, window: number): boolean {
    return this.before(start, window) !== null || this.after(end, window) !== null || this.touches({ start, end });
  }

  /** Whether one of them starts inside `range`. */
  touches(range: TextRange): boolean {
    const first = this.all[this.#firstFrom(range.start)];
    return first !== undefined && first.start < range.end;
  }

  /** One that holds `range`, null when none; looks back over a few, as what it is used for nests no deeper. */
  containing({ start, end }: TextRange): R | null {
    const last = this.#firstFrom(start + 1) - 1;
    for (let i = last; i >= 0 && i > last - 8; i--) if ((this.all[i] as R).end >= end) return this.all[i] as R;
    return null;
  }

  /** All that hold a range, as far as they nest (see `containing`). */
  allContaining({ start, end }: TextRange): R[] {
    const last = this.#firstFrom(start + 1) - 1;
    const found: R[] = [];
    for (let i = last; i >= 0 && i > last - 8; i--) if ((this.all[i] as R).end >= end) found.push(this.all[i] as R);
    return found;
  }

  /** Those that lie inside `range`. */
  within({ start, end }: TextRange): R[] {
    const found: R[] = [];
    for (let i = this.#firstFrom(start); i < this.all.length && (this.all[i] as R).start < end; i++) {
      if ((this.all[i] as R).end <= end) found.push(this.all[i] as R);
    }
    return found;
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as R).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
