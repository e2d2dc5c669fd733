import type { PooledPdf } from "../pdf/page-pool.ts";
import type { PictureReader } from "./examined-document.ts";

/** Somebody who waits for work on a document, and may have enough of it. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Told of each job on a page that was done. */
  readonly onJob: (job: string, page: number, result: unknown) => void;
}

/** The same document, on which no more work is begun once the signal aborts. Its methods then throw the signal's reason. */
export const watchedPdf = (pdf: PooledPdf, { signal, onJob }: Watch): PooledPdf => ({
  ...pdf,
  run: async <Result>(job: string, page: number, args: unknown, beside?: PooledPdf): Promise<Result> => {
    signal.throwIfAborted();
    const result = await pdf.run<Result>(job, page, args, beside);
    signal.throwIfAborted();
    onJob(job, page, result);
    return result;
  },
  runOnFile: async (job) => {
    signal.throwIfAborted();
    return pdf.runOnFile(job);
  },
});

/** The same for pictures that are read. @param onRead told of each */
export const watchedReader = (reader: PictureReader, signal: AbortSignal, onRead: () => void): PictureReader => ({
  read: async (raster, rulings) => {
    signal.throwIfAborted();
    try {
      return await reader.read(raster, rulings);
    } finally {
      onRead();
    }
  },
});
