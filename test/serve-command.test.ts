import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { packageRoot } from "../src/rules/package-root.ts";
import { ask } from "../src/server/client.fixture.ts";
import { grant } from "./plain-act.ts";
import buildPage from "./serve/build-page.ts";

let folder: string;
let temporary: string;
let running: ChildProcess[];
beforeAll(buildPage);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "omissis-serve-"));
  temporary = await mkdtemp(join(tmpdir(), "omissis-serve-tmp-"));
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await Promise.all([folder, temporary].map((one) => rm(one, { recursive: true, force: true })));
});

/** The program itself in a folder of its own, with an empty folder for temporary files. */
function serve(...args: string[]) {
  const child = spawn(
    process.execPath,
    [
      "--import",
      join(packageRoot(), "node_modules", "tsx", "dist", "esm", "index.mjs"),
      join(packageRoot(), "cli", "omissis.ts"),
      "serve",
      "--no-open",
      ...args,
    ],
    // The loader of TypeScript keeps its own files elsewhere.
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TMPDIR: temporary, TSX_DISABLE_CACHE: "1" },
    },
  );
  running.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const address = async (): Promise<{ port: number; token: string }> => {
    for (;;) {
      const [, port, token = ""] = /http:\/\/127\.0\.0\.1:(\d+)\/#token=(\S+)/.exec(output) ?? [];
      if (port !== undefined) return { port: Number(port), token };
      if (child.exitCode !== null) throw new Error(output);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, ended, address, output: () => output };
}

/** Opens a session, uploads an act and waits until it is examined. */
async function withAct(port: number, token: string): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const session = await ask(port, "/api/session", {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  const cookie = session.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const upload = await ask(port, "/api/documents?name=determina.pdf", {
    method: "POST",
    headers: { origin, cookie, "content-type": "application/pdf" },
    body: await grant(),
  });
  const { act } = JSON.parse(upload.bytes.toString()) as { act: string };
  for (;;) {
    const { bytes } = await ask(port, `/api/acts/${act}`, { headers: { cookie } });
    if ((JSON.parse(bytes.toString()) as { stage: string }).stage === "deciding") return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Names of what the program itself has left on the disk; the loader of TypeScript leaves folders of its own. */
const left = async (): Promise<string[]> =>
  [...(await readdir(folder)), ...(await readdir(temporary))].filter((name) => !name.startsWith("tsx-"));

describe("omissis serve", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "serves the page until %s, then ends by itself and leaves nothing",
    async (signal) => {
      const { child, ended, address, output } = serve();
      const { port, token } = await address();
      const shell = await ask(port, "/");
      expect(shell.status).toBe(200);
      expect(shell.bytes.toString()).toContain('<html lang="it"');
      await withAct(port, token);
      expect(await left()).toEqual([]);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(output()).toContain("Terminato");
      expect(await left()).toEqual([]);
    },
  );

  it("leaves nothing of a document on the disk when it is killed, and starts again on the same port", async () => {
    const first = serve();
    const { port, token } = await first.address();
    await withAct(port, token);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(await left()).toEqual([]);
    const second = serve("--port", String(port), "--lang", "en");
    expect((await second.address()).port).toBe(port);
    expect((await ask(port, "/")).bytes.toString()).toContain('<html lang="en"');
  });

  it("says that a port is taken, and what to do", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port));
    });
    const { ended, output } = serve("--port", String(port));
    expect(await ended).toBe(2);
    expect(output()).toContain(`La porta ${port} è occupata`);
    other.close();
  });

  it("does not start on a configuration that is wrong", async () => {
    await cp(join(packageRoot(), "package.json"), join(folder, "omissis.config.yml"));
    const { ended, output } = serve();
    expect(await ended).toBe(2);
    expect(output()).toContain("omissis.config.yml");
  });
});
