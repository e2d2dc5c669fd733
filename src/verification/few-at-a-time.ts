/**
 * Does work on each item, on a few at the same time, so that what they need does not pile up in memory.
 * @returns the results in the order of the items.
 * @throws what the work threw first; no more is begun then, and none is under way.
 */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  few = 4,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const workOn = async (): Promise<void> => {
    try {
      for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
    } catch (error) {
      next = items.length;
      throw error;
    }
  };
  // All have ended before an error goes on: what they work on may be closed then.
  const ended = await Promise.allSettled(Array.from({ length: Math.min(few, items.length) }, workOn));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return results;
}
