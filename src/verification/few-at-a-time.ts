/**
 * Does work on each item, on a few at the same time, so that what they need does not pile up in memory.
 * @returns the results in the order of the items.
 */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  few = 4,
): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const workOn = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(few, items.length) }, workOn));
  return results;
}
