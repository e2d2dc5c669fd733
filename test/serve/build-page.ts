import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const SOURCE = "src/server/web";
const BUILT = "dist/web/index.html";

/** Builds the web page before the tests when a source is newer than what was built. */
export default async function buildPage(): Promise<void> {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).map((name) => join(SOURCE, name));
  if (sources.every((source) => statSync(source).mtimeMs <= built)) return;
  await build({ configFile: join(SOURCE, "vite.config.ts"), logLevel: "warn" });
}
