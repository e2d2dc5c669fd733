import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "../../test/plain-act.ts";
import { ask, Bench, type Request } from "./client.fixture.ts";
import type { Problem } from "./contract.ts";
import { disposition } from "./products.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const reasonOf = (bytes: Buffer): string => (JSON.parse(bytes.toString("utf8")) as Problem).reason;

/** Status and reason of a request, with the session of the bench unless told otherwise. */
async function refusal(path: string, request: Request = {}): Promise<[number, string]> {
  const { status, bytes } = await bench.ask(path, request);
  return [status, reasonOf(bytes)];
}

describe("a request from elsewhere", () => {
  const FOREIGN = [403, "foreign-request"];

  it.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:80", "127.0.0.1.evil.example"])(
    "under the name %j is refused, whatever it asks for",
    async (host) => {
      expect(await refusal("/", { headers: { host } })).toEqual(FOREIGN);
      expect(await refusal("/api/acts", { headers: { host } })).toEqual(FOREIGN);
    },
  );

  it.each(["https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "file://"])(
    "from the page %j is refused",
    async (origin) => {
      expect(await refusal("/api/acts", { headers: { origin } })).toEqual(FOREIGN);
      expect(await refusal("/api/documents?name=a.pdf", { method: "POST", headers: { origin } })).toEqual(FOREIGN);
    },
  );

  it("that changes something must say where it comes from", async () => {
    const { status } = await ask(bench.server.port, "/api/documents?name=a.pdf", {
      method: "POST",
      headers: { cookie: bench.cookie, "content-type": "application/pdf" },
      body: await pdfOf([["a"]]),
    });
    expect(status).toBe(403);
    expect(await bench.json("/api/acts")).toEqual([]);
  });

  it.each(["cross-site", "same-site"])("that the browser calls %s is refused", async (site) => {
    expect(await refusal("/api/acts", { headers: { "sec-fetch-site": site } })).toEqual(FOREIGN);
    expect(await refusal("/", { headers: { "sec-fetch-site": site } })).toEqual(FOREIGN);
  });
});

describe("a browser without the session", () => {
  const API = [
    "/api/acts",
    "/api/choices",
    "/api/settings",
    `/api/acts/${crypto.randomUUID()}/events`,
    "/api/%61cts",
    "//api/acts",
  ];
  const bare = (path: string, request: Request = {}) =>
    ask(bench.server.port, path, { ...request, headers: { origin: bench.origin, ...request.headers } });

  it.each(API)("gets nothing from %s", async (path) => {
    for (const cookie of ["", `omissis-${bench.server.port}=`, `omissis-${bench.server.port}=${"A".repeat(43)}`]) {
      const { status, bytes } = await bare(path, { headers: { cookie } });
      expect([status, reasonOf(bytes)]).toEqual([401, "no-session"]);
    }
  });

  it("gets the page, which tells nothing", async () => {
    expect((await bare("/")).status).toBe(200);
    expect((await bare("/assets/page.js")).status).toBe(200);
  });

  it("gets in with the token once, and not with another", async () => {
    const exchange = (token: unknown) =>
      bare("/api/session", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token }),
      });
    const token = bench.token();
    for (const wrong of ["", "x", token.slice(1), `${token}x`]) {
      const { status, bytes } = await exchange(wrong);
      expect([status, reasonOf(bytes)]).toEqual([403, "wrong-token"]);
    }
    const first = await exchange(token);
    expect(first.status).toBe(200);
    expect(first.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect((await exchange(token)).status).toBe(403);
    expect((await exchange(["a"])).status).toBe(400);
  });
});

describe("every answer", () => {
  it.each(["/", "/assets/page.js", "/api/acts", "/api/choices", "/nowhere"])(
    "of %s carries the policy",
    async (path) => {
      const { headers } = await bench.ask(path);
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    },
  );
});

