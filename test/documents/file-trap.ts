/** A document whose leaks belong to the file, not to a place on a page. */
export interface FileTrap {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `text` is a part of what has to be found; empty for pictures. */
  readonly expected: readonly { readonly kind: string; readonly page: number | null; readonly text: string }[];
}
