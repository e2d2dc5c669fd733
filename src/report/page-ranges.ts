/** Page numbers in any order as ascending ranges: `[5, 1, 2, 3]` gives `1-3,5`. Repeated numbers count once. */
export function pageRanges(pages: Iterable<number>, separator = ","): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const page of sorted) {
    const range = ranges.at(-1);
    if (range !== undefined && page === range[1] + 1) range[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(separator);
}