describe("a path", () => {
  it.each([
    "/../package.json",
    "/assets/../../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/%00",
    "/index.html",
    "/assets/",
    "/api/documents/..%2f..%2fetc%2fpasswd/pages/1",
    "/api/acts/../../settings",
  ])("%s leads to no file", async (path) => {
    const { status, bytes } = await bench.ask(path);
    expect([400, 404]).toContain(status);
    expect(reasonOf(bytes)).toMatch(/^(not-found|bad-request)$/);
  });

  it.each(["1/picture?width=abc", "0", "1e3", "-1", "2", "1/picture?of=copy"])(
    "of the page %s is refused",
    async (page) => {
      const { act, document } = await bench.upload("a.pdf", await pdfOf([["Si approva."]]));
      await bench.settled(act);
      const { status } = await bench.ask(`/api/documents/${document}/pages/${page}`);
      expect([400, 404]).toContain(status);
    },
  );
});

describe("a body", () => {
  const send = (path: string, body: string, type = "application/json", method = "POST") =>
    refusal(path, { method, headers: { "content-type": type }, body });

  it.each([
    ["no JSON", "{"],
    ["no list", "{}"],
    ["an unknown decision", '[{"do":"publish","document":"x","box":"y"}]'],
    ["more than a decision holds", '[{"do":"accept","document":"x","box":"y","reason":"testo libero"}]'],
    ["a prototype", '[{"__proto__":{"do":"accept"}}]'],
    ["numbers that are none", '[{"do":"draw","document":"x","page":1,"box":["0","0","9","9"]}]'],
    ["too many", JSON.stringify(Array.from({ length: 1001 }, () => ({ do: "delete", document: "x", box: "y" })))],
  ])("with %s is refused", async (_, body) => {
    const { act } = await bench.upload("a.pdf", await pdfOf([["Si approva."]]));
    await bench.settled(act);
    expect(await send(`/api/acts/${act}/decisions`, body)).toEqual([400, "bad-request"]);
  });

  it("of another kind is refused: forms of other pages can send no JSON", async () => {
    const body = JSON.stringify({ token: bench.token() });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect((await send("/api/session", body, type))[0]).toBe(400);
    }
  });

  it("that is too long is refused", async () => {
    expect(await send("/api/session", `{"token":"${"x".repeat(2_000_000)}"}`)).toEqual([413, "too-large"]);
  });
});

describe("script in names, text and properties", () => {
  const SCRIPT = "<script>alert(1)</script>";
  const IMAGE = "<img src=x onerror=alert(2)>";

  it("comes back as text of JSON alone, and in no product as markup", async () => {
    const bytes = await pdfOf([["Determinazione n. 3", `Oggetto: ${SCRIPT} ${IMAGE}`]], {
      title: SCRIPT,
      author: IMAGE,
    });
    const { act, document } = await bench.upload(`../../${SCRIPT}"\r\nx: y.pdf`, bytes);
    const answer = await bench.ask(`/api/acts/${act}`);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    await bench.settled(act);
    const state = await bench.state(act);
    expect(state.documents[0]?.name).toBe('script>"x: y.pdf');
    await bench.json(`/api/documents/${document}`, "PATCH", { nothingToRedact: true });
    await bench.json(`/api/acts/${act}/redact`, "POST", {});
    const done = await bench.settled(act);
    expect(done.documents[0]?.result?.status).toBe("verified");
    for (const product of done.documents[0]?.result?.products ?? []) {
      const file = await bench.ask(`/api/documents/${document}/products/${product}`);
      expect(file.headers["content-disposition"]).toMatch(
        /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[^\s";]+$/,
      );
      if (product.endsWith(".html")) expect(file.bytes.toString("utf8")).not.toMatch(/<script|<img/);
    }
  });

  it("can't end the header of a download", () => {
    const header = disposition('a"; filename=evil.exe\r\nset-cookie: x=y\u202e\\/àèì 20%.pdf');
    expect(header).not.toMatch(/[\r\n\u202e\\/]/);
    expect(header.match(/"/g)).toHaveLength(2);
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toContain("àèì 20%.pdf");
  });
});

describe("the disk", () => {
  it("holds nothing of the documents: the folder of settings is all the server may write to", async () => {
    const { act } = await bench.upload("a.pdf", await pdfOf([["Si approva."]]));
    await bench.settled(act);
    expect(await readdir(bench.folder)).toEqual([]);
  });
});
