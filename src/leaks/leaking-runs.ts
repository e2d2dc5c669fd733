import { type Box, boxHeight, boxWidth, enclosingBox, shareInside } from "../model/box.ts";
import type { ExclusionId } from "../model/exclusion.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { exclusionRule } from "../rules/exclusion-rules.ts";
import { detectors } from "./detectors.ts";
import type { ExaminedPage } from "./examined-page.ts";
import type { Found } from "./excluded.ts";
import type { Leak, LeakKind } from "./leak.ts";
import { isUndrawable } from "./same-colour-text.ts";
import { hasInk, isInked } from "./suspect-objects.ts";

/** Gap, in sizes of the font, that separates two runs on one line: wider than any blank between words. */
const RUN_GAP = 3;
/** Runs with fewer letters and digits than this show nothing: specks of punctuation, dotted leaders. */
const MIN_CHARACTERS = 2;
const PIECE_OF_WORD = 3;

interface Claim {
  readonly kind: LeakKind;
  readonly excludedBy?: ExclusionId;
}

interface Run {
  readonly claim: Claim;
  readonly glyphs: Glyph[];
  /** Position of the first one in `page.glyphs`. */
  readonly start: number;
}

/** What leaks on a page, and what rules leave out: hidden glyphs gathered into runs of one kind on one line, in content order. */
export function leakingRuns(page: ExaminedPage): Found[] {
  const claims = page.glyphs.map((glyph, index) => claimOf(page, glyph, index));
  const runs: Run[] = [];
  let current: Run | null = null;
  page.glyphs.forEach((glyph, index) => {
    const claim = claims[index] ?? null;
    if (claim === "blank") {
      if (current !== null) current.glyphs.push(glyph);
      return;
    }
    const last = current?.glyphs.findLast((one) => hasInk(one.box));
    if (current !== null && isSame(claim, current.claim) && last !== undefined && continuesLine(last, glyph)) {
      current.glyphs.push(glyph);
      return;
    }
    current = claim === null ? null : { claim, glyphs: [glyph], start: index };
    if (current !== null) runs.push(current);
  });
  return runs.map((run) => found(page, run));
}

const isSame = (a: Claim | null, b: Claim): boolean => a?.kind === b.kind && a.excludedBy === b.excludedBy;

/** How a glyph is hidden, null for one that is not, "blank" for one that shows nothing by nature. */
function claimOf(page: ExaminedPage, glyph: Glyph, index: number): Claim | "blank" | null {
  if (!isInked(glyph)) return "blank";
  const kind = detectors.find((detector) => detector.claims(page, glyph, index))?.kind ?? null;
  if (kind === null) {
    // What nobody claims and nobody sees repeats a scan, or has no font to be drawn with.
    const repeatsScan = page.seen[index] !== true && !isUndrawable(page, glyph, index);
    return repeatsScan ? { kind: "invisible-text", excludedBy: "exclusion/ocr-layer" } : null;
  }
  // What is marked for redaction counts even where it can be seen.
  const isTwin = kind !== "unapplied-redaction" && hasVisibleTwin(page, glyph, index);
  return isTwin ? { kind, excludedBy: "exclusion/visible-twin" } : { kind };
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

function found(page: ExaminedPage, run: Run): Found {
  const inked = run.glyphs.filter((glyph) => hasInk(glyph.box) && glyph.object >= 0);
  const undecodable = inked.filter((glyph) => glyph.text === "").length;
  const text = run.glyphs
    .map((glyph) => glyph.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const box: Box = enclosingBox(inked.map(inkedLine));
  const leak = { kind: run.claim.kind, page: page.geometry.page, text, undecodable, boxes: [box] };
  const excludedBy = run.claim.excludedBy ?? exclusionOf(page, run, { text, undecodable });
  return excludedBy === null ? leak : { ...leak, excludedBy };
}

function exclusionOf(
  page: ExaminedPage,
  run: Run,
  { text, undecodable }: Pick<Leak, "text" | "undecodable">,
): ExclusionId | null {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters + undecodable < MIN_CHARACTERS) return "exclusion/specks";
  if (isProducerMark(text)) return PRODUCER_MARK;
  return letters <= PIECE_OF_WORD && isPieceOfWord(page, run) ? "exclusion/part-of-word" : null;
}

const PRODUCER_MARK = "exclusion/producer-mark";
let producerMarks: readonly RegExp[] | undefined;

function isProducerMark(text: string): boolean {
  producerMarks ??= exclusionRule(PRODUCER_MARK).values?.map((value) => new RegExp(value, "u")) ?? [];
  return producerMarks.some((mark) => mark.test(text));
}

/** Letters over which a stroke of a large watermark goes; the word that they belong to is read all the same. */
function isPieceOfWord(page: ExaminedPage, { claim, glyphs, start }: Run): boolean {
  const isSeenPart = (at: number): boolean => {
    const glyph = page.glyphs[at];
    return glyph !== undefined && isInked(glyph) && page.seen[at] === true && glyph.object === glyphs[0]?.object;
  };
  return claim.kind === "same-colour-text" && (isSeenPart(start - 1) || isSeenPart(start + glyphs.length));
}

/** A glyph's ink with the height of its line, so that the box of a run does not depend on its letters. */
const inkedLine = (glyph: Glyph): Box =>
  hasInk(glyph.looseBox) ? enclosingBox([glyph.box, glyph.looseBox]) : glyph.box;
