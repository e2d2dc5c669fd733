import { type Box, shareInside } from "../model/box.ts";
import type { Channel } from "../model/channel.ts";
import { Evidence } from "../model/evidence.ts";
import { EXIT, KnownFailure, UsageFailure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import { lineBoxes, type ReadPage } from "../model/read-text.ts";
import type { Severity } from "../model/severity.ts";
import type { PooledPdf } from "../pdf/page-pool.ts";
import { type FoundText, findPattern, findText } from "../redaction/find-text.ts";
import type { PageMarks } from "../redaction/marks.ts";
import { type Choice, chooseById, findingEntries, unknownNames } from "../redaction/plan.ts";
import { type EntryDraft, numberEntries, type RedactionPlan } from "../redaction/plan-entry.ts";
import { repeatedEntries } from "../redaction/repeated-entries.ts";
import { textUnder } from "../redaction/text-under.ts";
import { readUserBoxes } from "../redaction/user-boxes.ts";
import type { ExaminedDocument } from "./examined-document.ts";

/** What is burned beside what the severities of the findings say. */
export interface PlanOptions {
  /** Severities burned beside `blocco`. */
  readonly include?: readonly Severity[] | undefined;
  /** Ids of entries, rules or categories: of what was found only these are burned. */
  readonly only?: readonly string[] | undefined;
  /** Texts burned wherever the pages show them. */
  readonly texts?: readonly string[] | undefined;
  /** Regular expressions whose matches are burned. */
  readonly patterns?: readonly string[] | undefined;
  /** Whether marks made in the document (Redact, black annotations, black rectangles) are burned. */
  readonly marks?: boolean | undefined;
  /** Content of a file of boxes: `{"boxes": [{"page", "bbox", "reason"}]}`. */
  readonly boxes?: string | undefined;
}

export interface PlanInput {
  readonly pdf: PooledPdf;
  readonly sha256: string;
  readonly channel: Channel | null;
  readonly document: ExaminedDocument;
  readonly findings: readonly Finding[];
  readonly options: PlanOptions;
}

/**
 * What is to be burned in a document and what could be.
 * @throws UsageFailure when the options are wrong, TextNotFound when a text or expression is met nowhere.
 */
export async function planDocument(input: PlanInput): Promise<RedactionPlan> {
  const { pdf, document, findings, options } = input;
  const choice: Choice = { include: options.include ?? [], only: options.only ?? null };
  const marks = await marksOf(input);
  const painted = new Map(marks.map(({ paintedAnyway }, index) => [index + 1, paintedAnyway]));
  const found = findingEntries(findings, choice, painted);
  const { pages } = document.read;
  const drafts: EntryDraft[] = [
    ...found.entries,
    ...textEntries(pages, options),
    ...(options.marks ? markEntries(marks, pages, found.entries) : []),
    ...boxEntries(options.boxes, pdf.pageCount, pages),
  ];
  const chosen = chooseById(numberEntries(drafts), choice);
  const entries = chooseById(numberEntries([...chosen, ...repeatedEntries(chosen, pages, choice)]), choice);
  requireKnown(unknownNames(findings, entries, choice));
  return {
    sha256: input.sha256,
    pages: pdf.pageCount,
    channel: input.channel,
    entries,
    unplaced: found.unplaced,
  };
}

/** Index 0 = page 1. Pages are looked at only when marks matter. */
async function marksOf({ pdf, findings, options }: PlanInput): Promise<PageMarks[]> {
  const hidden = new Set(findings.filter(({ kind }) => kind === "hidden-layer").map(({ page }) => page));
  return Promise.all(
    Array.from({ length: pdf.pageCount }, async (_, index) =>
      options.marks || hidden.has(index + 1)
        ? pdf.run<PageMarks>("marks", index + 1, null)
        : { marks: [], paintedAnyway: [] },
    ),
  );
}

/** What the user wants burned. @param text that is read there; empty for none */
export const userEntry = (
  page: number,
  boxes: readonly Box[],
  origin: EntryDraft["origin"],
  reason: LocalText,
  text: string,
): EntryDraft => ({
  page,
  boxes,
  burn: true,
  decidedBy: "user",
  origin,
  rule: null,
  category: null,
  severity: null,
  reason,
  source: null,
  evidence: text === "" ? null : new Evidence(text, { word: "testo" }),
});

function textEntries(pages: readonly ReadPage[], { texts = [], patterns = [] }: PlanOptions): EntryDraft[] {
  const entriesOf =
    (origin: "text" | "regex", option: string, search: (wanted: string) => FoundText[]) =>
    (wanted: string, index: number): EntryDraft[] => {
      const reason = { it: `chiesto con ${option} (${index + 1})`, en: `asked for with ${option} (${index + 1})` };
      const entries = search(wanted).flatMap(({ page, range }) => {
        const boxes = lineBoxes(page, range);
        return boxes.length === 0
          ? []
          : [userEntry(page.page, boxes, origin, reason, page.text.slice(range.start, range.end))];
      });
      if (entries.length === 0) throw new TextNotFound(option, index + 1);
      return entries;
    };
  return [
    ...texts.flatMap(entriesOf("text", "--text", (wanted) => findText(pages, wanted))),
    ...patterns.flatMap(entriesOf("regex", "--regex", (wanted) => findPattern(pages, wanted))),
  ];
}

const MARK: LocalText = { it: "segno già presente nel documento", en: "mark already in the document" };

/** Marks that findings burn already are not told twice. */
function markEntries(
  marks: readonly PageMarks[],
  pages: readonly ReadPage[],
  found: readonly EntryDraft[],
): EntryDraft[] {
  return marks.flatMap((one, index) => {
    const page = index + 1;
    const burned = found.filter((entry) => entry.burn && entry.page === page).flatMap(({ boxes }) => boxes);
    return one.marks
      .filter((boxes) => !boxes.every((box) => burned.some((other) => shareInside(box, other) > 0.8)))
      .map((boxes) => userEntry(page, boxes, "mark", MARK, textOn(pages, page, boxes)));
  });
}

const boxEntries = (content: string | undefined, count: number, pages: readonly ReadPage[]): EntryDraft[] =>
  (content === undefined ? [] : readUserBoxes(content, count)).map(({ page, bbox, reason }) =>
    userEntry(page, [bbox], "user", { it: reason, en: reason }, textOn(pages, page, [bbox])),
  );

/** The visible text under boxes of a page; empty for a page without text. */
export function textOn(pages: readonly ReadPage[], page: number, boxes: readonly Box[]): string {
  const read = pages.find((one) => one.page === page);
  return read === undefined ? "" : textUnder(read, boxes);
}

function requireKnown(unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  // What was typed may be a datum; its place among the others tells enough.
  throw new UsageFailure(
    {
      it: `--only nomina ${unknown.length} cose che nel documento non ci sono.`,
      en: `--only names ${unknown.length} things that the document does not have.`,
    },
    {
      it: "Usare gli id del piano (p1-3), una regola (data/iban) o una categoria, come li elenca «omissis plan».",
      en: 'Use ids of the plan (p1-3), a rule (data/iban) or a category, as "omissis plan" lists them.',
    },
  );
}

/** What the user asked to burn is not in the visible text: a copy without it would look done and not be. */
class TextNotFound extends KnownFailure {
  readonly reason = "text-not-found";
  readonly exitCode = EXIT.needsReview;
  readonly text: LocalText;
  readonly remedy: LocalText = {
    it: "Controllare come è scritto nel documento, o indicare il punto con --boxes.",
    en: "Check how the document spells it, or give its place with --boxes.",
  };

  /** @param number of the value among those of the option, from 1. */
  constructor(option: string, number: number) {
    super("text not found");
    this.text = {
      it: `Il valore n. ${number} di ${option} non si trova nel testo visibile.`,
      en: `Value no. ${number} of ${option} is not in the visible text.`,
    };
  }
}
