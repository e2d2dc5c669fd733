import { randomBytes, timingSafeEqual } from "node:crypto";
import { Refusal } from "./refusal.ts";

/** Seconds. The value dies with the server; it outlives the browser, so that closing it loses no work. */
const COOKIE_AGE = 7 * 24 * 3600;

const secret = (): string => randomBytes(32).toString("base64url");

/**
 * Who may use the server: a browser that was opened with the token, once. The token stands in the fragment of the address,
 * which browsers don't send; the page exchanges it for a cookie that its scripts can't read.
 */
export class Sessions {
  readonly #tokens = new Set<string>();
  readonly #cookies = new Set<string>();
  readonly #port: () => number;

  /** @param port of the server: cookies are not told apart by port, only by name. */
  constructor(port: () => number) {
    this.#port = port;
  }

  get #name(): string {
    return `omissis-${this.#port()}`;
  }

  /** A token that opens one session. */
  newToken(): string {
    const token = secret();
    this.#tokens.add(token);
    return token;
  }

  /** The `Set-Cookie` header for a token. @throws Refusal when there is no such token, or it was used. */
  exchange(token: string): string {
    const known = find(this.#tokens, token);
    if (known === undefined) throw new Refusal("wrong-token");
    this.#tokens.delete(known);
    const value = secret();
    this.#cookies.add(value);
    return `${this.#name}=${value}; Path=/; Max-Age=${COOKIE_AGE}; HttpOnly; SameSite=Strict`;
  }

  /** @param header `Cookie` of a request. @throws Refusal when it holds no session. */
  require(header: string | undefined): void {
    const values = (header ?? "").split(";").flatMap((pair) => {
      const [name, value] = pair.trim().split("=", 2);
      return name === this.#name && value !== undefined ? [value] : [];
    });
    if (!values.some((value) => find(this.#cookies, value) !== undefined)) throw new Refusal("no-session");
  }
}

/** Compares in constant time. */
function find(known: ReadonlySet<string>, value: string): string | undefined {
  const given = Buffer.from(value);
  return [...known].find((one) => given.length === one.length && timingSafeEqual(Buffer.from(one), given));
}
