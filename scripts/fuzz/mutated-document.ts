import type { BaseDocument } from "./base-documents.ts";
import { ENVELOPE_EDITS } from "./envelope-edits.ts";
import { bytesOf, type PdfSource, sourceOf, withReferences } from "./pdf-source.ts";
import { Random } from "./random.ts";
import { STREAM_EDITS } from "./stream-edits.ts";
import { REFERENCE_EDITS, STRUCTURE_EDITS } from "./structure-edits.ts";
import { BYTE_EDITS, type Edit, SYNTAX_EDITS } from "./syntax-edits.ts";

export interface MutatedDocument {
  readonly base: BaseDocument;
  readonly bytes: Uint8Array;
  /** Names of what was done to it, in this order. */
  readonly edits: readonly string[];
}

/** What is changed in a document whose cross-references may be mended afterwards, so that the change is reached. */
const INSIDE = { ...SYNTAX_EDITS, ...STREAM_EDITS, ...STRUCTURE_EDITS };
/** What breaks the file as such. */
const OUTSIDE = { ...REFERENCE_EDITS, ...BYTE_EDITS };
const MENDED = 0.7;
/** Growing over and over ends in files that say no more than smaller ones. */
const LARGEST = 20e6;

/** A damaged document; the same seed makes the same one. */
export function mutatedDocument(bases: readonly BaseDocument[], seed: number): MutatedDocument {
  const random = new Random(seed);
  const base = random.pick(bases);
  const edits: string[] = [];
  let source = sourceOf(base.bytes);
  const apply = (all: Readonly<Record<string, Edit>>, most: number): void => {
    for (let count = random.below(most + 1); count > 0 && source.length < LARGEST; count--) {
      const name = random.pick(Object.keys(all));
      edits.push(name);
      source = (all[name] as Edit)(source, random);
    }
  };
  apply(INSIDE, 3);
  if (hasTable(source) && random.chance(MENDED)) {
    edits.push("mended");
    source = withReferences(source);
  }
  if (edits.length < 2 || random.chance(0.3)) apply(OUTSIDE, 2);
  if (random.chance(0.06)) apply(ENVELOPE_EDITS, 1);
  return { base, bytes: bytesOf(source), edits };
}

const hasTable = (source: PdfSource): boolean => /\bxref\s+\d/.test(source);
