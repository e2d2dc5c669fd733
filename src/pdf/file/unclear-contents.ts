import { contentMistake } from "./content-mistake.ts";
import type { DamageReason } from "./damage.ts";
import { pageObjects } from "./page-objects.ts";
import type { PdfFile } from "./pdf-file.ts";
import { dictOf, isArray, nameOf, type PdfObject, PdfStream } from "./pdf-object.ts";
import { reachableObjects } from "./reachable.ts";

/**
 * Notes as damage of the file the objects in use, and the contents of pages and forms, of which readers may make different
 * things: what one reader hides or leaves out, another shows or gives to whoever copies the text.
 */
export function noteUnclearContents(file: PdfFile): void {
  const live = reachableObjects(file);
  const numbers = new Map<PdfStream, number>();
  const numberOf = (stream: PdfStream): number => {
    const known = numbers.get(stream) ?? numbers.size;
    numbers.set(stream, known);
    return known;
  };
  const checked = new Set<string>();
  // What is begun in one stream may go on in the next, so it is sequences that are known; pages often share theirs.
  const check = (streams: readonly PdfStream[], number: number | null): void => {
    const sequence = streams.map(numberOf).join();
    if (checked.has(sequence)) return;
    checked.add(sequence);
    const reason = whatIsUnclear(file, streams);
    if (reason !== null) file.note(reason, number);
  };
  for (const { dict, object } of pageObjects(file)) {
    const contents = file.get(dict, "Contents");
    const parts = isArray(contents) ? contents.map((part) => file.resolve(part)) : [contents];
    const streams = parts.filter((part) => part instanceof PdfStream);
    // Content that is not where the page says may be looked for elsewhere.
    const isLost = dict.has("Contents") && streams.length < parts.length;
    if (isLost) file.note("content", object?.number ?? null);
    if (streams.length > 0) check(streams, object?.number ?? null);
  }
  for (const { value, number, malformed } of live) {
    if (malformed || hasUnknownXObject(file, value)) file.note("content", number);
    if (value instanceof PdfStream && nameOf(value.dict.get("Subtype")) === "Form") check([value], number);
  }
}

/** Whether resources name something to paint of a kind that PDF does not have: readers paint it, or not, as they see fit. */
function hasUnknownXObject(file: PdfFile, value: PdfObject): boolean {
  const dict = dictOf(value);
  const resources = dictOf(file.get(dict, "Resources")) ?? dict;
  return [...(dictOf(file.get(resources, "XObject")) ?? [])].some(([, entry]) => {
    const painted = file.resolve(entry);
    return painted instanceof PdfStream && !KINDS.has(nameOf(file.get(painted.dict, "Subtype")) ?? "");
  });
}

/** What a page may paint by name (ISO 32000-2, 8.8); PS comes from older versions. */
const KINDS: ReadonlySet<string> = new Set(["Form", "Image", "PS"]);

/** Null when every reader makes the same of the content. */
function whatIsUnclear(file: PdfFile, streams: readonly PdfStream[]): DamageReason | null {
  const parts = streams.map((stream) => file.decodeOnce(stream));
  if (parts.some(({ limited }) => limited === true)) return "unpacked-size";
  // An image's encoding, or an unknown one, is no content.
  if (parts.some(({ complete, filter }) => !complete || filter !== null)) return "content";
  const [only] = parts;
  const blank = Buffer.from("\n");
  const joined =
    parts.length === 1 && only !== undefined ? only.data : Buffer.concat(parts.flatMap(({ data }) => [data, blank]));
  return contentMistake(joined) === null ? null : "content";
}
