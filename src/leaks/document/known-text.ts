import { folded } from "../../model/folded.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import type { StoredObject } from "../../pdf/file/stored-object.ts";
import type { HeldText } from "./context.ts";
import { heldStrings } from "./held-strings.ts";

/** Folded text of pages; words broken across lines are found whole. */
export const foldedPages = (text: HeldText): string => text.lines.map(folded).join("");

/** Folded strings of objects, each apart from the others. */
export const foldedStrings = (file: PdfFile, objects: Iterable<StoredObject>): string =>
  [...objects].flatMap((object) => heldStrings(file, object).map(folded)).join("|");
