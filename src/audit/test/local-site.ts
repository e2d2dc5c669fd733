import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type Answering = Answer | string | ((request: IncomingMessage, response: ServerResponse) => Answer | null);

/** A site on this machine, that remembers what it was asked. */
export interface LocalSite {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Paths with their parameters, in the order in which they were asked for. */
  readonly asked: string[];
  readonly agents: Set<string>;
  /** Requests under way at the same time, at most. */
  readonly most: () => number;
  readonly close: () => Promise<void>;
}

/** @param answers by path; a function of the path for sites without end. A text is a page. */
export async function localSite(
  answers: Readonly<Record<string, Answering>> | ((path: string) => Answering | undefined),
  slowness = 2,
): Promise<LocalSite> {
  const asked: string[] = [];
  const agents = new Set<string>();
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    agents.add(request.headers["user-agent"] ?? "");
    most = Math.max(most, ++underWay);
    response.on("close", () => underWay--);
    const given = typeof answers === "function" ? answers(path) : answers[path];
    const answer =
      typeof given === "function" ? given(request, response) : typeof given === "string" ? page(given) : given;
    // Null: the function answers by itself.
    if (answer === null) return;
    const { status = 200, headers = {}, body = "" } = answer ?? { status: 404, headers: {}, body: "Not found" };
    setTimeout(() => response.writeHead(status, headers).end(body), slowness);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    agents,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with that content, which may be `links("/a", "/b")`. */
export const page = (content: string): Answer => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html><html lang="it"><head><title>Comune</title></head><body>${content}</body></html>`,
});

export const links = (...addresses: string[]): string =>
  addresses.map((address) => `<a href="${address}">${address.replace(/^.*\//, "")}</a>`).join(" ");
