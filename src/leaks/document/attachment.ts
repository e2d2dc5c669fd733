import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { nameOf, type PdfStream } from "../../pdf/file/pdf-object.ts";
import { type AttachedFile, attachedFiles } from "./attached-files.ts";
import { attachmentText } from "./attachment-text.ts";
import type { DocumentContext } from "./context.ts";
import type { DocumentDetector } from "./detector.ts";
import { placeless } from "./detector.ts";

/** What the page engine reads of attached PDFs; by `attachedPdfs`. */
export interface AttachedPdfs {
  readonly attached?: ReadonlyMap<PdfStream, string>;
}

/** Files in the file. Every one is told: nobody sees on the pages that it is there. */
export const attachment: DocumentDetector = {
  kind: "attachment",
  *find(file: PdfFile, { attached = new Map() }: DocumentContext & AttachedPdfs) {
    for (const found of attachedFiles(file)) {
      if (isFormulaSource(file, found)) continue;
      yield placeless("attachment", attachmentText(file, found, attached), found.page);
    }
  },
};

/** Media types in which typesetting programs keep what a formula of the page says, for screen readers. */
const FORMULAS = new Set(["application/mathml+xml", "application/x-tex"]);

/** Leaves out the sources of formulas, which the page shows as formulas. */
const isFormulaSource = (file: PdfFile, { stream }: AttachedFile): boolean =>
  FORMULAS.has(nameOf(file.get(stream?.dict, "Subtype")) ?? "");
