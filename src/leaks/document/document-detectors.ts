import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import type { Found } from "../excluded.ts";
import { attachment } from "./attachment.ts";
import type { DocumentContext } from "./context.ts";
import type { DocumentDetector } from "./detector.ts";
import { imageMetadata } from "./image-metadata.ts";
import { metadata } from "./metadata.ts";
import { orphanObject } from "./orphan-object.ts";
import { previousRevision } from "./previous-revision.ts";
import { signatureIdentity } from "./signature-identity.ts";
import { textDetectors } from "./text-detectors.ts";
import { thumbnail } from "./thumbnail.ts";

/** The detectors of leaks that belong to the file. */
export const documentDetectors: readonly DocumentDetector[] = [
  previousRevision,
  orphanObject,
  metadata,
  signatureIdentity,
  imageMetadata,
  thumbnail,
  attachment,
  ...textDetectors,
];

/**
 * What a file holds beside its pages. Of a locked file nothing is found: `file.damaged` then says that it was not
 * examined, as it does of every part that could not be read.
 * What rules leave out is there with the rule's id.
 * @param context of the same file, by `documentContext`.
 */
export function documentLeaks(file: PdfFile, context: DocumentContext): Found[] {
  return file.encryption === "locked" ? [] : documentDetectors.flatMap((detector) => [...detector.find(file, context)]);
}
