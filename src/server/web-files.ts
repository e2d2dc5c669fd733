import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { EXIT, KnownFailure } from "../model/failure.ts";
import type { Lang } from "../model/local-text.ts";
import { packageRoot } from "../rules/package-root.ts";

/** A file of the page. */
export interface WebFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The page by path (`/`, `/assets/...`), in memory: no path of a request ever reaches the disk. */
export type WebFiles = ReadonlyMap<string, WebFile>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** The page was not built. */
class PageMissing extends KnownFailure {
  readonly reason = "page-missing";
  readonly exitCode = EXIT.componentMissing;
  readonly text = {
    it: "Manca la pagina che «omissis serve» mostra (dist/web).",
    en: "The page that “omissis serve” shows is missing (dist/web).",
  };
  readonly remedy = { it: "Eseguire «npm run build».", en: "Run “npm run build”." };
}

/** The folder that the build writes the page to. */
export const webFolder = (): string => join(packageRoot(), "dist", "web");

/** Reads the built page. Files of other kinds are left out. @throws PageMissing */
export function readWebFiles(lang: Lang, folder = webFolder()): WebFiles {
  const files = new Map<string, WebFile>();
  for (const name of namesIn(folder)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    files.set(`/${name.replaceAll("\\", "/")}`, { type, bytes: readFileSync(join(folder, name)) });
  }
  const shell = files.get("/index.html");
  if (shell === undefined) throw new PageMissing();
  files.set("/", { ...shell, bytes: inLanguage(shell.bytes, lang) });
  files.delete("/index.html");
  return files;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new PageMissing();
    throw error;
  }
}

const inLanguage = (shell: Uint8Array, lang: Lang): Uint8Array =>
  Buffer.from(
    Buffer.from(shell)
      .toString("utf8")
      .replace(/<html lang="it"/, `<html lang="${lang}"`),
  );
