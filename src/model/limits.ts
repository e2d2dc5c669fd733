/** How much of the machine a document may take, by the keys of `limits:` in the configuration. */
export interface Limits {
  /** Megabytes of a file, and of the files of an act together. */
  readonly "file-size": number;
  readonly pages: number;
  /** Square metres of one page as shown. */
  readonly "page-area": number;
  /** Objects in the file, and objects painted on one page. */
  readonly objects: number;
  /** Objects inside each other: arrays and dictionaries of the file, forms painted on a page. */
  readonly nesting: number;
  /** Megabytes that the streams of a file come to when they are unpacked. */
  readonly "unpacked-size": number;
  /** Files attached to attached files. */
  readonly "attachment-depth": number;
  /** Pages of a document that are pictures and are read by OCR. */
  readonly "ocr-pages": number;
  readonly "page-seconds": number;
  readonly "file-seconds": number;
  /** Megabytes of the whole program. */
  readonly memory: number;
}

export type LimitName = keyof Limits;

/** Far above what bodies publish; a file that passes one was made to harm, or should be looked at by a person. */
export const DEFAULT_LIMITS: Limits = {
  "file-size": 200,
  pages: 5000,
  "page-area": 12,
  objects: 1_000_000,
  nesting: 256,
  "unpacked-size": 512,
  "attachment-depth": 3,
  "ocr-pages": 1000,
  "page-seconds": 60,
  "file-seconds": 3600,
  memory: 1400,
};

/** What the program takes beside its workers, and what a worker takes on ordinary documents, in megabytes. */
const BASE_MEMORY = 800;
const WORKER_MEMORY = 300;

/** The limits that hold: those given, else the defaults. @param workers more of them take more memory. */
export const limitsFor = (workers: number, given: Partial<Limits> = {}): Limits => ({
  ...DEFAULT_LIMITS,
  memory: Math.max(DEFAULT_LIMITS.memory, BASE_MEMORY + WORKER_MEMORY * workers),
  ...given,
});
