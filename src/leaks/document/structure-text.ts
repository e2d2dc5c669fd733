import { pageObjects } from "../../pdf/file/page-objects.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, nameOf, type PdfDict, type PdfObject } from "../../pdf/file/pdf-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { markedContent } from "./marked-content.ts";
import { placedDictionaries } from "./placed-dictionaries.ts";
import { shownText } from "./shown-text.ts";
import { textValue } from "./text-value.ts";

/** Descriptions of pictures, text that stands for what is shown, expansions of abbreviations. */
const CONTENT_KEYS = ["Alt", "ActualText", "E"];
/** Elements have titles, and tables summaries, beside them. */
const ELEMENT_KEYS = [...CONTENT_KEYS, "T"];

/** What the structure for screen readers says and the pages don't show: also what copying and reading aloud give. */
export const structureText: DocumentDetector = {
  kind: "structure-text",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const reported = new Set<string>();
    for (const { text, page } of texts(file)) {
      const { hidden, excludedBy } = isPartOfWord(text) ? PART_OF_WORD : shown.compare(text);
      if (hidden === null) yield* excluded("structure-text", text, excludedBy, page);
      if (hidden === null || reported.has(hidden)) continue;
      reported.add(hidden);
      yield placeless("structure-text", hidden, page);
    }
  },
};

const PART_OF_WORD = { hidden: null, excludedBy: "exclusion/part-of-word" } as const;

interface StructureText {
  readonly text: string;
  readonly page: number | null;
}

function* texts(file: PdfFile): Iterable<StructureText> {
  const pages = new Map(
    pageObjects(file).map(({ object, page }): [PdfObject, number] => [object?.value ?? null, page]),
  );
  const pageOf = (element: PdfDict): number | null => pages.get(file.get(element, "Pg")) ?? null;
  for (const { dict } of placedDictionaries(file)) {
    if (isElement(file, dict)) {
      yield* textsOf(file, dict, ELEMENT_KEYS, pageOf(dict));
      const attributes = file.get(dict, "A");
      for (const set of isArray(attributes) ? attributes : [attributes]) {
        yield* textsOf(file, dictOf(file.resolve(set)), ["Summary"], pageOf(dict));
      }
    } else if (isPropertyList(dict)) yield* textsOf(file, dict, CONTENT_KEYS, null);
  }
  for (const { properties, page } of markedContent(file, CONTENT_KEYS)) {
    yield* textsOf(file, properties, CONTENT_KEYS, page);
  }
}

function* textsOf(
  file: PdfFile,
  dict: PdfDict | null,
  keys: readonly string[],
  page: number | null,
): Iterable<StructureText> {
  for (const key of keys) {
    const text = textValue(file, dict?.get(key));
    if (text !== "") yield { text, page };
  }
}

/** Leaves out text that stands for a ligature or a syllable: `ffi` is found on no page as a word. */
const isPartOfWord = (text: string): boolean => /^[\p{Ll}\p{M}\u00ad-]{1,4}$/u.test(text);

/** /Type may be left out of an element. */
const isElement = (file: PdfFile, dict: PdfDict): boolean =>
  nameOf(file.get(dict, "Type")) === "StructElem" || (dict.has("S") && dict.has("P") && !dict.has("Subtype"));

/** Named property lists of resources, pictures and links that describe themselves. */
const isPropertyList = (dict: PdfDict): boolean => dict.has("ActualText") || dict.has("Alt") || dict.has("E");
