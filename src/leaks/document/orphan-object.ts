import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { reachableObjects } from "../../pdf/file/reachable.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { heldStrings } from "./held-strings.ts";
import { foldedPages, foldedStrings } from "./known-text.ts";
import { linesBeyond } from "./lines-beyond.ts";
import { picturesBeyond } from "./pictures.ts";

/** Objects that no revision refers to and that hold what no reader sees. An unused copy of what is visible is harmless. */
export const orphanObject: DocumentDetector = {
  kind: "orphan-object",
  *find(file, { seen, loose }) {
    const used = new Set(file.revisions.flatMap((revision) => [...reachableObjects(file, revision)]));
    const orphans = file.objects.filter((object) => !used.has(object));
    if (orphans.length === 0) return;
    const live = reachableObjects(file);
    const visible = foldedPages(seen);
    const kept = strings(file, live, orphans);
    const reported = new Set<string>();
    for (const object of orphans) {
      const painted = loose.get(object);
      const lines = linesBeyond(painted?.lines ?? [], visible);
      const texts = heldStrings(file, object).flatMap((text) => linesBeyond([text], `${visible}|${kept}`));
      const text = [...lines, ...texts].join(" ");
      const undecodable = Math.max(0, (painted?.undecodable ?? 0) - seen.undecodable);
      if (text === "" && undecodable === 0) {
        const copied = [...(painted?.lines ?? []), ...heldStrings(file, object)].join(" ");
        yield* excluded("orphan-object", copied, "exclusion/unused-copy");
        continue;
      }
      if (reported.has(text)) continue;
      if (text !== "") reported.add(text);
      yield { ...placeless("orphan-object", text), undecodable };
    }
    for (const _ of picturesBeyond(file, orphans, live)) yield placeless("orphan-object", "");
  },
};

/** Reading the strings of a whole file is worth it only when an orphan has some. */
const strings = (file: PdfFile, live: Iterable<StoredObject>, orphans: readonly StoredObject[]): string =>
  orphans.some((object) => heldStrings(file, object).length > 0) ? foldedStrings(file, live) : "";
