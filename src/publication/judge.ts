import type { Channel } from "../model/channel.ts";
import type { Finding } from "../model/finding.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import type { Publication } from "../model/publication.ts";
import type { ReadDocument } from "../model/read-text.ts";
import { type Severity, stricter } from "../model/severity.ts";
import type { YearTotal } from "../model/year-total.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { type DoubtSettings, doubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import { type ActPart, actParts } from "./act-parts.ts";
import { publicationOf } from "./channel-terms.ts";
import { documentType, isGiven, type RecognisedType } from "./document-type.ts";
import type { JudgedDatum } from "./judge-datum.ts";
import { judgePart, type PartInput, type PartJudgement } from "./judge-part.ts";
import { publicationFinding, publicationRule } from "./publication-finding.ts";
import { revealingSigns } from "./revealing-signs.ts";
import { smallCounts } from "./small-counts.ts";

export interface JudgeInput {
  readonly read: ReadDocument;
  /** Everything that the personal-data stage found, permitted data too. */
  readonly data: readonly PersonalDatum[];
  /** From `documentType`, or `givenType` when the user named it. */
  readonly type: RecognisedType;
  /** Null when no channel was asked for: the channel is then not judged. */
  readonly channel: Channel | null;
  readonly catalog: RuleCatalog;
  /** Day of first publication, `YYYY-MM-DD`. */
  readonly date?: string | null;
  /** Answers to the open legal doubts; the safe defaults when absent. */
  readonly settings?: DoubtSettings;
  /** What beneficiaries got in the calendar year; null when not known. */
  readonly yearTotal?: YearTotal | null;
}

/** What the publication table says of a document. */
export interface Judgement {
  /** One for each datum, in the order given, then those that signs reveal. */
  readonly data: readonly JudgedDatum[];
  /** The finding of each datum, then those of the document. */
  readonly findings: readonly Finding[];
  /** Null when no row applies. */
  readonly publication: Publication | null;
  /** The type that was applied to the act itself, where it is another than the one given. */
  readonly type?: RecognisedType;
}

/**
 * Applies the row of the document's type: persons, data, channel, term, counts. The annexes of an act are judged by rows
 * of their own where they are of another type. @throws RangeError when `date` is no date.
 */
export function judge({ read, data: found, catalog, date = null, ...input }: JudgeInput): Judgement {
  const data = [...found, ...revealingSigns(read, found, catalog.data)];
  const { channel, settings = doubtSettings(catalog.doubts), yearTotal = null } = input;
  const parts = isGiven(input.type) ? [whole(read)] : actParts(read, publicationRule(catalog, "several-acts"));
  const common = { channel, catalog, settings, yearTotal };
  const main = judgeMain(parts, { ...common, read, data, type: input.type });
  const annexes = parts.slice(1).map((part) => judgeAnnex(part, main.type, { ...common, data }));
  const judged = [main.judgement, ...annexes];
  const byDatum = new Map(judged.flatMap((one) => one.data.map((datum) => [datum.datum, datum] as const)));
  const inOrder = data.flatMap((datum) => byDatum.get(datum) ?? []);
  const { row } = main.judgement;
  return {
    data: inOrder,
    findings: [
      ...inOrder.map(({ finding }) => finding),
      ...ofDocument(judged),
      ...annexes.flatMap((annex) => severalActs(row, annex.row, catalog)),
      ...smallCounts(read, data, row, catalog, settings),
    ],
    publication: row === null ? null : publicationOf(row, catalog, date, settings),
    ...(row === null || row.id === input.type.id ? {} : { type: { ...main.type, id: row.id } }),
  };
}

const whole = (read: ReadDocument): ActPart => ({ read, holds: () => true });

interface MainJudgement {
  readonly type: RecognisedType;
  readonly judgement: PartJudgement;
}

/** The act itself: by its own words where annexes follow it, else by those of the whole document. */
function judgeMain(parts: readonly ActPart[], input: PartInput): MainJudgement {
  const [act] = parts;
  if (act === undefined || parts.length === 1) return judgeDecided(input);
  const own = documentType(act.read, input.catalog.rows);
  return judgeDecided({ ...onlyOf(act, input), type: own.id === null ? input.type : own });
}

/** An annex of a type of its own is judged by it, any other by the type of the act. */
function judgeAnnex(part: ActPart, type: RecognisedType, input: Omit<PartInput, "read" | "type">): PartJudgement {
  const own = documentType(part.read, input.catalog.rows);
  const isGeneral = input.catalog.rows.get(own.id ?? "")?.recognise.generic === true;
  return judgeDecided({
    ...onlyOf(part, { ...input, read: part.read, type }),
    type: own.id === null || isGeneral ? type : own,
  }).judgement;
}

const onlyOf = (part: ActPart, input: PartInput): PartInput => ({
  ...input,
  read: part.read,
  data: input.data.filter((datum) => part.holds(datum.page, datum)),
});

/** Of two types that fit about as well the better one is taken when both come to the same verdict. */
function judgeDecided(input: PartInput): MainJudgement {
  const { type } = input;
  const candidates = type.ambiguous ? [type.best, type.runnerUp].flatMap((like) => like?.row ?? []) : [];
  const [first, second] = candidates.map((id) => judgePart({ ...input, type: { ...type, id } }));
  if (first !== undefined && second !== undefined && worst(first) === worst(second)) {
    return { type: { ...type, id: type.best?.row ?? null, ambiguous: false }, judgement: first };
  }
  return { type, judgement: judgePart(input) };
}

function worst({ data, findings }: PartJudgement): Severity {
  const severities = [...data.map(({ severity }) => severity), ...findings.map(({ severity }) => severity)];
  return severities.reduce(stricter, "avviso");
}

/** The findings of all parts; what holds for several of them by the same row is said once. */
function ofDocument(parts: readonly PartJudgement[]): Finding[] {
  const said = new Set<string>();
  return parts.flatMap(({ findings }) =>
    findings.filter((finding) => {
      const key = `${finding.rule}\n${finding.message.it}`;
      if (finding.page !== null) return true;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    }),
  );
}

function severalActs(act: PublicationRow | null, annex: PublicationRow | null, catalog: RuleCatalog): Finding[] {
  if (act === null || annex === null || act.id === annex.id) return [];
  const texts = { first: act.title, second: annex.title };
  return [publicationFinding(publicationRule(catalog, "several-acts"), { texts })];
}
