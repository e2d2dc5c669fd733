import { createHash } from "node:crypto";
import { basename } from "node:path";
import { pdfIn } from "../intake/pdf-in.ts";
import type { Source } from "../intake/source.ts";
import { envelopeIdentities } from "../leaks/document/signature-identity.ts";
import type { PagePool, PooledPdf } from "../pdf/page-pool.ts";
import { type ExaminedDocument, examineDocument, type PictureReader } from "./examined-document.ts";
import type { ExamineArgs } from "./page-jobs.ts";

/** A source opened in the pool. */
export interface OpenedSource {
  readonly pdf: PooledPdf;
  /** Of the PDF, without the signed envelopes (P7M) around it. */
  readonly bytes: Uint8Array;
  /** X.509 certificates of those envelopes, in DER. */
  readonly certificates: readonly Uint8Array[];
}

/** Opens the PDF of a source, signed envelope or not. @throws KnownFailure when there is none or it can't be opened. */
export async function openSource(pool: PagePool, source: Source, password: string | undefined): Promise<OpenedSource> {
  const { bytes, certificates } = await pdfIn(source.bytes);
  return { pdf: await pool.open(bytes, password), bytes, certificates };
}

/** What the pages hold and show, and who signed the envelopes around them. */
export async function examineSource(
  { file }: Source,
  { pdf, certificates }: OpenedSource,
  ocrPool: PictureReader,
  mode: ExamineArgs,
): Promise<ExaminedDocument> {
  const document = await examineDocument({ pdf, fileName: basename(file), ocrPool, ...mode });
  return { ...document, leaks: [...document.leaks, ...envelopeIdentities(certificates, document.leaks)] };
}

/** Lower-case hex, of the file as it was given. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
