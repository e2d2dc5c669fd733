import createRobots from "robots-parser";
import { BadCertificate, HttpRefusal, PrivateAddress } from "./failures.ts";
import type { WebAnswer } from "./http-client.ts";

/** What robots.txt of one origin says to this program. */
export interface SiteRobots {
  /** Null: it could not be read, and nothing may be (RFC 9309, 2.3.1.4). */
  readonly allows: ((url: URL) => boolean) | null;
  /** Whether search engines may read an address. */
  readonly allowsSearch: (url: URL) => boolean;
  readonly sitemaps: readonly string[];
  /** Milliseconds to leave between two requests. */
  readonly apart: number;
}

/** The name under which robots.txt may speak to this program. */
export const ROBOT = "omissis";

/** Those that nearly everybody searches with, and the others. */
const SEARCH_ENGINES = ["Googlebot", "bingbot", "*"];

/** Longer waits are not what a site that is to be read can mean. */
const LONGEST_APART = 10_000;

// The package describes itself as an ES module, and is none.
const robotsOf = createRobots as unknown as (url: string, text: string) => ReturnType<typeof createRobots.default>;

/** @param ask reads robots.txt, redirects and all; @throws as the answer of a site that is not there does. */
export async function readRobots(origin: string, ask: (url: URL) => Promise<WebAnswer>): Promise<SiteRobots> {
  const url = new URL("/robots.txt", origin);
  let answer: WebAnswer;
  try {
    answer = await ask(url);
  } catch (error) {
    if (error instanceof HttpRefusal && !error.isPassing) return NO_ROBOTS;
    // What is wrong with the site as a whole is told as such.
    if (error instanceof BadCertificate || error instanceof PrivateAddress) throw error;
    return { ...NO_ROBOTS, allows: null };
  }
  if (answer.status >= 400 || answer.body === null) return NO_ROBOTS;
  const text = new TextDecoder().decode(answer.body);
  const rules = robotsOf(url.href, text);
  return {
    allows: ({ href }) => rules.isAllowed(href, ROBOT) !== false,
    allowsSearch: ({ href }) => SEARCH_ENGINES.every((name) => rules.isAllowed(href, name) !== false),
    sitemaps: rules.getSitemaps(),
    apart: Math.min(LONGEST_APART, 1000 * (rules.getCrawlDelay(ROBOT) ?? 0)),
  };
}

const NO_ROBOTS: SiteRobots = { allows: () => true, allowsSearch: () => true, sitemaps: [], apart: 0 };
