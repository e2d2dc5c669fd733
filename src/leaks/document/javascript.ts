import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { nameOf } from "../../pdf/file/pdf-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { compareAddress, isWebAddress } from "./link-address.ts";
import { nameTree } from "./name-tree.ts";
import { placedDictionaries } from "./placed-dictionaries.ts";
import { scriptTexts } from "./script-texts.ts";
import { type Compared, type ShownText, shownText } from "./shown-text.ts";
import { textValue } from "./text-value.ts";

/** Texts in scripts of the document, its pages, fields, links and bookmarks: values, messages and remarks of who wrote them. */
export const javascript: DocumentDetector = {
  kind: "javascript",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const fields = fieldNames(file);
    const reported = new Set<string>();
    for (const { script, page } of scripts(file)) {
      const texts = new Set<string>();
      for (const text of scriptTexts(script)) {
        const { hidden, excludedBy } = isFieldName(text, fields) ? SCRIPT_NAME : compared(text, shown);
        if (hidden === null) yield* excluded("javascript", text, excludedBy, page);
        else texts.add(hidden);
      }
      const text = [...texts].join(" | ");
      if (text === "" || reported.has(text)) continue;
      reported.add(text);
      yield placeless("javascript", text, page);
    }
  },
};

const SCRIPT_NAME = { hidden: null, excludedBy: "exclusion/script-name" } as const;

const compared = (text: string, shown: ShownText): Compared =>
  isWebAddress(text) ? compareAddress(text, shown) : shown.compare(text);

function* scripts(file: PdfFile): Iterable<{ readonly script: string; readonly page: number | null }> {
  for (const { dict, page } of placedDictionaries(file)) {
    if (dict.has("JS")) yield { script: textValue(file, dict.get("JS")), page };
  }
  for (const { name } of nameTree(file, "JavaScript")) {
    if (!isIdentifier(name)) yield { script: JSON.stringify(name), page: null };
  }
}

/** Leaves out names of scripts in one word: programs call them so. Others are a text that somebody typed. */
const isIdentifier = (name: string): boolean => !/[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(name);

/** Leaves out how scripts call fields: by names with points between parent and child. */
const isFieldName = (text: string, fields: ReadonlySet<string>): boolean =>
  text.split(".").every((part) => fields.has(part));

function fieldNames(file: PdfFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { dict } of placedDictionaries(file)) {
    if (!dict.has("FT") && !dict.has("Kids") && nameOf(file.get(dict, "Subtype")) !== "Widget") continue;
    const name = textValue(file, dict.get("T"));
    if (name !== "") names.add(name);
  }
  return names;
}
