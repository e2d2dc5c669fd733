import { STRUCTURE_LIMITS } from "../../model/limit-passed.ts";
import type { Limits } from "../../model/limits.ts";
import { PageFailure, UnreadablePdf } from "../../pdf/failures.ts";
import type { DamageReason } from "../../pdf/file/damage.ts";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import type { PdfStream } from "../../pdf/file/pdf-object.ts";
import { readPdfFile } from "../../pdf/file/read-pdf-file.ts";
import { openPdf } from "../../pdf/open-pdf.ts";
import { isPdf, joinedUpTo, MAX_TOLD } from "./attached-content.ts";
import { attachedFiles } from "./attached-files.ts";
import { attachmentText } from "./attachment-text.ts";
import { textOf } from "./page-text.ts";

/** Bytes and pages of an attached PDF beyond which it is not read; the file is then noted as not examined. */
const MAX_BYTES = 20e6;
const MAX_PAGES = 200;

/** Text of the PDFs that a file carries, by their streams: of pages, visible or not, and of what they carry in turn. */
export async function attachedPdfs(file: PdfFile, depth = 1): Promise<ReadonlyMap<PdfStream, string>> {
  const texts = new Map<PdfStream, string>();
  for (const { stream } of attachedFiles(file)) {
    const bytes = stream === null ? null : file.decode(stream).data;
    if (stream === null || bytes === null || !isPdf(bytes)) continue;
    const isTooDeep = depth > file.limits["attachment-depth"];
    const read = isTooDeep || bytes.length > MAX_BYTES ? null : await textOfPdf(bytes, depth, file.limits);
    const damage = isTooDeep ? "attachment-depth" : read === null ? "stream" : read.damage;
    if (damage !== null) file.note(damage, stream.id.number);
    const text = read?.text;
    texts.set(stream, text ?? "");
  }
  return texts;
}

/** Null when it can't be read. */
async function textOfPdf(bytes: Uint8Array, depth: number, limits: Limits): Promise<AttachedText | null> {
  const opened = await openPdf(bytes, { limits }).catch(unlessUnreadable);
  if (opened === null) return null;
  const lines: string[] = [];
  try {
    if (opened.pageCount > MAX_PAGES) return null;
    for (let page = 1; page <= opened.pageCount; page++) {
      lines.push(...(await opened.withPage(page, ({ glyphs }) => textOf(glyphs).lines)));
    }
  } catch (error) {
    return unlessUnreadable(error);
  } finally {
    opened.close();
  }
  const nested = readPdfFile(bytes, { limits });
  const inside = await attachedPdfs(nested, depth + 1);
  const more = attachedFiles(nested).map((attached) => attachmentText(nested, attached, inside));
  const limit = nested.damaged.find(({ reason }) => STRUCTURE_LIMITS.some((one) => one === reason));
  const damage = (limit ?? nested.damaged[0])?.reason ?? null;
  return { text: joinedUpTo([...lines, ...more], MAX_TOLD), damage };
}

interface AttachedText {
  readonly text: string;
  /** Why not all of it was read; a limit tells more than other damage. Null when all was. */
  readonly damage: DamageReason | null;
}

function unlessUnreadable(error: unknown): null {
  if (error instanceof UnreadablePdf || error instanceof PageFailure) return null;
  throw error;
}
