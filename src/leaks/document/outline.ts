import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, type PdfDict } from "../../pdf/file/pdf-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { shownText } from "./shown-text.ts";
import { textValue } from "./text-value.ts";

/** More bookmarks than this only serve to exhaust the reader. */
const MAX_BOOKMARKS = 50_000;

/** Titles of bookmarks. A title that is a heading of the pages says nothing new. */
export const outline: DocumentDetector = {
  kind: "outline",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const reported = new Set<string>();
    for (const bookmark of bookmarks(file)) {
      const title = textValue(file, bookmark.get("Title"));
      const { hidden, excludedBy } = shown.compare(title);
      if (hidden === null) yield* excluded("outline", title, excludedBy);
      if (hidden === null || reported.has(hidden)) continue;
      reported.add(hidden);
      yield placeless("outline", hidden);
    }
  },
};

/** In the order in which viewers list them. */
function* bookmarks(file: PdfFile): Iterable<PdfDict> {
  const met = new Set<PdfDict>();
  const stack = [dictOf(file.get(dictOf(file.get(file.catalog(), "Outlines")), "First"))];
  while (stack.length > 0) {
    const bookmark = stack.pop() ?? null;
    if (bookmark === null || met.has(bookmark)) continue;
    if (met.size === MAX_BOOKMARKS) return file.note("syntax");
    met.add(bookmark);
    yield bookmark;
    stack.push(dictOf(file.get(bookmark, "Next")), dictOf(file.get(bookmark, "First")));
  }
}
