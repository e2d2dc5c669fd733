import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { createEngine as CreateEngine, KnownFailure as KnownFailureClass } from "../src/index.ts";

/**
 * `redact` beside `pdftoppm -r 200 -jpeg` and `img2pdf`, which make pictures of pages as offices do by hand, on the same
 * files, as many at the same time as there are cores. Of a run of `redact` the time goes to its stages by their shares.
 *
 * @returns one line; files that `redact` refuses are left out on both sides.
 */
export async function burnRow(
  files: readonly string[],
  { createEngine, KnownFailure }: { createEngine: typeof CreateEngine; KnownFailure: typeof KnownFailureClass },
): Promise<string> {
  const stages = new Map<string, number>();
  const sizes = new Map<string, number>();
  const engine = createEngine({ workers: availableParallelism() });
  await engine.scan({ file: "", bytes: new Uint8Array(readFileSync(files[0] ?? "")) });
  const own = await timed(files, async (file) => {
    try {
      const { bytes } = await engine.redact(
        { file, bytes: new Uint8Array(readFileSync(file)) },
        { ocr: "off", onStage: (stage, ms) => stages.set(stage, (stages.get(stage) ?? 0) + ms) },
      );
      sizes.set(file, bytes.length);
    } catch (error) {
      if (!(error instanceof KnownFailure)) throw error;
    }
  });
  await engine.close();
  const done = [...sizes.keys()];
  const folder = mkdtempSync(join(tmpdir(), "omissis-peer-"));
  let peerBytes = 0;
  try {
    let number = 0;
    const peer = await timed(done, async (file) => {
      const name = `d${number++}`;
      await run("pdftoppm", ["-r", "200", "-jpeg", file, join(folder, name)]);
      const pages = readdirSync(folder).filter((one) => one.startsWith(`${name}-`) && one.endsWith(".jpg"));
      const output = join(folder, `${name}.pdf`);
      await run("img2pdf", [...pages.sort().map((page) => join(folder, page)), "-o", output]);
      peerBytes += statSync(output).size;
      for (const page of pages) rmSync(join(folder, page));
    });
    const all = [...stages.values()].reduce((sum, ms) => sum + ms, 0);
    const share = (names: readonly string[]): number =>
      (own * names.reduce((sum, name) => sum + (stages.get(name) ?? 0), 0)) / all;
    const making = share(["plan", "burn", "write"]);
    const verifying = share(["verify"]);
    const size = done.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
    return [
      `${done.length} files: plan, burn, write ${making.toFixed(1)} s`,
      `pdftoppm + img2pdf ${peer.toFixed(1)} s (${(making / peer).toFixed(2)} x)`,
      `verification ${verifying.toFixed(1)} s (${(verifying / making).toFixed(2)} x)`,
      `size ${(size / peerBytes).toFixed(2)} x`,
    ].join("; ");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return "not run: apt-get install poppler-utils img2pdf";
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds for work on all files, a few at the same time. */
async function timed(files: readonly string[], work: (file: string) => Promise<void>): Promise<number> {
  const queue = [...files];
  const start = performance.now();
  const one = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await work(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  return (performance.now() - start) / 1000;
}

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    spawn(program, args, { stdio: "ignore" })
      .on("error", reject)
      .on("exit", () => resolve());
  });
