import { folded } from "../../model/folded.ts";
import { reachableObjects } from "../../pdf/file/reachable.ts";
import type { DocumentDetector } from "./detector.ts";
import { placeless } from "./detector.ts";
import { heldStrings } from "./held-strings.ts";
import { foldedPages, foldedStrings } from "./known-text.ts";
import { linesBeyond } from "./lines-beyond.ts";
import { picturesBeyond } from "./pictures.ts";

/**
 * What an earlier revision holds and the newest does not. An update that takes nothing away (a signature, a comment, a
 * filled form) leaves nothing to find. What several revisions hold is told of the newest of them.
 */
export const previousRevision: DocumentDetector = {
  kind: "previous-revision",
  *find(file, { held, seen, earlier, loose }) {
    if (file.revisions.length < 2) return;
    const live = reachableObjects(file);
    const pages = foldedPages(held) + foldedPages(seen);
    const kept = `${pages}|${foldedStrings(file, live)}`;
    let reported = "";
    const unreported = (lines: readonly string[]): string[] => {
      const left = lines.filter((line) => !reported.includes(folded(line)));
      reported += `|${left.map(folded).join("|")}`;
      return left;
    };
    const met = new Set(live);
    let addsOnly = true;
    for (const revision of file.revisions.slice(0, -1).reverse()) {
      for (const { page, text } of earlier.get(revision.index) ?? []) {
        const lines = unreported(linesBeyond(text.lines, pages));
        const undecodable = Math.max(0, text.undecodable - held.undecodable);
        if (lines.length > 0 || undecodable > 0) {
          addsOnly = false;
          yield { ...placeless("previous-revision", lines.join(" "), page.page), undecodable };
        }
      }
      const gone = [...reachableObjects(file, revision)].filter((object) => !met.has(object));
      for (const object of gone) {
        met.add(object);
        const painted = linesBeyond(loose.get(object)?.lines ?? [], pages);
        const texts = heldStrings(file, object).flatMap((text) => linesBeyond([text], kept));
        const lines = unreported([...painted, ...texts]);
        if (lines.length === 0) continue;
        addsOnly = false;
        yield placeless("previous-revision", lines.join(" "));
      }
      for (const _ of picturesBeyond(file, gone, live)) {
        addsOnly = false;
        yield placeless("previous-revision", "");
      }
    }
    if (addsOnly) yield { ...placeless("previous-revision", ""), excludedBy: "exclusion/additive-revision" };
  },
};
