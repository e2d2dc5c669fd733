import { type PDFContext, type PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import type { RedactedMeta } from "./redacted-meta.ts";
import { PROFILE_NAME, srgbProfile } from "./srgb-profile.ts";
import { xmpPacket } from "./xmp-packet.ts";

/** What makes a file of pictures and embedded fonts a PDF/A-2b: metadata, and what its colours mean (`docs/pdfa.md`). */
export function addPdfaEntries({ catalog, context }: PDFDocument, meta: RedactedMeta): void {
  const packet = context.stream(Buffer.from(xmpPacket(meta), "utf8"), { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(packet));
  catalog.set(PDFName.of("OutputIntents"), context.obj([outputIntent(context)]));
}

function outputIntent(context: PDFContext) {
  const name = PDFHexString.of(Buffer.from(PROFILE_NAME, "latin1").toString("hex").toUpperCase());
  return context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: context.register(context.flateStream(srgbProfile(), { N: 3 })),
  });
}
