import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isDict, nameOf, type PdfObject, PdfStream, PdfString } from "../../pdf/file/pdf-object.ts";
import { reachableFrom, reachableObjects } from "../../pdf/file/reachable.ts";
import type { DocumentDetector } from "./detector.ts";
import { placeless } from "./detector.ts";
import { folded } from "./folded.ts";
import { heldStrings } from "./held-strings.ts";
import { isTechnical } from "./technical-value.ts";
import { readXmp } from "./xmp.ts";

/** What the document says of itself: information dictionary, XMP of the document and its parts, private data of programs. */
export const metadata: DocumentDetector = {
  kind: "metadata",
  *find(file) {
    const reported = new Set<string>();
    for (const { key, text } of properties(file)) {
      if (isTechnical(key, text) || reported.has(folded(text))) continue;
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
  for (const { value } of reachableObjects(file)) {
    if (value instanceof PdfStream && nameOf(value.dict.get("Type")) === "Metadata") {
      yield* readXmp(file.decode(value).data);
    }
    const pieces = file.get(dictOf(value), "PieceInfo");
    if (!isDict(pieces)) continue;
    const inside = { number: 0, generation: 0, offset: 0, container: null, revision: 0, value: pieces };
    for (const object of [inside, ...reachableFrom(file, pieces)]) {
      for (const text of heldStrings(file, object)) yield { key: "PieceInfo", text };
    }
  }
}

const textOf = (value: PdfObject): string =>
  value instanceof PdfString ? value.text.replaceAll("\0", "").trim() : (nameOf(value) ?? "");
