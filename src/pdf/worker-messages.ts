import type { Limits } from "../model/limits.ts";
import type { DocumentHints } from "./document-hints.ts";

/** What the pool asks a worker. `document` is the pool's number of an open document. */
export type Request =
  | {
      readonly type: "open";
      readonly document: number;
      readonly bytes: Uint8Array;
      readonly password: string | undefined;
      /** What the first worker that opened it has read; null for that one. */
      readonly hints: DocumentHints | null;
    }
  | {
      readonly type: "run";
      readonly document: number;
      readonly page: number;
      readonly job: string;
      readonly args: unknown;
      /** An open document whose page of the same number the job gets too. */
      readonly beside: number | null;
    }
  | { readonly type: "run-on-file"; readonly document: number; readonly job: string }
  | { readonly type: "close"; readonly document: number };

/** Result of `open`. */
export interface OpenedDocument {
  readonly pageCount: number;
  readonly repaired: boolean;
  readonly hints: DocumentHints;
}

/** What a worker answers to all but `close`; which has no answer. */
export type Answer =
  | { readonly type: "done"; readonly result: unknown }
  /** A known reason, by the id of its class in failures.ts. */
  | { readonly type: "failed"; readonly reason: string }
  /** PDFium trapped or ran out of memory; the worker must not be used again. */
  | { readonly type: "crashed" }
  | { readonly type: "bug"; readonly error: Error };

export interface WorkerSetup {
  /** URL of the module that exports `jobs`. */
  readonly jobs: string;
  readonly limits: Limits;
}
