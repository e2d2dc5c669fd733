import { DEFAULT_LIMITS } from "../../model/limits.ts";
import { officeText } from "./office-text.ts";
import { isTextual, textFileText } from "./text-file.ts";
import { isZip, type UnpackBudget, zipEntries } from "./zip-entries.ts";

/** Characters of an attachment that are told. */
export const MAX_TOLD = 20_000;
/** Bytes that an archive, and those in it, may unpack to. */
const MAX_UNPACKED = 64e6;

export type AttachedType = "pdf" | "office" | "archive" | "text" | "other";

export interface AttachedContent {
  readonly type: AttachedType;
  /** Text of it; empty when it is of a kind that is not read here. */
  readonly text: string;
  /** False when part of an archive could not be read: damaged, encrypted, too large. */
  readonly complete: boolean;
  /** It holds archives in archives beyond what is allowed. */
  readonly tooDeep: boolean;
}

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes("%PDF-");

/**
 * What an attachment says, by what its bytes are rather than by its name. PDFs are read by the page engine, not here.
 * @param deepest archives in archives that are opened
 */
export function attachedContent(bytes: Uint8Array, deepest = DEFAULT_LIMITS["attachment-depth"]): AttachedContent {
  const budget = { left: MAX_UNPACKED, exceeded: false, tooDeep: false };
  const content = contentOf(bytes, budget, deepest);
  return { ...content, complete: !budget.exceeded && !budget.tooDeep, tooDeep: budget.tooDeep };
}

interface Budget extends UnpackBudget {
  tooDeep: boolean;
}

function contentOf(bytes: Uint8Array, budget: Budget, left: number): Pick<AttachedContent, "type" | "text"> {
  if (isPdf(bytes)) return { type: "pdf", text: "" };
  if (isZip(bytes)) {
    const entries = zipEntries(bytes, budget);
    const office = officeText(entries);
    if (office !== null) return { type: "office", text: office.slice(0, MAX_TOLD) };
    return { type: "archive", text: joinedUpTo(archiveTexts(entries, budget, left), MAX_TOLD) };
  }
  if (isTextual(bytes)) return { type: "text", text: textFileText(bytes).slice(0, MAX_TOLD) };
  return { type: "other", text: "" };
}

const archiveTexts = (entries: ReturnType<typeof zipEntries>, budget: Budget, left: number): readonly string[] =>
  entries.flatMap(({ name, data }) => {
    if (left <= 0) budget.tooDeep = true;
    const inside = left > 0 ? data() : null;
    if (inside === null) return [name];
    const { type, text } = contentOf(inside, budget, left - 1);
    // A PDF in an archive would have to be unpacked for the page engine: told by name, and as not examined.
    if (type === "pdf") budget.exceeded = true;
    return [name, text];
  });

export const joinedUpTo = (parts: readonly string[], limit: number): string =>
  parts
    .filter((part) => part !== "")
    .join("\n")
    .slice(0, limit);
