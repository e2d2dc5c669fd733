import { officeText } from "./office-text.ts";
import { isTextual, textFileText } from "./text-file.ts";
import { isZip, zipEntries } from "./zip-entries.ts";

/** Characters of an attachment that are told. */
export const MAX_TOLD = 20_000;
/** Archives in archives beyond this only serve to exhaust the reader. */
const MAX_DEPTH = 3;

export type AttachedType = "pdf" | "office" | "archive" | "text" | "other";

export interface AttachedContent {
  readonly type: AttachedType;
  /** Text of it; empty when it is of a kind that is not read here. */
  readonly text: string;
}

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes("%PDF-");

/** What an attachment says, by what its bytes are rather than by its name. PDFs are read by the page engine, not here. */
export function attachedContent(bytes: Uint8Array, depth = 0): AttachedContent {
  if (isPdf(bytes)) return { type: "pdf", text: "" };
  if (isZip(bytes)) {
    const entries = zipEntries(bytes);
    const office = officeText(entries);
    if (office !== null) return { type: "office", text: office.slice(0, MAX_TOLD) };
    const parts = entries.flatMap(({ name, data }) => {
      const inside = depth < MAX_DEPTH ? data() : null;
      return [name, inside === null ? "" : attachedContent(inside, depth + 1).text];
    });
    return { type: "archive", text: joinedUpTo(parts, MAX_TOLD) };
  }
  if (isTextual(bytes)) return { type: "text", text: textFileText(bytes).slice(0, MAX_TOLD) };
  return { type: "other", text: "" };
}

export const joinedUpTo = (parts: readonly string[], limit: number): string =>
  parts
    .filter((part) => part !== "")
    .join("\n")
    .slice(0, limit);
