import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, nameOf } from "../../pdf/file/pdf-object.ts";
import type { DocumentDetector } from "./detector.ts";
import { excluded, placeless } from "./detector.ts";
import { nameTree } from "./name-tree.ts";
import { percentDecoded } from "./percent-decoded.ts";
import { placedDictionaries } from "./placed-dictionaries.ts";
import { shownText } from "./shown-text.ts";
import { textOrName } from "./text-value.ts";

/** Names of places in the document that say what the pages don't: programs make them of headings and of what was typed. */
export const namedDestination: DocumentDetector = {
  kind: "named-destination",
  *find(file, { seen }) {
    const shown = shownText(seen);
    const reported = new Set<string>();
    for (const name of destinationNames(file)) {
      const { hidden, excludedBy } = shown.compare(spelledOut(name));
      if (hidden === null) yield* excluded("named-destination", name, excludedBy);
      if (hidden === null || reported.has(hidden)) continue;
      reported.add(hidden);
      yield placeless("named-destination", hidden);
    }
  },
};

function* destinationNames(file: PdfFile): Iterable<string> {
  for (const { name } of nameTree(file, "Dests")) yield name;
  for (const name of dictOf(file.get(file.catalog(), "Dests"))?.keys() ?? [])
    yield Buffer.from(name, "latin1").toString("utf8");
  // Links and bookmarks keep the name of a destination that is gone.
  for (const { dict } of placedDictionaries(file)) {
    if (dict.has("Dest")) yield textOrName(file, dict.get("Dest"));
    if (nameOf(file.get(dict, "S")) === "GoTo") yield textOrName(file, dict.get("D"));
  }
}

/** Names of anchors stand for blanks with signs, and for other characters with their codes; programs number them. */
const spelledOut = (name: string): string =>
  percentDecoded(name)
    .replace(/[_.\-+/#=~]+/g, " ")
    .split(" ")
    .filter((word) => !isMachineWord(word))
    .join(" ");

/** Leaves out words that programs count with: numbers, `G1`, `Toc52314467`, hexadecimal digits. */
function isMachineWord(word: string): boolean {
  const switches = word.match(/\d(?=\p{L})|\p{L}(?=\d)/gu)?.length ?? 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || (switches > 0 && letters <= 3)) return true;
  return word.length <= 12 ? switches > 1 : /^[0-9a-f]+$/i.test(word);
}
