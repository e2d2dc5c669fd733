/** Characters; longer addresses are made by programs that add to the one they were asked with. */
const LONGEST = 2000;
/** Times that one part of a path may come back: more is a relative link that nests. */
const REPEATS = 3;
/** Pages of one shape in a row that led to nothing but pages of that shape. */
const FRUITLESS = 30;
/** Years ahead that an office publishes for. */
const AHEAD = 3;
const EARLIEST = 1990;
const DATED =
  /(?:^|[/?&_-])(?:anno|year|y|date|data|day|giorno|month|mese|tribe-bar-date)[=/]((?:19|2\d)\d\d)\b|\b((?:19|2\d)\d\d)-\d\d(?:-\d\d)?\b/gi;

/** Whether an address is one of those that a site makes without end. @param today `YYYY-MM-DD` */
export function isEndless({ href, pathname, search }: URL, today: string): boolean {
  if (href.length > LONGEST) return true;
  const parts = pathname.split("/").filter((part) => part !== "");
  if (parts.some((part) => parts.filter((other) => other === part).length > REPEATS)) return true;
  const latest = Number(today.slice(0, 4)) + AHEAD;
  return [...(pathname + search).matchAll(DATED)].some(([, year, other]) => {
    const told = Number(year ?? other);
    return told > latest || told < EARLIEST;
  });
}

/**
 * Notices pages that only lead to more of the same (a calendar, a page that counts up): `isFruitless` is true of a shape
 * after many of its pages in a row had links to new pages of that shape and to nothing else that is new.
 */
export class FruitlessPages {
  readonly #inARow = new Map<string, number>();

  isFruitless(url: URL): boolean {
    return (this.#inARow.get(shapeOf(url)) ?? 0) >= FRUITLESS;
  }

  /** @param found addresses that were not known before the page */
  record(url: URL, found: readonly URL[]): void {
    if (found.length === 0) return;
    const shape = shapeOf(url);
    const isFruitful = found.some((one) => shapeOf(one) !== shape);
    this.#inARow.set(shape, isFruitful ? 0 : (this.#inARow.get(shape) ?? 0) + 1);
  }
}

/** An address without its numbers. */
const shapeOf = ({ host, pathname, search }: URL): string => (host + pathname + search).replace(/\d+/g, "0");
