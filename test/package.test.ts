import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}/${name}`);

/** All that the package may hold; `npm run prove-package` installs and runs it. */
const MEANT = [
  /^(package\.json|LICENSE|README\.md|README\.it\.md|CHANGELOG\.md)$/,
  /^dist\/cli\/.+\.js$/,
  /^dist\/src\/.+\.(js|d\.ts)$/,
  /^dist\/rules\.json$/,
  /^dist\/web\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg)|licences\/.+)$/,
  /^rules\/.+\.(yml|schema\.json|md)$/,
  /^samples\/(README\.md|expected\.json|(buoni|cattivi)\/[\w-]+\.pdf)$/,
];
const NOT_MEANT = /\.(test|fixture)\.|\/test\/|\/(server\/web|documents)\/.*\.ts$/;

describe("the package", () => {
  let files: string[];
  beforeAll(() => {
    const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    files = (JSON.parse(packed)[0].files as { path: string }[]).map(({ path }) => path);
  });

  it("holds the program, its threads, the page, the rules and the samples", () => {
    const { bin, exports } = readJson("package.json");
    expect(files).toEqual(
      expect.arrayContaining([
        ...Object.values(bin),
        ...Object.values<string>(exports["."]).map((path) => path.replace("./", "")),
        ...["dist/src/pdf/page-worker.js", "dist/src/pipeline/page-jobs.js", "dist/rules.json", "dist/web/index.html"],
        ...filesIn("rules", /\.(yml|json)$/),
        ...filesIn("samples", /\.pdf$/),
      ]),
    );
  });

  it("holds nothing else", () => {
    const others = files.filter((path) => NOT_MEANT.test(path) || !MEANT.some((meant) => meant.test(path)));
    expect(others).toEqual([]);
  });
});

describe("the packages that the program needs", () => {
  const { dependencies, devDependencies, scripts } = readJson("package.json");
  const locked: [string, { version: string; integrity?: string; hasInstallScript?: boolean }][] = Object.entries(
    readJson("package-lock.json").packages,
  );

  it("have exact versions, and contents that the lock file knows", () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d[\w.-]+$/);
    const unknown = locked.filter(([path, { integrity }]) => path !== "" && integrity === undefined);
    expect(unknown).toEqual([]);
  });

  it("that run something when they are installed are told in docs/dependencies.md, and no other", () => {
    const text = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");
    const rows = [...(text.split("## Install scripts")[1] ?? "").matchAll(/^\|([^|]*)\|/gm)];
    const told = rows.flatMap(([, names = ""]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const run = locked.filter(([path, { hasInstallScript }]) => path !== "" && hasInstallScript === true);
    expect(told.sort()).toEqual(run.map(([path]) => path.replace(/^.*node_modules\//, "")).sort());
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });

  it("bring engines and models, so that nothing is fetched while it runs", () => {
    const sizes = [
      "@embedpdf/pdfium/dist/pdfium.wasm",
      "@tesseract.js-data/ita/4.0.0_best_int/ita.traineddata.gz",
      "tesseract.js-core/tesseract-core-lstm.wasm",
    ].map((path) => readFileSync(join(ROOT, "node_modules", path)).length);
    expect(Math.min(...sizes)).toBeGreaterThan(1_000_000);
  });
});
