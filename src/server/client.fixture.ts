import { mkdtemp, rm } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActState, Problem, UploadAnswer } from "./contract.ts";
import { type RunningServer, type ServerOptions, startServer } from "./start-server.ts";
import type { WebFiles } from "./web-files.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface Request {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** Asks over a real connection, with whatever headers. */
export const ask = (
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: Request = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }),
      );
      answer.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });

const SHELL =
  '<!doctype html><html lang="it"><title>omissis</title><script type="module" src="/assets/page.js"></script>';

/** A page that does nothing: what the server serves matters here, not what it does. */
export const WEB: WebFiles = new Map([
  ["/", { type: "text/html; charset=utf-8", bytes: Buffer.from(SHELL) }],
  ["/assets/page.js", { type: "text/javascript; charset=utf-8", bytes: Buffer.from("") }],
]);

/** A server with the settings of a folder of its own, and a browser that has opened it. */
export class Bench {
  readonly folder: string;
  readonly server: RunningServer;
  readonly bugs: readonly unknown[];
  #cookie = "";

  static async start(options: Partial<ServerOptions> = {}): Promise<Bench> {
    const folder = await mkdtemp(join(tmpdir(), "omissis-server-"));
    const bugs: unknown[] = [];
    const server = await startServer({
      port: 0,
      lang: "it",
      maxUpload: 20_000_000,
      version: "9.9.9",
      web: WEB,
      settings: { file: join(folder, "omissis.config.yml"), content: {}, exceptions: null },
      onBug: (error) => bugs.push(error),
      ...options,
    });
    const bench = new Bench(folder, server, bugs);
    await bench.openSession();
    return bench;
  }

  private constructor(folder: string, server: RunningServer, bugs: readonly unknown[]) {
    this.folder = folder;
    this.server = server;
    this.bugs = bugs;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  get cookie(): string {
    return this.#cookie;
  }

  token(): string {
    return this.server.newAddress().split("#token=")[1] ?? "";
  }

  async openSession(): Promise<void> {
    const answer = await this.ask("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token: this.token() }),
    });
    this.#cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  }

  /** As the page asks. */
  ask(path: string, { headers = {}, ...request }: Request = {}): Promise<Answer> {
    const own = { origin: this.origin, ...(this.#cookie === "" ? {} : { cookie: this.#cookie }) };
    return ask(this.server.port, path, { ...request, headers: { ...own, ...headers } });
  }

  /** @throws Error when the answer is a problem. */
  async json<Body>(path: string, method = "GET", body?: unknown): Promise<Body> {
    const answer = await this.ask(path, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const parsed = JSON.parse(answer.bytes.toString("utf8")) as Body;
    if (answer.status >= 300) throw new Error(`${answer.status} ${(parsed as unknown as Problem).reason}`);
    return parsed;
  }

  async upload(name: string, bytes: Uint8Array, act?: string): Promise<UploadAnswer> {
    const query = new URLSearchParams({ name, ...(act === undefined ? {} : { act }) });
    const answer = await this.ask(`/api/documents?${query}`, {
      method: "POST",
      headers: { "content-type": "application/pdf" },
      body: bytes,
    });
    return JSON.parse(answer.bytes.toString("utf8")) as UploadAnswer;
  }

  state(act: string): Promise<ActState> {
    return this.json(`/api/acts/${act}`);
  }

  /** The state once nothing goes on any more. */
  async settled(act: string): Promise<ActState> {
    for (;;) {
      const state = await this.state(act);
      if (state.stage !== "examining" && state.stage !== "redacting") return state;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async stop(): Promise<void> {
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
