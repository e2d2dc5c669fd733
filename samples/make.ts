import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { allSamples } from "./all-samples.ts";
import { expectedJson } from "./writer/expected-json.ts";

const folder = dirname(fileURLToPath(import.meta.url));
const samples = await allSamples();
for (const { file, bytes } of samples) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
  console.log(`${file} ${(bytes.length / 1024).toFixed(1)} kB`);
}
writeFileSync(join(folder, "expected.json"), expectedJson(samples));
