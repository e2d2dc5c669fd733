/** What was examined. Anything but full coverage keeps a document from being `publishable`. */
export interface Coverage {
  /** 1-based numbers of pages on which the leak checks did not run to the end. */
  readonly leaksMissing: readonly number[];
  /** Whether what the file holds beside its pages (revisions, attachments, metadata ...) was wholly examined. */
  readonly structure: boolean;
  /** 1-based numbers of pages that are pictures. */
  readonly picturePages: readonly number[];
  /** Those of `picturePages` that were read by OCR. */
  readonly ocrPages: readonly number[];
  /** Those of `ocrPages` that OCR read with so little confidence that a person has to look. */
  readonly doubtfulPages: readonly number[];
}

export const isComplete = (coverage: Coverage): boolean =>
  coverage.leaksMissing.length === 0 &&
  coverage.structure &&
  coverage.doubtfulPages.length === 0 &&
  coverage.picturePages.every((page) => coverage.ocrPages.includes(page));
