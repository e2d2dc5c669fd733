import { existsSync, readFileSync } from "node:fs";
import type { Lang } from "../model/local-text.ts";
import { CONFIGURATION_FILE } from "./configuration.ts";
import { findUpwards } from "./find-upwards.ts";

/** The configuration file of a folder or of the nearest one above it; null when there is none. */
export const findConfiguration = (folder: string): string | null => findUpwards(folder, CONFIGURATION_FILE);

/** The language that a configuration file names; undefined when it names none or can't be read: that is told later. */
export function languageIn(file: string): Lang | undefined {
  if (!existsSync(file)) return undefined;
  const [, lang] = /^lang: *["']?(it|en)["']? *(?:#.*)?$/m.exec(readFileSync(file, "utf8")) ?? [];
  return lang as Lang | undefined;
}
