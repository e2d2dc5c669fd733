/**
 * Checks that every package in `package-lock.json`, of every platform, comes under a licence that the project accepts.
 * Prints what was met and exits with 1 when something does not pass.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/rules/package-root.ts";

/** Licences (SPDX) that let the program be used, changed and passed on under EUPL-1.2. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Packages that may come under one more licence, and why. */
const EXCEPTIONS: readonly { readonly package: RegExp; readonly licence: string; readonly reason: string }[] = [
  {
    package: /^@img\/sharp-(libvips|win32|wasm32)/,
    licence: "LGPL-3.0-or-later",
    reason: "libvips, the image library of sharp, is a package of its own that the user can replace",
  },
];

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
}

interface Manifest {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}

const root = packageRoot();
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

const counts = new Map<string, number>();
const excepted = new Map<(typeof EXCEPTIONS)[number], string[]>();
const refused: string[] = [];
for (const [path, locked] of Object.entries(lock.packages)) {
  if (path === "") continue;
  const name = path.replace(/^.*node_modules\//, "");
  const licence = installedLicence(path) ?? locked.license ?? "none";
  counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const exception = EXCEPTIONS.find((one) => one.package.test(name));
  if (isAllowed(licence, ALLOWED)) continue;
  if (exception !== undefined && isAllowed(licence, new Set([...ALLOWED, exception.licence]))) {
    excepted.set(exception, [...(excepted.get(exception) ?? []), name]);
  } else refused.push(`${name}: ${licence}${locked.dev === true ? " (development)" : ""}`);
}

const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
console.log(`${total} packages:`);
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${licence}: ${count}`);
for (const [{ licence, reason }, names] of excepted) {
  console.log(`Accepted by exception, ${licence} because ${reason}:\n  ${names.join("\n  ")}`);
}
if (refused.length > 0) {
  console.error(`Not accepted:\n  ${refused.join("\n  ")}`);
  console.error("Choose another package, or add an exception with its reason to scripts/check-licences.ts.");
  process.exitCode = 1;
}

/** What the installed package says of itself; null when it is not installed on this platform. */
function installedLicence(path: string): string | null {
  const file = join(root, path, "package.json");
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type ?? "none").join(" OR ") ?? "none";
}

/** Whether an SPDX expression can be met with the accepted licences: one side of an OR, both sides of an AND. */
function isAllowed(expression: string, accepted: ReadonlySet<string>): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const term = (): boolean => {
    if (tokens[at] !== "(") return accepted.has(tokens[at++] ?? "");
    at++;
    const inside = either();
    at++;
    return inside;
  };
  const both = (): boolean => {
    let met = term();
    while (tokens[at] === "AND") {
      at++;
      met = term() && met;
    }
    return met;
  };
  const either = (): boolean => {
    let met = both();
    while (tokens[at] === "OR") {
      at++;
      met = both() || met;
    }
    return met;
  };
  const met = either();
  // Whatever is left (a WITH clause, a made-up expression) was not understood, and is not accepted.
  return met && at === tokens.length;
}
