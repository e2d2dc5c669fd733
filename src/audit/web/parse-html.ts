import { type Handler, Parser } from "htmlparser2";

/** Elements inside each other; no page needs more, and the time that a parser takes grows with the square of them. */
const DEEPEST = 2000;

class TooDeep extends Error {}

/** Parses a page. @return whether it was parsed to its end: one that nests without end is not. */
export function parseHtml(html: string, handler: Partial<Handler>): boolean {
  let depth = 0;
  const parser = new Parser({
    ...handler,
    onopentag(name, attributes, isImplied) {
      if (++depth > DEEPEST) throw new TooDeep();
      handler.onopentag?.(name, attributes, isImplied);
    },
    onclosetag(name, isImplied) {
      depth--;
      handler.onclosetag?.(name, isImplied);
    },
  });
  try {
    parser.end(html);
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
}
