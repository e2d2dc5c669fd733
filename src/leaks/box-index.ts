import { type Box, boxArea, intersectBoxes } from "../model/box.ts";

/** Side of a cell in user space units: about two lines of text. */
const CELL = 24;
/** Boxes over more cells than this are kept apart: they would be in every list. */
const MOST_CELLS = 256;

/** Finds the boxes that a box touches without looking at all of them. Answers are exact. */
export class BoxIndex<Entry> {
  readonly #boxOf: (entry: Entry) => Box;
  readonly #cells = new Map<number, Entry[]>();
  readonly #large: Entry[] = [];

  constructor(entries: Iterable<Entry>, boxOf: (entry: Entry) => Box) {
    this.#boxOf = boxOf;
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    const keys = cellsOf(this.#boxOf(entry));
    if (keys === null) this.#large.push(entry);
    else {
      for (const key of keys) {
        const list = this.#cells.get(key);
        if (list === undefined) this.#cells.set(key, [entry]);
        else list.push(entry);
      }
    }
  }

  /** Whether an entry that shares some area with `box` passes the test. */
  some(box: Box, test: (entry: Entry) => boolean): boolean {
    const passes = (entry: Entry): boolean => overlaps(this.#boxOf(entry), box) && test(entry);
    if (this.#large.some(passes)) return true;
    const keys = cellsOf(box);
    if (keys === null) {
      for (const list of this.#cells.values()) if (list.some(passes)) return true;
      return false;
    }
    return keys.some((key) => this.#cells.get(key)?.some(passes) === true);
  }

  /** Of each list that has to be looked at, the entry added first that shares some area with `box` and passes the test. */
  firsts(box: Box, test: (entry: Entry) => boolean): Entry[] {
    const found: Entry[] = [];
    const passes = (entry: Entry): boolean => overlaps(this.#boxOf(entry), box) && test(entry);
    const keys = cellsOf(box);
    const near = keys === null ? [...this.#cells.values()] : keys.map((key) => this.#cells.get(key) ?? []);
    for (const list of [this.#large, ...near]) {
      const first = list.find(passes);
      if (first !== undefined) found.push(first);
    }
    return found;
  }

  /** The entries that share some area with `box`, each once. */
  at(box: Box): ReadonlySet<Entry> {
    const found = new Set<Entry>();
    this.some(box, (entry) => {
      found.add(entry);
      return false;
    });
    return found;
  }
}

const overlaps = (a: Box, b: Box): boolean => {
  const common = intersectBoxes(a, b);
  return common !== null && boxArea(common) > 0;
};

/** Keys of the cells that a box touches; null when they are too many. */
function cellsOf([x0, y0, x1, y1]: Box): number[] | null {
  const [left, bottom] = [Math.floor(x0 / CELL), Math.floor(y0 / CELL)];
  const [right, top] = [Math.floor(x1 / CELL), Math.floor(y1 / CELL)];
  if (!((right - left + 1) * (top - bottom + 1) <= MOST_CELLS)) return null;
  const keys: number[] = [];
  for (let row = bottom; row <= top; row++) {
    for (let column = left; column <= right; column++) keys.push(row * 0x100000 + column);
  }
  return keys;
}
