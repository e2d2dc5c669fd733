/** At most three ids that share most of their words with a mistyped one, the closest first. */
export function similarIds(mistyped: string, ids: Iterable<string>): string[] {
  const pairs = pairsOf(mistyped);
  return [...ids]
    .map((id) => ({ id, likeness: likeness(pairs, pairsOf(id)) }))
    .filter((one) => one.likeness > 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Pairs of neighbouring letters: they survive swapped words and single typing mistakes. */
const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2).toLowerCase()));

/** Dice coefficient, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
