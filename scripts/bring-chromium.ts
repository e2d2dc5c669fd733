/** Makes sure that the end-to-end tests have a browser: the one that is there, else that of the distribution. */
import { spawnSync } from "node:child_process";
import { findChromium } from "../test/serve/chromium.ts";

const COMMANDS = [
  ["apt-get", "update"],
  ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
] as const;

if (findChromium() === null) {
  const [root, apt] = [process.getuid?.() === 0, spawnSync("apt-get", ["--version"]).status === 0];
  if (!root || !apt) fail("apt-get update && apt-get install -y chromium");
  for (const [program, ...parts] of COMMANDS)
    if (spawnSync(program, parts, { stdio: "inherit" }).status !== 0) fail([program, ...parts].join(" "));
}

function fail(command: string): never {
  console.error(
    `The tests of the web page need a Chromium. Install one, or name it in CHROMIUM. On Debian, as root:\n  ${command}`,
  );
  process.exit(1);
}
