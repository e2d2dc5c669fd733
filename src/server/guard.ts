import type { IncomingHttpHeaders } from "node:http";
import { Refusal } from "./refusal.ts";

/** Headers of every answer. The page takes nothing from elsewhere, runs no script in its HTML and can't be framed. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    ...["script", "style", "font", "img", "connect"].map((kind) => `${kind}-src 'self'`),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=()",
};

/**
 * Whether a request was made by the page itself: the name under which the server was called is its own (a stranger's name that
 * resolves to this machine is not), and the page that calls, where the browser tells it, is the server's.
 *
 * @throws Refusal
 */
export function requireOwn(method: string, headers: IncomingHttpHeaders, port: number): void {
  const { host, origin } = headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) throw new Refusal("foreign-request");
  const changes = method !== "GET" && method !== "HEAD";
  if (origin === undefined ? changes : origin !== `http://${host}`) throw new Refusal("foreign-request");
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal("foreign-request");
}
