import { type Box, boxHeight, boxWidth, enclosingBox, shareInside } from "../model/box.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { detectors } from "./detectors.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Leak, LeakKind } from "./leak.ts";
import { hasInk, isInked } from "./suspect-objects.ts";

/** Gap, in sizes of the font, that separates two runs on one line: wider than any blank between words. */
const RUN_GAP = 3;
/** Runs with fewer letters and digits than this show nothing: specks of punctuation, dotted leaders. */
const MIN_CHARACTERS = 2;
const PIECE_OF_WORD = 3;

/** What a library writes invisibly on the last page of everything it makes (TCPDF); it says nothing of anybody. */
const PRODUCER_MARK = /^Powered by TCPDF \(www\.tcpdf\.org\)$/;

interface Run {
  readonly kind: LeakKind;
  readonly glyphs: Glyph[];
  /** Position of the first one in `page.glyphs`. */
  readonly start: number;
}

/** The leaks of a page: leaking glyphs gathered into runs of one kind on one line, in content order. */
export function leakingRuns(page: ExaminedPage): Leak[] {
  const kinds = page.glyphs.map((glyph, index) => kindOf(page, glyph, index));
  const runs: Run[] = [];
  let current: Run | null = null;
  page.glyphs.forEach((glyph, index) => {
    const kind = kinds[index];
    if (kind === "blank") {
      if (current !== null) current.glyphs.push(glyph);
      return;
    }
    const last = current?.glyphs.findLast((one) => hasInk(one.box));
    if (current !== null && kind === current.kind && last !== undefined && continuesLine(last, glyph)) {
      current.glyphs.push(glyph);
      return;
    }
    current = kind === null || kind === undefined ? null : { kind, glyphs: [glyph], start: index };
    if (current !== null) runs.push(current);
  });
  return runs.map((run) => toLeak(page, run)).filter((leak) => leak !== null);
}

/** The kind of a leaking glyph, null for one that does not leak, "blank" for one that shows nothing by nature. */
function kindOf(page: ExaminedPage, glyph: Glyph, index: number): LeakKind | "blank" | null {
  if (!isInked(glyph)) return "blank";
  const kind = detectors.find((detector) => detector.claims(page, glyph, index))?.kind ?? null;
  // What is marked for redaction counts even where it can be seen.
  return kind !== null && kind !== "unapplied-redaction" && hasVisibleTwin(page, glyph, index) ? null : kind;
}

/** The same character is seen in the same place: bold or shadow made by printing twice. */
function hasVisibleTwin(page: ExaminedPage, glyph: Glyph, index: number): boolean {
  return page.seenGlyphs.some(
    glyph.box,
    (at) =>
      at !== index &&
      page.glyphs[at]?.text === glyph.text &&
      shareInside(glyph.box, (page.glyphs[at] as Glyph).box) > 0.6,
  );
}

function continuesLine(last: Glyph, next: Glyph): boolean {
  const dx = (next.box[0] + next.box[2] - last.box[0] - last.box[2]) / 2;
  const dy = (next.box[1] + next.box[3] - last.box[1] - last.box[3]) / 2;
  const size = Math.max(last.size, next.size, boxHeight(last.box), 0.1);
  const along = dx * Math.cos(last.angle) + dy * Math.sin(last.angle);
  const across = -dx * Math.sin(last.angle) + dy * Math.cos(last.angle);
  const advance = Math.max(boxWidth(last.box), boxWidth(next.box));
  return Math.abs(across) < 0.8 * size && along > -advance - size && along < advance + RUN_GAP * size;
}

function toLeak(page: ExaminedPage, run: Run): Leak | null {
  const inked = run.glyphs.filter((glyph) => hasInk(glyph.box) && glyph.object >= 0);
  const undecodable = inked.filter((glyph) => glyph.text === "").length;
  const text = run.glyphs
    .map((glyph) => glyph.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters + undecodable < MIN_CHARACTERS || PRODUCER_MARK.test(text)) return null;
  if (letters <= PIECE_OF_WORD && isPieceOfWord(page, run)) return null;
  const box: Box = enclosingBox(inked.map(inkedLine));
  return { kind: run.kind, page: page.geometry.page, text, undecodable, boxes: [box] };
}

/** Letters over which a stroke of a large watermark goes; the word that they belong to is read all the same. */
function isPieceOfWord(page: ExaminedPage, { kind, glyphs, start }: Run): boolean {
  const isSeenPart = (at: number): boolean => {
    const glyph = page.glyphs[at];
    return glyph !== undefined && isInked(glyph) && page.seen[at] === true && glyph.object === glyphs[0]?.object;
  };
  return kind === "same-colour-text" && (isSeenPart(start - 1) || isSeenPart(start + glyphs.length));
}

/** A glyph's ink with the height of its line, so that the box of a run does not depend on its letters. */
const inkedLine = (glyph: Glyph): Box =>
  hasInk(glyph.looseBox) ? enclosingBox([glyph.box, glyph.looseBox]) : glyph.box;
