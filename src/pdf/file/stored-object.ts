import type { PdfObject } from "./pdf-object.ts";

/** An object found in the file, whether anything refers to it or not. */
export interface StoredObject {
  readonly number: number;
  readonly generation: number;
  /** Of the object, or of the object stream that holds it, in bytes from the start of the file. */
  readonly offset: number;
  /** The object stream that holds it; null when it stands by itself. */
  readonly container: StoredObject | null;
  /** Deciphered, except stream data. */
  readonly value: PdfObject;
  /** `index` of the revision that wrote it. */
  readonly revision: number;
  /** Readers may make different things of its value: brackets don't match, or keys and values. */
  readonly malformed: boolean;
}
