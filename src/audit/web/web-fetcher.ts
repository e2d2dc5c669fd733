import { webAddress } from "./addresses.ts";
import { HttpRefusal, RedirectRefused, RobotsForbid, WebFailure } from "./failures.ts";
import { HostTurns } from "./host-turns.ts";
import { type AskOptions, type ClientOptions, HttpClient, type WebAnswer } from "./http-client.ts";
import { readRobots, type SiteRobots } from "./robots.ts";

export interface FetcherOptions extends ClientOptions {
  /** Whether an address may be asked for at all. */
  readonly allows: (url: URL) => boolean;
  /** Milliseconds; doubled at each try. */
  readonly pause?: number | undefined;
}

/** An answer that is no redirect, or a redirect that was not to be followed. */
export interface Fetched extends WebAnswer {
  /** Where the answer came from. */
  readonly url: URL;
  /** Where it leads to; null when it is none. */
  readonly redirect: URL | null;
}

const TRIES = 4;
const REDIRECTS = 5;
const ROBOTS_BYTES = 500_000;
/** Milliseconds; a site that asks for more is asked another day. */
const LONGEST_PAUSE = 60_000;
/** Addresses of one host that failed one after the other, from which on each is tried once. */
const ENOUGH = 5;

/**
 * Reads addresses as a guest: what robots.txt allows, two at once from a host, and with pauses that grow when the host is
 * in trouble. The pauses hold for the whole host, and have chance in them, so that tries do not come in waves.
 */
export class WebFetcher {
  readonly #options: FetcherOptions;
  readonly #client: HttpClient;
  readonly #turns = new HostTurns();
  readonly #robots = new Map<string, Promise<SiteRobots>>();
  readonly #failed = new Map<string, number>();

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.#client = new HttpClient(options);
  }

  /** What robots.txt says where an address is. */
  robots({ origin, host }: URL): Promise<SiteRobots> {
    let known = this.#robots.get(origin);
    if (known === undefined) {
      known = readRobots(origin, (url) =>
        this.#following(url, { maxBytes: ROBOTS_BYTES }, (at, options) => this.#patiently(at, options)),
      ).then((robots) => {
        this.#turns.space(host, robots.apart);
        return robots;
      });
      this.#robots.set(origin, known);
    }
    return known;
  }

  /**
   * One address, without following redirects. Statuses that are neither success, redirect, `304` nor a missing page throw.
   * @throws RobotsForbid, WebFailure or TooLarge
   */
  async fetch(url: URL, options: AskOptions): Promise<Fetched> {
    this.#requireAllowed(url);
    const { allows } = await this.robots(url);
    if (allows === null) throw new RobotsForbid("robots-unreachable");
    if (!allows(url)) throw new RobotsForbid("robots");
    return this.#patiently(url, options);
  }

  /** As `fetch`, with the redirects that stay where the audit may read. */
  follow(url: URL, options: AskOptions): Promise<Fetched> {
    return this.#following(url, options, (at, asked) => this.fetch(at, asked));
  }

  close(): void {
    this.#client.close();
  }

  async #following(
    start: URL,
    options: AskOptions,
    ask: (url: URL, options: AskOptions) => Promise<Fetched>,
  ): Promise<Fetched> {
    let url = start;
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      const fetched = await ask(url, options);
      if (fetched.redirect === null) return fetched;
      this.#requireAllowed(fetched.redirect);
      url = fetched.redirect;
    }
    throw new RedirectRefused("redirect-loop");
  }

  #requireAllowed(url: URL): void {
    if (!this.#options.allows(url)) throw new RedirectRefused("redirect-elsewhere", url.hostname);
  }

  async #patiently(url: URL, options: AskOptions): Promise<Fetched> {
    const { host } = url;
    for (let tried = 1; ; tried++) {
      try {
        const fetched = await this.#once(url, options);
        this.#failed.delete(host);
        return fetched;
      } catch (error) {
        if (!(error instanceof WebFailure) || !error.isPassing) throw error;
        const failed = this.#failed.get(host) ?? 0;
        // A page that is closed to all is met more often than a guard that opens again.
        const tries = failed >= ENOUGH ? 1 : error instanceof Refused && error.status === 403 ? 2 : TRIES;
        const asked = error instanceof Refused ? error.retryAfter : null;
        if (tried >= tries || (asked ?? 0) > LONGEST_PAUSE) {
          this.#failed.set(host, failed + 1);
          throw error;
        }
        const longest = (this.#options.pause ?? 1000) * 2 ** tried;
        this.#turns.pause(host, asked ?? Math.min(LONGEST_PAUSE, longest * (0.5 + Math.random() / 2)));
      }
    }
  }

  async #once(url: URL, options: AskOptions): Promise<Fetched> {
    const answer = await this.#turns.take(url.host, () => this.#client.get(url, options));
    const { status, headers } = answer;
    const redirect = status >= 300 && status < 400 && status !== 304 ? redirectOf(headers["location"], url) : null;
    const isMissing = status === 404 || status === 410;
    if (status >= 400 && !isMissing) throw new Refused(status, waitOf(headers["retry-after"]));
    return { ...answer, url, redirect };
  }
}

class Refused extends HttpRefusal {
  readonly status: number;
  /** Milliseconds; null when the site does not say. */
  readonly retryAfter: number | null;

  constructor(status: number, retryAfter: number | null) {
    super(status);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** `Retry-After` in milliseconds (RFC 9110, 10.2.3): seconds or a date. */
function waitOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const milliseconds = /^\d+$/.test(header) ? 1000 * Number(header) : Date.parse(header) - Date.now();
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds);
}

function redirectOf(location: string | undefined, from: URL): URL {
  const url = location === undefined ? null : webAddress(location, from);
  if (url === null) throw new RedirectRefused("redirect-elsewhere", "?");
  return url;
}
