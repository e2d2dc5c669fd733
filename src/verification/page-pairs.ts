/**
 * The pages of a result and of its source. A page and what it was made from are compared where both are open, so that only
 * what came out of it goes from one thread to another.
 */
export interface PagePairs<Expected, Outcome> {
  /** Number of pages. */
  readonly inResult: number;
  /** Number of pages; null where there is no source. */
  readonly inSource: number | null;
  /** @param page 1-based, of the result */
  compare(page: number, expected: Expected): Promise<Outcome>;
}
