import { DeepEnvelope, EmptyFile, EnvelopeOfOther, NotAPdf } from "./failures.ts";
import { sniff } from "./file-kind.ts";

/** The PDF of a file, taken out of the signed envelopes around it. */
export interface PdfInFile {
  readonly bytes: Uint8Array;
  /** X.509 certificates of the envelopes in DER, the outermost first; none when the file is the PDF itself. */
  readonly certificates: readonly Uint8Array[];
}

/** Envelopes inside each other that are opened; each signatory may add one. */
const DEEPEST = 8;

/**
 * @throws EmptyFile or NotAPdf, which says what the bytes are; EnvelopeOfOther, DetachedSignature, BrokenEnvelope or
 *   DeepEnvelope when they are a signed envelope (P7M) that gives no PDF.
 */
export async function pdfIn(file: Uint8Array): Promise<PdfInFile> {
  const certificates: Uint8Array[] = [];
  let bytes = file;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const kind = sniff(bytes);
    if (kind === "pdf") return { bytes, certificates };
    if (kind !== "p7m") {
      if (depth > 0) throw new EnvelopeOfOther(kind);
      throw kind === "empty" ? new EmptyFile() : new NotAPdf(kind);
    }
    // Loaded when it is needed: most files are no envelopes.
    const { openEnvelope } = await import("./signed-envelope.ts");
    const envelope = openEnvelope(bytes);
    certificates.push(...envelope.certificates);
    bytes = envelope.content;
  }
  throw new DeepEnvelope(DEEPEST);
}

/** Whether a file is a signed envelope (P7M) and not a PDF, whatever its name. */
export const isEnvelope = (file: Uint8Array): boolean => sniff(file) === "p7m";
