import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, nameOf, type PdfDict } from "../../pdf/file/pdf-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { compareAddress } from "./link-address.ts";
import { placedDictionaries } from "./placed-dictionaries.ts";
import { shownText } from "./shown-text.ts";
import { textValue } from "./text-value.ts";

/** Where links lead, when the address says what the page does not: people, queries, folders of somebody's computer. */
export const link: DocumentDetector = {
  kind: "link",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const reported = new Set<string>();
    for (const { dict, page } of placedDictionaries(file)) {
      for (const address of addresses(file, dict)) {
        const { hidden, excludedBy } = compareAddress(address, shown);
        if (hidden === null) yield* excluded("link", address, excludedBy, page);
        const key = `${page} ${hidden}`;
        if (hidden === null || reported.has(key)) continue;
        reported.add(key);
        yield placeless("link", hidden, page);
      }
    }
  },
};

/** Actions that lead out of the document (ISO 32000-2, table 201). */
const OUTWARD = new Set(["URI", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData", "Thread"]);

function* addresses(file: PdfFile, action: PdfDict): Iterable<string> {
  const type = nameOf(file.get(action, "S"));
  // What relative addresses start from; a file that is referred to and not carried along.
  if (nameOf(file.get(action, "Type")) === "Catalog")
    yield textValue(file, dictOf(file.get(action, "URI"))?.get("Base"));
  if (nameOf(file.get(action, "Type")) === "Filespec" && !action.has("EF")) yield* namesIn(file, action);
  if (type === null || !OUTWARD.has(type)) return;
  yield textValue(file, action.get("URI"));
  yield* fileNames(file, action);
  const windows = dictOf(file.get(action, "Win"));
  for (const key of ["F", "D", "P"]) yield textValue(file, windows?.get(key));
  if (type === "GoToR") yield textValue(file, action.get("D"));
}

/** /F is a string or a file specification. */
function* fileNames(file: PdfFile, action: PdfDict): Iterable<string> {
  yield textValue(file, action.get("F"));
  yield* namesIn(file, dictOf(file.get(action, "F")));
}

const namesIn = (file: PdfFile, specification: PdfDict | null): ReadonlySet<string> =>
  new Set(["UF", "F", "DOS", "Unix", "Mac"].map((key) => textValue(file, specification?.get(key))));
