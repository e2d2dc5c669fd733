/** Where entries of the margin go: beside what they speak of, pushed apart so that they don't overlap. */
export interface Stacked {
  /** Top of each entry that fits, y upward, in the order given. */
  readonly tops: readonly number[];
  /** Entries at the end for which there is no room. */
  readonly left: number;
}

/**
 * @param entries from the top down: the top each would like, and its height. @param top of the margin.
 * @param bottom likewise. @param reserve room kept at the bottom when not all fit.
 */
export function stacked(
  entries: readonly { readonly top: number; readonly height: number }[],
  top: number,
  bottom: number,
  reserve: number,
): Stacked {
  const total = entries.reduce((sum, { height }) => sum + height, 0);
  let floor = total > top - bottom ? bottom + reserve : bottom;
  let count = 0;
  for (let used = 0; count < entries.length; count++) {
    used += entries[count]?.height ?? 0;
    if (used > top - floor) break;
  }
  const shown = entries.slice(0, count);
  // From below: none may hang so low that those after it leave the margin.
  const lowest: number[] = [];
  for (let index = count - 1; index >= 0; index--) {
    floor += shown[index]?.height ?? 0;
    lowest[index] = floor;
  }
  let ceiling = top;
  const tops = shown.map((entry, index) => {
    const place = Math.min(ceiling, Math.max(entry.top, lowest[index] as number));
    ceiling = place - entry.height;
    return place;
  });
  return { tops, left: entries.length - count };
}
