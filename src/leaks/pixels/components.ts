/** A connected set of marked pixels (eight neighbours). Right and bottom are excluded. */
export interface Component {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels. */
  readonly area: number;
  /** Pixels with a neighbour, above, below, left or right, that is not marked. */
  readonly rim: number;
}

/** Labels the marked pixels of a mask by rows of runs. @param marked one byte a pixel, 0 for what is not marked. */
export function components(marked: Uint8Array, width: number, height: number): Component[] {
  const runs = new Runs();
  const { parents } = runs;
  // The runs of the row above are those from `above` to `first`, the ones of this row follow.
  let above = 0;
  for (let y = 0; y < height; y++) {
    const first = runs.count;
    const row = y * width;
    let open = above;
    for (let x = 0; x < width; x++) {
      if (marked[row + x] === 0) continue;
      const from = x;
      let rim = 0;
      for (; x < width && marked[row + x] !== 0; x++) {
        if (y === 0 || y === height - 1 || marked[row + x - width] === 0 || marked[row + x + width] === 0) rim++;
      }
      // The ends of a run are rim; they may have been counted already, which matters to no ratio.
      const id = runs.add(from, x, y, Math.min(x - from, rim + 2));
      while (open < first && runs.endOf(open) < from) open++;
      for (let at = open; at < first && runs.startOf(at) <= x; at++) {
        const [root, mine] = [runs.rootOf(at), runs.rootOf(id)];
        if (root !== mine) parents[mine] = root;
      }
    }
    above = first;
  }
  return runs.joined();
}

/** Numbers of a run: where it starts and ends in its row, the row, and its rim. */
const FIELDS = 4;

/** Runs of marked pixels, by number in the order of the rows, each with the one that it was joined to. Texture has millions. */
class Runs {
  readonly parents: number[] = [];
  #fields = new Int32Array(FIELDS * 4096);

  get count(): number {
    return this.parents.length;
  }

  add(from: number, to: number, row: number, rim: number): number {
    const id = this.parents.length;
    if (FIELDS * (id + 1) > this.#fields.length) {
      const larger = new Int32Array(2 * this.#fields.length);
      larger.set(this.#fields);
      this.#fields = larger;
    }
    this.#fields[FIELDS * id] = from;
    this.#fields[FIELDS * id + 1] = to;
    this.#fields[FIELDS * id + 2] = row;
    this.#fields[FIELDS * id + 3] = rim;
    this.parents.push(id);
    return id;
  }

  startOf(id: number): number {
    return this.#fields[FIELDS * id] as number;
  }

  endOf(id: number): number {
    return this.#fields[FIELDS * id + 1] as number;
  }

  rootOf(id: number): number {
    const { parents } = this;
    let root = id;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = id; at !== root; ) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  }

  /** One component for all runs with one root. */
  joined(): Component[] {
    const found = new Map<number, { -readonly [Key in keyof Component]: Component[Key] }>();
    for (let id = 0; id < this.parents.length; id++) {
      const [left, right] = [this.startOf(id), this.endOf(id)];
      const [top, rim] = [this.#fields[FIELDS * id + 2] as number, this.#fields[FIELDS * id + 3] as number];
      const root = this.rootOf(id);
      const all = found.get(root);
      if (all === undefined) {
        found.set(root, { left, top, right, bottom: top + 1, area: right - left, rim });
        continue;
      }
      if (left < all.left) all.left = left;
      if (right > all.right) all.right = right;
      // Rows come in order.
      all.bottom = top + 1;
      all.area += right - left;
      all.rim += rim;
    }
    return [...found.values()];
  }
}
