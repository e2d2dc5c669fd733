import { folded } from "../../model/folded.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import {
  dictOf,
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  type PdfObject,
  PdfStream,
  PdfString,
} from "../../pdf/file/pdf-object.ts";
import { reachableFrom, reachableObjects } from "../../pdf/file/reachable.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { GENERIC_WORDS, isGenericText } from "./generic-words.ts";
import { heldStrings } from "./held-strings.ts";
import { isTechnical, TECHNICAL_VALUE } from "./technical-value.ts";
import { readXmp } from "./xmp.ts";

/**
 * What the document says of itself: information dictionary, XMP of the document and its parts, private data of programs,
 * names of layers, prefixes of page numbers, reasons and places that signatures give.
 */
export const metadata: DocumentDetector = {
  kind: "metadata",
  *find(file) {
    const reported = new Set<string>();
    for (const { key, text } of properties(file)) {
      if (reported.has(folded(text))) continue;
      if (isTechnical(key, text)) {
        yield* excluded("metadata", text, TECHNICAL_VALUE);
        continue;
      }
      if (isGenericText(text)) {
        yield* excluded("metadata", text, GENERIC_WORDS);
        continue;
      }
      reported.add(folded(text));
      yield placeless("metadata", text);
    }
  },
};

interface Property {
  readonly key: string;
  readonly text: string;
}

function* properties(file: PdfFile): Iterable<Property> {
  const info = dictOf(file.get(file.newest.trailer, "Info"));
  for (const [key, entry] of info ?? []) {
    const text = textOf(file.resolve(entry));
    if (text !== "") yield { key, text };
  }
  const labels = dictOf(file.get(file.catalog(), "PageLabels"));
  for (const { value } of labels === null ? [] : reachableFrom(file, labels))
    yield* entries(file, dictOf(value), ["P"]);
  for (const entry of labels?.get("Nums") === undefined ? [] : itemsOf(file.get(labels, "Nums"))) {
    yield* entries(file, dictOf(file.resolve(entry)), ["P"]);
  }
  for (const { value } of reachableObjects(file)) {
    const dict = dictOf(value);
    if (nameOf(dict?.get("Type") ?? null) === "OCG") yield* entries(file, dict, ["Name"]);
    if (dict?.has("ByteRange")) yield* entries(file, dict, ["Reason", "Location", "ContactInfo"]);
    if (value instanceof PdfStream && nameOf(value.dict.get("Type")) === "Metadata") {
      yield* readXmp(file.decode(value).data);
    }
    const pieces = file.get(dictOf(value), "PieceInfo");
    if (!isDict(pieces)) continue;
    const inside = {
      number: 0,
      generation: 0,
      offset: 0,
      container: null,
      revision: 0,
      value: pieces,
      malformed: false,
    };
    for (const object of [inside, ...reachableFrom(file, pieces)]) {
      for (const text of heldStrings(file, object)) yield { key: "PieceInfo", text };
    }
  }
}

function* entries(file: PdfFile, dict: PdfDict | null, keys: readonly string[]): Iterable<Property> {
  for (const key of dict === null ? [] : keys) {
    const value = file.get(dict, key);
    if (value instanceof PdfString && textOf(value) !== "") yield { key, text: textOf(value) };
  }
}

const itemsOf = (value: PdfObject): readonly PdfObject[] => (isArray(value) ? value : []);

const textOf = (value: PdfObject): string =>
  value instanceof PdfString ? value.text.replaceAll("\0", "").trim() : (nameOf(value) ?? "");
