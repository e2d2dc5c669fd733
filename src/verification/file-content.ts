import type { Limits } from "../model/limits.ts";
import { readPdfFile } from "../pdf/file/read-pdf-file.ts";
import { decodedTokens } from "./decoded-tokens.ts";
import type { FileTokens } from "./file-tokens.ts";

/** What a file holds, whatever its pages show; it crosses threads. */
export interface FileContent {
  readonly tokens: FileTokens;
  /** Whether all of it could be taken apart. */
  readonly whole: boolean;
}

/** Takes a file apart. The file is a stranger's: only for threads that may be ended. */
export function fileContent(bytes: Uint8Array, password: string | undefined, limits: Limits): FileContent {
  const pdf = readPdfFile(bytes, password === undefined ? { limits } : { password, limits });
  const tokens = decodedTokens(pdf);
  return { tokens, whole: pdf.damaged.length === 0 };
}
