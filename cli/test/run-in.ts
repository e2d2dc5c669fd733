import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ExitCode } from "../../src/model/failure.ts";
import type { Environment } from "../context.ts";
import { run } from "../run.ts";
import { type Call, fakeLibrary } from "./fake-library.ts";

export interface Run {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly Call[];
}

export interface RunOptions {
  readonly env?: Environment;
  readonly terminal?: boolean;
}

/** A folder of its own for each test, with the program run on it. */
export interface Workplace {
  readonly folder: string;
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string) => Promise<string>;
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Run>;
  readonly remove: () => Promise<void>;
}

export async function workplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), "omissis-cli-"));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    write: async (name, content) => {
      await mkdir(dirname(path(name)), { recursive: true });
      await writeFile(path(name), content);
      return path(name);
    },
    run: async (args, { env = {}, terminal = false } = {}) => {
      const { library, calls } = fakeLibrary();
      const output = () => {
        const written: string[] = [];
        return { written, isTTY: terminal, write: (text: string) => written.push(text) };
      };
      const [stdout, stderr] = [output(), output()];
      const exit = await run(args, async () => library, "9.9.9", { stdout, stderr, env, cwd: () => folder });
      return { exit, stdout: stdout.written.join(""), stderr: stderr.written.join(""), calls };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
