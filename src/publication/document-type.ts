import type { DocumentType } from "../model/publication.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { PublicationRow, WeightedCue } from "../rules/publication-row.ts";
import { hasCue } from "./cue.ts";
import { type DocumentParts, documentParts } from "./document-parts.ts";

/** A row that the document looks like. */
export interface Likeness {
  readonly row: string;
  /** Points of the cues met, less those of the cues against. */
  readonly points: number;
  /** Cues met, strongest first. */
  readonly evidence: readonly string[];
}

export interface RecognisedType extends DocumentType {
  /** Two rows fit about as well: `id` is null and a person has to choose between `best` and `runnerUp`. */
  readonly ambiguous: boolean;
  readonly best: Likeness | null;
  readonly runnerUp: Likeness | null;
}

/** Fewer points tell nothing. */
const ENOUGH = 6;
/** A runner-up this close to the best makes the type doubtful. */
const CLOSE = 0.85;

/**
 * Which row of the publication table a document belongs to, told from its title, its words and the headings of its
 * tables; never from the file name.
 *
 * @returns `id` null when no row fits or two fit about as well. `confidence` (0 to 1) grows with the points and the lead.
 */
export function documentType(read: ReadDocument, rows: ReadonlyMap<string, PublicationRow>): RecognisedType {
  const parts = documentParts(read);
  const like = [...rows.values()].map((row) => likeness(row, parts)).filter(({ points }) => points >= ENOUGH);
  // An act in general is what remains when it is of no type of its own.
  const own = like.filter(({ row }) => rows.get(row)?.recognise.generic !== true);
  const ranked = (own.length > 0 ? own : like).sort((a, b) => b.points - a.points);
  const best = ranked[0] ?? null;
  const runnerUp = ranked[1] ?? null;
  if (best === null) return { id: null, confidence: 0, ambiguous: false, best, runnerUp };
  const rivalry = (runnerUp?.points ?? 0) / best.points;
  const ambiguous = rivalry > CLOSE;
  const confidence = (1 - Math.exp(-best.points / ENOUGH)) * (1 - 0.5 * rivalry);
  return { id: ambiguous ? null : best.row, confidence: Number(confidence.toFixed(2)), ambiguous, best, runnerUp };
}

function likeness(row: PublicationRow, parts: DocumentParts): Likeness {
  const { context, cues, against = [] } = row.recognise;
  if (context !== undefined && !context.some((cue) => hasCue(cue, parts.text)))
    return { row: row.id, points: 0, evidence: [] };
  const met = cues
    .map((cue) => ({ cue: cue.cue, points: pointsOf(cue, parts) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const gained = met.reduce((sum, { points }) => sum + points, 0);
  const lost = against.reduce((sum, cue) => sum + pointsOf(cue, parts), 0);
  return { row: row.id, points: gained - lost, evidence: met.map(({ cue }) => cue) };
}

/** The row of acts in general that a document fits best, whatever else it is; null when it fits none. */
export function genericRow(read: ReadDocument, rows: ReadonlyMap<string, PublicationRow>): PublicationRow | null {
  const parts = documentParts(read);
  const [best] = [...rows.values()]
    .filter(({ recognise }) => recognise.generic === true)
    .map((row) => ({ row, points: likeness(row, parts).points }))
    .filter(({ points }) => points >= ENOUGH)
    .sort((a, b) => b.points - a.points);
  return best?.row ?? null;
}

/** A cue counts once, in the part where it gives most. */
function pointsOf(cue: WeightedCue, parts: DocumentParts): number {
  const where = [
    [cue.heading, parts.title],
    [cue.columns, parts.columns],
    [cue.text, parts.text],
  ] as const;
  return where.reduce(
    (most, [points, part]) => (points !== undefined && points > most && hasCue(cue.cue, part) ? points : most),
    0,
  );
}

/** The user named the type. */
export const isGiven = ({ id, best }: RecognisedType): boolean => id !== null && best === null;

/** The type that the user named. */
export const givenType = (id: string): RecognisedType => ({
  id,
  confidence: 1,
  ambiguous: false,
  best: null,
  runnerUp: null,
});
