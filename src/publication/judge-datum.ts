import { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import type { PersonalDatum, PersonRole } from "../model/personal-datum.ts";
import { type Place, WHOLE_DOCUMENT } from "../model/place.ts";
import { placeOf, type ReadDocument, SUBJECT_PAGE } from "../model/read-text.ts";
import { type Severity, stricter } from "../model/severity.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { mayBlock, type PublicationRow, type RowDatum } from "../rules/publication-row.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { citation } from "../rules/rule-text.ts";
import { hasCue } from "./cue.ts";
import { fold } from "./fold.ts";
import { withIdentification } from "./identified-by.ts";
import { publicationRule, rowTexts } from "./publication-finding.ts";
import { FORM_NAME, fillLocal } from "./texts.ts";

/** What the publication table makes of a datum. */
export interface JudgedDatum {
  readonly datum: PersonalDatum;
  /** Role of the person in the document; for names it may be more than the datum knew. */
  readonly role: PersonRole | null;
  readonly severity: Severity;
  /** The publication rule that decided, null when the data rule's own severity stands. */
  readonly decidedBy: PublicationRule | null;
  readonly finding: Finding;
}

/** What a person gets, against the threshold of the row. */
export interface BenefitJudgement {
  /** `above`: more than the threshold; `below`: not more in the whole year; `unknown`: the year's total isn't known. */
  readonly of: (datum: PersonalDatum) => "above" | "below" | "unknown";
}

interface Decision {
  readonly rule: PublicationRule;
  readonly severity: Severity;
  readonly texts: Readonly<Record<string, LocalText>>;
}

/**
 * The severity of a datum in a document of a row: forbidden blocks, allowed informs, what the row doesn't speak of keeps
 * the severity of its data rule. Without a row the data rule alone decides.
 */
export function judgeDatum(
  read: ReadDocument,
  datum: PersonalDatum,
  role: PersonRole | null,
  row: PublicationRow | null,
  catalog: RuleCatalog,
  benefits: BenefitJudgement | null = null,
): JudgedDatum {
  const own = catalog.data.get(datum.rule);
  if (own === undefined) throw new RangeError(`No rule ${datum.rule}`);
  // What was held to be about somebody in office, in an act that concerns that person, is about a person like others.
  const wasPublic = datum.severity === "avviso" && (actsForBody(datum.role) || datum.category === null);
  const known =
    wasPublic && role !== null && role !== datum.role && !actsForBody(role)
      ? { ...datum, severity: own.severity, category: own.category }
      : datum;
  const decision = row === null ? null : decide(known, role, row, catalog, benefits);
  const severity = decision?.severity ?? known.severity;
  const rule = decision?.rule ?? own;
  const place = placeOfDatum(read, datum);
  const texts = {
    ...(row === null ? {} : rowTexts(row)),
    page: { it: String(datum.page), en: String(datum.page) },
    ...decision?.texts,
  };
  const finding: Finding = {
    ...place,
    rule: datum.rule,
    stage: "personal-data",
    kind: null,
    category: known.category,
    severity,
    evidence: datum.text === "" ? null : new Evidence(datum.text, datum.mask),
    message: withPlaceName(withIdentification(fillLocal(rule.message, texts), datum.identifiedBy), datum.page),
    remedy: fillLocal(rule.remedy, texts),
    source: citation(decision !== null && row !== null ? row : rule),
  };
  return { datum, role, severity, decidedBy: decision?.rule ?? null, finding };
}

function decide(
  datum: PersonalDatum,
  role: PersonRole | null,
  row: PublicationRow,
  catalog: RuleCatalog,
  benefits: BenefitJudgement | null,
): Decision | null {
  const decision =
    datum.category === "person-name"
      ? decideName(datum, role, row, catalog, benefits)
      : decideDatum(datum, role, row, catalog);
  if (decision === null || decision.severity !== "blocco" || mayBlock(row)) return decision;
  return { ...decision, severity: stricter("revisione", datum.severity) };
}

const BENEFIT_RULES = {
  above: "allowed-datum",
  below: "benefit-below-threshold",
  unknown: "benefit-year-total",
} as const;

const actsForBody = (role: PersonRole | null): boolean => role === "office-holder" || role === "commission-member";

function decideName(
  datum: PersonalDatum,
  role: PersonRole | null,
  row: PublicationRow,
  catalog: RuleCatalog,
  benefits: BenefitJudgement | null,
): Decision | null {
  // A name that the data stage takes for nobody's (a sample) and of which the document says nothing.
  if (role === null && datum.severity === "avviso") return null;
  const decision = (id: string, texts: Record<string, LocalText> = {}): Decision => {
    const rule = publicationRule(catalog, id);
    return { rule, severity: rule.severity, texts };
  };
  const person = row.persons.find((candidate) => candidate.role === role);
  if (person === undefined) {
    const open = decision(actsForBody(role) ? "office-holder" : "undecided-person");
    return role === "minor" ? { ...open, severity: stricter(open.severity, datum.severity) } : open;
  }
  const texts = { persons: person.label, datum: person.label, form: FORM_NAME[person.form] };
  if (row.threshold !== undefined && role === row.threshold.role && benefits !== null) {
    const limit = row.threshold.euros.toLocaleString("it-IT", { useGrouping: true });
    const rule = BENEFIT_RULES[benefits.of(datum)];
    return decision(rule, { ...texts, limit: { it: limit, en: limit } });
  }
  switch (person.form) {
    case "nome-in-chiaro":
      return decision("allowed-datum", texts);
    case "codice-inpa":
    case "codice-interno":
      return decision("name-for-code", texts);
    case "anonimo":
    case "none":
      return decision("person-not-to-appear", texts);
  }
}

function decideDatum(
  datum: PersonalDatum,
  role: PersonRole | null,
  row: PublicationRow,
  catalog: RuleCatalog,
): Decision | null {
  const holds = ({ categories = [], unless = [] }: RowDatum): boolean =>
    (categories.includes(datum.category ?? "") || categories.includes(datum.rule)) &&
    !unless.some((cue) => hasCue(cue, fold(datum.text)));
  const decision = (id: string, item: RowDatum): Decision => {
    const rule = publicationRule(catalog, id);
    return { rule, severity: rule.severity, texts: { datum: item.label } };
  };
  const allowed = row.allowed.find(holds);
  if (allowed !== undefined) return decision("allowed-datum", allowed);
  // An `avviso` is about nobody (an office's phone, a norm), and what belongs to those who act for the body is not the row's.
  if (datum.severity === "avviso" || actsForBody(role)) return null;
  const forbidden = row.forbidden.find(holds);
  return forbidden === undefined ? null : decision("excess-datum", forbidden);
}

function placeOfDatum(read: ReadDocument, datum: PersonalDatum): Place {
  if (datum.page === SUBJECT_PAGE) return WHOLE_DOCUMENT;
  if (datum.bbox !== undefined) return { page: datum.page, bbox: datum.bbox };
  const page = read.pages.find((candidate) => candidate.page === datum.page);
  return page === undefined ? WHOLE_DOCUMENT : placeOf(page, datum);
}

/** Data that no page shows say where they are. */
const BESIDE_PAGES: ReadonlyMap<number, LocalText> = new Map([
  [SUBJECT_PAGE, { it: "Nell'oggetto dell'atto", en: "In the subject line of the act" }],
  [0, { it: "Nel nome del file", en: "In the file name" }],
]);

function withPlaceName(message: LocalText, page: number): LocalText {
  const place = BESIDE_PAGES.get(page);
  return place === undefined
    ? message
    : { it: `${place.it}: ${lowerFirst(message.it)}`, en: `${place.en}: ${lowerFirst(message.en)}` };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Pictures matter only where a row speaks of them: many a document may show somebody. */
export const isSpokenOf = ({ datum, decidedBy }: JudgedDatum): boolean =>
  datum.bbox === undefined || decidedBy !== null;

/** The datum is about an identifiable person who doesn't act for the body. */
export const isOfPrivatePerson = ({ datum, role }: JudgedDatum): boolean =>
  !actsForBody(role) && (datum.category === "person-name" || datum.severity !== "avviso");
