import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { annotationList, type ListedAnnotation } from "./annotation-list.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { compareAddress, isWebAddress } from "./link-address.ts";
import { shownText } from "./shown-text.ts";
import { richText, textValue } from "./text-value.ts";

/** Comments: what notes, marks and links say when a reader opens them, and who wrote it. */
export const annotationContent: DocumentDetector = {
  kind: "annotation-content",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const reported = new Set<string>();
    for (const annotation of annotationList(file)) {
      const author = authorOf(file, annotation);
      if (!isPersonName(author)) yield* excluded("annotation-content", author, OFFICE_AUTHOR, annotation.page);
      for (const text of [...texts(file, annotation), ...(isPersonName(author) ? [author] : [])]) {
        const { hidden, excludedBy } = isWebAddress(text) ? compareAddress(text, shown) : shown.compare(text);
        if (hidden === null) yield* excluded("annotation-content", text, excludedBy, annotation.page);
        const key = `${annotation.page} ${hidden}`;
        if (hidden === null || reported.has(key)) continue;
        reported.add(key);
        yield placeless("annotation-content", hidden, annotation.page);
      }
    }
  },
};

const OFFICE_AUTHOR = "exclusion/office-author";

function* texts(file: PdfFile, annotation: ListedAnnotation): Iterable<string> {
  const { dict, subtype } = annotation;
  if (!drawsItsContents(annotation)) {
    const comment = textValue(file, dict.get("Contents"));
    yield comment;
    const rich = richText(file, dict.get("RC"));
    // The same without its formatting, as a rule.
    if (rich !== comment) yield rich;
  }
  // A field's own entries are its name and value, which other kinds look at.
  if (subtype === "Widget") return;
  yield textValue(file, dict.get("Subj"));
}

/** Of a field, the entry is its name. */
const authorOf = (file: PdfFile, { dict, subtype }: ListedAnnotation): string =>
  subtype === "Widget" ? "" : textValue(file, dict.get("T"));

/** Leaves out text boxes that are drawn by the viewer: what they say is in plain sight. */
const drawsItsContents = ({ subtype, painted, hasAppearance }: ListedAnnotation): boolean =>
  subtype === "FreeText" && painted && !hasAppearance;

/** Leaves out authors that are an office or an account of the system: a person is two to four words with capitals, or `m.rossi`. */
const isPersonName = (author: string): boolean =>
  /^\p{Lu}[\p{L}'’.]+(?:[\s,]+(?:(?:de|di|da|del|della|lo|la|van|von)\s+)?\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(author) ||
  /^\p{L}+\.\p{L}{2,}(?:@\S+)?$/u.test(author);
