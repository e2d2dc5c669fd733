import type { Problem } from "../../contract.ts";
import { language, texts } from "../state/language.ts";

/** An answer of the server that says why something was not done. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.text);
    this.problem = problem;
    this.status = status;
  }
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The address of `path` in the language of the page. */
export function address(path: string, query: Readonly<Record<string, string>> = {}): string {
  return `/api/${path}?${new URLSearchParams({ ...query, lang: language.value })}`;
}

/**
 * Asks the server; a `Blob` is sent as it is, anything else as JSON.
 * @throws Refusal when the server says no or does not answer
 */
export async function request<Answer>(
  method: Method,
  path: string,
  body?: unknown,
  query?: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer = await send(method, address(path, query), body);
  if (!answer.ok) throw new Refusal(await problemOf(answer), answer.status);
  const text = await answer.text();
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

async function send(method: Method, url: string, body: unknown): Promise<Response> {
  const bytes = body instanceof Blob;
  const headers: Record<string, string> =
    body === undefined ? {} : { "content-type": bytes ? "application/octet-stream" : "application/json" };
  try {
    return await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) }),
    });
  } catch {
    throw new Refusal({ reason: "no-server", ...texts.value.problems.noServer }, 0);
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const problem = await answer.json().catch(() => null);
  if (typeof problem?.text === "string") return problem as Problem;
  return { reason: "unknown", ...texts.value.problems.unknown(answer.status) };
}
