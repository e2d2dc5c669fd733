import http, { type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { TooLarge } from "../../intake/failures.ts";
import { BadCertificate, PrivateAddress, SlowAnswer, Unreachable, WebFailure } from "./failures.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { isPrivateAddress } from "./private-address.ts";

export interface WebAnswer {
  readonly status: number;
  /** Names in lower case; of several with one name all, joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded; null when it was not wanted. */
  readonly body: Uint8Array | null;
}

export interface AskOptions {
  /** Bytes, after decoding. */
  readonly maxBytes: number;
  readonly headers?: OutgoingHttpHeaders | undefined;
  /** Told the first bytes (4096, fewer when there are no more); the rest is not read when it says no. */
  readonly wants?: ((start: Uint8Array) => boolean) | undefined;
}

export interface ClientOptions {
  /** Sent as `User-Agent`. */
  readonly agent: string;
  /** Whether addresses of this machine and of internal networks are read. */
  readonly allowPrivate: boolean;
  /** Milliseconds without a byte; a whole answer may take twenty times as long. */
  readonly patience: number;
}

const START = 4096;
const PATIENCE_IN_ALL = 20;
/** What TLS says of certificates (Node.js, `tls`, "X509 certificate error codes"). */
const CERTIFICATE = /CERT|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY|CRL|ERR_TLS/;

/** Asks one address at a time and follows nothing. */
export class HttpClient {
  readonly #options: ClientOptions;
  readonly #agents = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** @throws WebFailure or TooLarge. */
  async get(url: URL, options: AskOptions): Promise<WebAnswer> {
    const { allowPrivate, patience } = this.#options;
    // A literal address is connected to without a lookup.
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (!allowPrivate && isIP(literal) !== 0 && isPrivateAddress(literal)) throw new PrivateAddress();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), patience * PATIENCE_IN_ALL);
    try {
      const response = await this.#answered(url, options.headers ?? {}, late);
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
      );
      return { status: response.statusCode ?? 0, headers, body: await bodyOf(response, options) };
    } catch (error) {
      throw late.signal.aborted ? new SlowAnswer() : networkFailure(error);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #answered(url: URL, headers: OutgoingHttpHeaders, late: AbortController): Promise<IncomingMessage> {
    const { agent, allowPrivate, patience } = this.#options;
    const isSecure = url.protocol === "https:";
    return new Promise((resolve, reject) => {
      const request = (isSecure ? https : http).get(
        url,
        {
          agent: isSecure ? this.#agents.https : this.#agents.http,
          headers: { "User-Agent": agent, Accept: "*/*", "Accept-Encoding": "gzip", ...headers },
          signal: late.signal,
          timeout: patience,
          ...(allowPrivate ? {} : { lookup: guardedLookup }),
        },
        resolve,
      );
      request.on("timeout", () => late.abort());
      request.on("error", reject);
    });
  }
}

async function bodyOf(response: IncomingMessage, { maxBytes, wants }: AskOptions): Promise<Uint8Array | null> {
  const told = Number(response.headers["content-length"] ?? 0);
  if (told > maxBytes) {
    response.destroy();
    throw new TooLarge(told, maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isDecided = wants === undefined;
  // Leaving the loop closes the connection.
  for await (const chunk of decoded(response)) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > maxBytes) throw new TooLarge(size, maxBytes);
    if (!isDecided && size >= START) {
      if (wants?.(Buffer.concat(chunks).subarray(0, START)) === false) return null;
      isDecided = true;
    }
  }
  const whole = Buffer.concat(chunks);
  return !isDecided && wants?.(whole) === false ? null : new Uint8Array(whole.buffer, whole.byteOffset, whole.length);
}

/** Some servers encode without being asked. */
function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase();
  const decoder = /^(?:x-)?gzip$/.test(encoding ?? "")
    ? createGunzip()
    : encoding === "deflate"
      ? createInflate()
      : encoding === "br"
        ? createBrotliDecompress()
        : null;
  return decoder === null ? response : pipeline(response, decoder, () => {});
}

function networkFailure(error: unknown): unknown {
  if (error instanceof WebFailure || error instanceof TooLarge) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return CERTIFICATE.test(code) ? new BadCertificate(code) : new Unreachable(code);
}
