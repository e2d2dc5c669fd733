import type { DocumentDetector } from "./detector.ts";
import { placeless } from "./detector.ts";
import { showsSomethingElse } from "./preview-difference.ts";

/** A page's thumbnail that shows something else than the page: as a rule, the page before the redaction. */
export const thumbnail: DocumentDetector = {
  kind: "thumbnail",
  *find(_file, { thumbnails }) {
    for (const preview of thumbnails) {
      if (showsSomethingElse(preview)) yield placeless("thumbnail", "", preview.page);
    }
  },
};
