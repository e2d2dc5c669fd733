import type { Source } from "../intake/source.ts";
import { unreadDocument } from "../intake/unread-document.ts";
import type { Channel } from "../model/channel.ts";
import type { DocumentReport } from "../model/document-report.ts";
import { KnownFailure } from "../model/failure.ts";
import type { PagePool } from "../pdf/page-pool.ts";
import type { RecognisedType } from "../publication/document-type.ts";
import type { OcrPool } from "../reading/ocr-pool.ts";
import type { Conclusion, DocumentJudge, Judged } from "./document-judge.ts";
import type { ExamineOptions } from "./engine-options.ts";
import { type ExaminedDocument, withText } from "./examined-document.ts";
import { examineSource, type OpenedSource, openSource, sha256Of } from "./opened-source.ts";
import type { ExamineArgs } from "./page-jobs.ts";
import type { HiddenValues } from "./repeated-values.ts";
import { reportOn } from "./report-on.ts";

/**
 * What a command makes of an examined document.
 * @param others hidden in the other files of the act
 * @param index of the file in its act
 * @param type of the file within its act
 */
export type Conclude = (
  document: Judged,
  others: readonly HiddenValues[],
  index: number,
  type: RecognisedType | undefined,
) => Conclusion;

export interface ActInput {
  readonly pool: PagePool;
  readonly ocrPool: OcrPool;
  readonly judge: DocumentJudge;
  readonly options: ExamineOptions;
  readonly mode: ExamineArgs;
}

/** Reports on the files of one act, in their order; one that can't be opened has a report that says why. */
export async function actReports(
  sources: readonly Source[],
  input: ActInput,
  conclude: Conclude,
): Promise<DocumentReport[]> {
  const files = await Promise.all(sources.map((source) => readFile(source, input)));
  return reportsOnRead(files, input.judge, input.options.channel, conclude);
}

/** Reports on the files of one act that were read before, in their order. */
export function reportsOnRead(
  files: readonly ReadFile[],
  judge: DocumentJudge,
  channel: Channel | undefined,
  conclude: Conclude,
): DocumentReport[] {
  const hidden = files.map(({ document }) => document && judge.hiddenValues(document));
  const examined = files.flatMap(({ document }) => document ?? []);
  // A file alone is no act that could tell what it is.
  const types = examined.length < 2 ? [] : judge.typesInAct(examined);
  return files.map((read, index) => {
    const { file, sha256 } = read;
    if (read.document === null) return unreadDocument(file, read.failure, { sha256, channel });
    const others = hidden.filter((values, at): values is HiddenValues => at !== index && values !== null);
    return {
      ...reportOn(read.document, conclude(read.document, others, index, types[examined.indexOf(read.document)])),
      file,
      sha256,
    };
  });
}

export type ReadFile = Pick<DocumentReport, "file"> & { readonly sha256: string } & (
    | { readonly document: ExaminedDocument }
    | { readonly document: null; readonly failure: KnownFailure }
  );

/** A file examined, or why it can't be opened. */
async function readFile(source: Source, { pool, ocrPool, judge, options, mode }: ActInput): Promise<ReadFile> {
  const read = { file: source.file, sha256: sha256Of(source.bytes) };
  let opened: OpenedSource;
  try {
    opened = await openSource(pool, source, options.password);
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    return { ...read, document: null, failure: error };
  }
  try {
    const document = await examineSource(source, opened, ocrPool, mode);
    // What the pages show matters to a scan only when something hidden could be repeated there.
    const lacksText = mode.text === "none" && judge.hiddenValues(document).size > 0;
    return { ...read, document: lacksText ? await withText(document, opened.pdf) : document };
  } finally {
    opened.pdf.close();
  }
}
