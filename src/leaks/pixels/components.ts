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

interface Run {
  readonly from: number;
  readonly to: number;
  readonly id: number;
}

/** Labels the marked pixels of a mask by rows of runs. @param marked one byte a pixel, 0 for what is not marked. */
export function components(marked: Uint8Array, width: number, height: number): Component[] {
  const parents: number[] = [];
  const boxes: number[] = [];
  const find = (id: number): number => {
    let root = id;
    while (parents[root] !== root) root = parents[root] as number;
    for (let at = id; at !== root; ) {
      const next = parents[at] as number;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const runs: Run[] = [];
    const row = y * width;
    let open = 0;
    for (let x = 0; x < width; x++) {
      if (marked[row + x] === 0) continue;
      const from = x;
      let rim = 0;
      for (; x < width && marked[row + x] !== 0; x++) {
        if (y === 0 || y === height - 1 || marked[row + x - width] === 0 || marked[row + x + width] === 0) rim++;
      }
      // The ends of a run are rim; they may have been counted already, which matters to no ratio.
      rim = Math.min(x - from, rim + 2);
      const id = parents.length;
      parents.push(id);
      boxes.push(from, y, x, y + 1, x - from, rim);
      while (open < above.length && (above[open] as Run).to < from) open++;
      for (let at = open; at < above.length && (above[at] as Run).from <= x; at++) {
        const root = find((above[at] as Run).id);
        const mine = find(id);
        if (root !== mine) parents[mine] = root;
      }
      runs.push({ from, to: x, id });
    }
    above = runs;
  }
  return gather(parents, boxes, find);
}

function gather(parents: readonly number[], boxes: readonly number[], find: (id: number) => number): Component[] {
  const found = new Map<
    number,
    { left: number; top: number; right: number; bottom: number; area: number; rim: number }
  >();
  for (let id = 0; id < parents.length; id++) {
    const [left = 0, top = 0, right = 0, bottom = 0, area = 0, rim = 0] = boxes.slice(id * 6, id * 6 + 6);
    const root = find(id);
    const all = found.get(root);
    if (all === undefined) {
      found.set(root, { left, top, right, bottom, area, rim });
      continue;
    }
    all.left = Math.min(all.left, left);
    all.top = Math.min(all.top, top);
    all.right = Math.max(all.right, right);
    all.bottom = Math.max(all.bottom, bottom);
    all.area += area;
    all.rim += rim;
  }
  return [...found.values()];
}
