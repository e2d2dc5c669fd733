import type { LoosePage } from "../../pdf/file/loose-pages.ts";
import { pageContent } from "../../pdf/file/page-content.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import {
  dictOf,
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  PdfStream,
} from "../../pdf/file/pdf-object.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";

/** A content stream or page that the newest revision does not use, as a page of its own. */
export interface LooseContent {
  readonly object: StoredObject;
  readonly page: LoosePage;
}

/** Types of streams that paint nothing. */
const NOT_CONTENT = new Set([
  "XRef",
  "ObjStm",
  "Metadata",
  "EmbeddedFile",
  "CMap",
  "Image",
  "XML",
  "Type1C",
  "OpenType",
]);
const TEXT_OBJECT = /\bBT\b/;
const SHOWS_TEXT = /T[jJ]\b|['"]/;
const SHOWS_FORM = /\/\S+\s+Do\b/;

/** Of `objects`, the pages and the content streams that paint text; streams of pages among them come with their page. */
export function looseContents(file: PdfFile, objects: Iterable<StoredObject>): LooseContent[] {
  const all = [...objects];
  const found: LooseContent[] = [];
  const paged = new Set<PdfObject>();
  for (const object of all) {
    if (!isDict(object.value) || nameOf(object.value.get("Type")) !== "Page") continue;
    const revision = file.revisions[object.revision] ?? file.newest;
    for (const part of contentParts(file, object)) paged.add(part);
    const resources = file.resolve(inheritedResources(file, object.value, object), revision);
    found.push({ object, page: { content: pageContent(file, object.value, revision), resources, revision } });
  }
  let fallback: PdfDict | undefined;
  for (const object of all) {
    const stream = object.value;
    if (!(stream instanceof PdfStream) || paged.has(stream) || !mayPaint(stream.dict)) continue;
    const { data, filter } = file.decode(stream);
    const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1");
    if (
      filter !== null ||
      !((TEXT_OBJECT.test(text) && SHOWS_TEXT.test(text)) || (stream.dict.has("Resources") && SHOWS_FORM.test(text)))
    )
      continue;
    const revision = file.revisions[object.revision] ?? file.newest;
    const own = stream.dict.get("Resources");
    fallback ??= own === undefined ? allResources(file) : fallback;
    found.push({ object, page: { content: data, resources: own ?? fallback ?? new Map(), revision } });
  }
  return found;
}

function mayPaint(dict: PdfDict): boolean {
  const types = [nameOf(dict.get("Type")), nameOf(dict.get("Subtype"))];
  return (
    !types.some((type) => type !== null && NOT_CONTENT.has(type)) && !dict.has("Length1") && !dict.has("FunctionType")
  );
}

function contentParts(file: PdfFile, page: StoredObject): PdfObject[] {
  const revision = file.revisions[page.revision] ?? file.newest;
  const contents = dictOf(page.value)?.get("Contents") ?? null;
  const resolved = file.resolve(contents, revision);
  return (isArray(resolved) ? resolved : [contents]).map((part) =>
    part instanceof PdfRef
      ? ((file.objectAt(part.number, revision) ?? file.lastOf(part.number, revision))?.value ?? null)
      : part,
  );
}

function inheritedResources(file: PdfFile, page: PdfDict, object: StoredObject): PdfObject {
  const revision = file.revisions[object.revision] ?? file.newest;
  let node: PdfDict | null = page;
  for (let level = 0; node !== null && level < 32; level++) {
    const resources = node.get("Resources");
    if (resources !== undefined) return resources;
    node = dictOf(file.get(node, "Parent", revision));
  }
  return allResources(file);
}

/** Without a page nobody says what a font's name stands for: whatever the file calls so. */
function allResources(file: PdfFile): PdfDict {
  const fonts = new Map<string, PdfObject>();
  const forms = new Map<string, PdfObject>();
  for (const { value } of file.objects) {
    const dict = dictOf(value);
    if (dict === null) continue;
    const resources = dictOf(file.get(dict, "Resources")) ?? dict;
    for (const [key, target] of [
      ["Font", fonts],
      ["XObject", forms],
    ] as const) {
      for (const [name, entry] of dictOf(file.get(resources, key)) ?? []) target.set(name, entry);
    }
  }
  return new Map([
    ["Font", fonts],
    ["XObject", forms],
  ]);
}
