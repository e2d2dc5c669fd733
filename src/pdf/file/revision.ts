import type { PdfDict } from "./pdf-object.ts";
import { numberOf } from "./pdf-object.ts";
import type { FileScan } from "./scan-file.ts";
import { readXrefSection, type XrefEntry, type XrefSection } from "./xref-section.ts";

/** The document as one save left it. */
export interface Revision {
  /** 0 is the oldest. */
  readonly index: number;
  /** `bytes.subarray(0, end)` is the file of that time. */
  readonly end: number;
  /** Newest first. */
  readonly sections: readonly XrefSection[];
  readonly trailer: PdfDict;
  /** Its cross-references were damaged and rebuilt from what the bytes hold. */
  readonly rebuilt: boolean;
}

/** Sections of one revision and revisions of one file beyond which a file counts as hostile. */
const MAX_SECTIONS = 1024;
const MAX_REVISIONS = 256;

/** Where a revision says an object is; undefined when it does not know the number. */
export function entryOf(revision: Revision, number: number): XrefEntry | undefined {
  for (const section of revision.sections) {
    const entry = section.entries.get(number);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Reads cross-reference sections, each once. Offsets count from `%PDF` in files that have something before it. */
export class XrefReader {
  readonly #file: Buffer;
  readonly #base: number;
  readonly #read = new Map<number, XrefSection | null>();

  constructor(file: Buffer) {
    this.#file = file;
    this.#base = Math.max(0, file.subarray(0, 1024).indexOf("%PDF-"));
  }

  /** The section at `offset` and those it continues, newest first, all before `end`. Empty when damaged. */
  chain(offset: number, end: number): XrefSection[] {
    const sections: XrefSection[] = [];
    const met = new Set<number>();
    for (let next: number | null = offset; next !== null && sections.length < MAX_SECTIONS; ) {
      if (met.has(next)) break;
      met.add(next);
      const section = this.#at(next);
      if (section === null || section.offset >= end) return [];
      sections.push(section);
      // A hybrid file hides entries from old readers in a stream that comes before /Prev.
      const hybrid = numberOf(section.trailer.get("XRefStm"));
      const hidden = hybrid === null ? null : this.#at(hybrid);
      if (hidden !== null) sections.push(hidden);
      next = numberOf(section.trailer.get("Prev"));
    }
    return sections;
  }

  #at(offset: number): XrefSection | null {
    const known = this.#read.get(offset);
    if (known !== undefined) return known;
    const plain = readXrefSection(this.#file, offset);
    const found =
      plain ?? (this.#base > 0 ? moved(readXrefSection(this.#file, offset + this.#base), this.#base) : null);
    this.#read.set(offset, found);
    return found;
  }
}

function moved(section: XrefSection | null, by: number): XrefSection | null {
  if (section === null) return null;
  const entries = new Map(
    [...section.entries].map(([number, entry]): [number, XrefEntry] => [
      number,
      entry.type === "offset" ? { ...entry, offset: entry.offset + by } : entry,
    ]),
  );
  return { ...section, entries };
}

/**
 * The revisions, oldest first. A mark whose sections lie after it belongs to a linearised file, which is one revision
 * with two marks. Empty when no mark leads to cross-references.
 */
export function findRevisions(
  scan: Pick<FileScan, "endMarks">,
  reader: XrefReader,
): { readonly revisions: readonly Revision[]; readonly leftOut: number } {
  const revisions: Revision[] = [];
  for (const mark of scan.endMarks) {
    const sections = reader.chain(mark.target, mark.offset);
    const newest = sections[0];
    if (newest === undefined) continue;
    const last = revisions[revisions.length - 1];
    const same = last?.sections[0] === newest;
    if (same) revisions.pop();
    const trailer = trailerOf(sections);
    revisions.push({ index: revisions.length, end: mark.end, sections, trailer, rebuilt: false });
  }
  const leftOut = Math.max(0, revisions.length - MAX_REVISIONS);
  return { revisions: revisions.slice(leftOut).map((revision, index) => ({ ...revision, index })), leftOut };
}

/** The newest trailer, completed by older ones: the first section of a linearised file may be the poorer one. */
const trailerOf = (sections: readonly XrefSection[]): PdfDict =>
  new Map([...sections].reverse().flatMap((section) => (section.trailer.has("Root") ? [...section.trailer] : [])));
