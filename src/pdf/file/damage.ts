import type { StructureLimit } from "../../model/limit-passed.ts";

/** Why part of a file could not be examined. */
export type DamageReason =
  /** The password does not open it, or its encryption is not known. */
  | "encrypted"
  /** The cross-references were damaged; objects were found by their keywords. */
  | "cross-references"
  /** A stream is damaged. */
  | "stream"
  /** Syntax that made the reader give up the rest of the file. */
  | "syntax"
  /** More revisions than are examined. */
  | "revisions"
  /** There is no document in it: no catalog was found. */
  | "no-document"
  /** The content of a page or form of which readers make different things. */
  | "content"
  /** More than a limit allows. */
  | StructureLimit;

export interface Damage {
  readonly reason: DamageReason;
  /** Object it is about; null when it is about the file. */
  readonly object: number | null;
}
