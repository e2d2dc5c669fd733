import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, nameOf, type PdfDict, type PdfObject, PdfStream } from "../../pdf/file/pdf-object.ts";
import { reachableObjects } from "../../pdf/file/reachable.ts";
import { nameTree } from "./name-tree.ts";
import { placedDictionaries } from "./placed-dictionaries.ts";
import { textOrName, textValue } from "./text-value.ts";

export interface AttachedFile {
  /** Name, description and what else is said of the file, each once. */
  readonly labels: readonly string[];
  /** Null when the file is named but not there. */
  readonly stream: PdfStream | null;
  /** 1-based page of the annotation that holds it; null when it belongs to the document. */
  readonly page: number | null;
}

const NAMES = ["UF", "F", "Unix", "Mac", "DOS"];

/**
 * The files that the newest revision carries, each once, wherever it is attached: name tree, annotations, associated files,
 * portfolios, multimedia, and the source that LibreOffice adds to the trailer.
 */
export function attachedFiles(file: PdfFile): AttachedFile[] {
  const found = new Map<PdfObject, AttachedFile>();
  const add = (key: PdfObject, labels: readonly string[], page: number | null = null): void => {
    const before = found.get(key);
    const all = new Set([...(before?.labels ?? []), ...labels.filter((label) => label !== "")]);
    found.set(key, { labels: [...all], stream: key instanceof PdfStream ? key : null, page: before?.page ?? page });
  };
  for (const { dict, page } of placedDictionaries(file)) {
    if (!dict.has("EF")) continue;
    const streams = streamsOf(file, dict);
    const labels = labelsOf(file, dict);
    for (const stream of streams) add(stream, labels, page);
    // Named, and the file itself is gone.
    if (streams.length === 0 && labels.some((label) => label !== "")) add(dict, labels, page);
  }
  for (const { name, value } of nameTree(file, "EmbeddedFiles")) {
    for (const stream of streamsOf(file, dictOf(file.resolve(value)))) add(stream, isSlot(name) ? [] : [name]);
  }
  const additional = file.get(file.newest.trailer, "AdditionalStreams");
  let type = "";
  for (const entry of isArray(additional) ? additional : []) {
    const value = file.resolve(entry);
    if (value instanceof PdfStream) add(value, [type]);
    else type = textOrName(file, value);
  }
  for (const { value } of reachableObjects(file)) {
    if (value instanceof PdfStream && nameOf(value.dict.get("Type")) === "EmbeddedFile") add(value, []);
  }
  return [...found.values()];
}

/** The same file is as a rule there under several keys; versions for systems may differ. */
const streamsOf = (file: PdfFile, specification: PdfDict | null): PdfStream[] => [
  ...new Set(
    [...(dictOf(file.get(specification, "EF"))?.values() ?? [])]
      .map((entry) => file.resolve(entry))
      .filter((value) => value instanceof PdfStream),
  ),
];

/** Names, description and the columns of a portfolio. */
function labelsOf(file: PdfFile, specification: PdfDict): string[] {
  const columns = [...(dictOf(file.get(specification, "CI"))?.values() ?? [])].map((column) => {
    const value = file.resolve(column);
    return textValue(file, dictOf(value)?.get("D") ?? value);
  });
  return [...NAMES, "Desc"].map((key) => textValue(file, specification.get(key))).concat(columns);
}

/** Leaves out keys of the name tree that programs count attachments with. */
const isSlot = (name: string): boolean => /^[a-z]*[\s_-]?\d+$/i.test(name);
