import type { Channel } from "../model/channel.ts";
import type { Finding } from "../model/finding.ts";
import type { PersonalDatum, PersonRole } from "../model/personal-datum.ts";
import { type ReadDocument, SUBJECT_PAGE } from "../model/read-text.ts";
import type { YearTotal } from "../model/year-total.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import { benefitAmounts } from "./benefit-amounts.ts";
import { benefitJudgement, rowByAmounts } from "./benefit-judgement.ts";
import { channelFindings, termFindings, typeFindings } from "./document-findings.ts";
import { genericRow, type RecognisedType } from "./document-type.ts";
import { excessEntries } from "./excess-entries.ts";
import { type BenefitJudgement, isOfPrivatePerson, isSpokenOf, type JudgedDatum, judgeDatum } from "./judge-datum.ts";
import { personRoles } from "./person-roles.ts";
import { publicationRule } from "./publication-finding.ts";
import { rowUnderSettings } from "./row-under-settings.ts";
import { saidOfOfficials } from "./said-of-official.ts";

/** What somebody in office is where the act speaks of the person and not of the office. */
const AS_A_PERSON: PersonRole = "employee";

export interface PartInput {
  readonly read: ReadDocument;
  readonly data: readonly PersonalDatum[];
  readonly type: RecognisedType;
  readonly channel: Channel | null;
  readonly catalog: RuleCatalog;
  readonly settings: DoubtSettings;
  readonly yearTotal: YearTotal | null;
}

export interface PartJudgement {
  readonly data: readonly JudgedDatum[];
  /** Of the part as a whole: its channel, its term, what its row forbids and no datum shows. */
  readonly findings: readonly Finding[];
  /** Null when no row applies. */
  readonly row: PublicationRow | null;
}

/** Applies the row of a type to one act. */
export function judgePart(input: PartInput): PartJudgement {
  const { read, type, channel, catalog, settings } = input;
  const chosen = catalog.rows.get(type.id ?? "");
  if (chosen === undefined) {
    const said = saidOfOfficials(read, input.data, catalog);
    const roleOf = (datum: PersonalDatum): PersonRole | null => (said.has(datum) ? AS_A_PERSON : datum.role);
    const data = input.data.map((datum) => judgeDatum(read, datum, roleOf(datum), null, catalog)).filter(isSpokenOf);
    return { data, findings: typeFindings(type, data.some(isOfPrivatePerson), catalog), row: null };
  }
  const { row, data } = judgeData(input, rowUnderSettings(chosen, settings));
  const aboutPersons = data.some(isOfPrivatePerson);
  // What is published nowhere because of its persons is an act like others once nobody is in it.
  const generic = row.gate === "refuse" && !aboutPersons ? genericRow(read, catalog.rows) : null;
  return {
    data,
    findings: [
      ...channelFindings(row, channel, aboutPersons, catalog),
      ...(generic === null ? [] : channelFindings(generic, channel, aboutPersons, catalog)),
      ...termFindings(read, row, channel, catalog, settings),
      ...excessEntries(read, data, row, catalog),
    ],
    row,
  };
}

/** Amounts that the subject line repeats are no further amounts. */
const onPages = (read: ReadDocument): ReadDocument => ({
  ...read,
  pages: read.pages.filter(({ page }) => page !== SUBJECT_PAGE),
});

/** The data under the row, or under the one that the amounts of an act on benefits call for. */
function judgeData(input: PartInput, row: PublicationRow): { row: PublicationRow; data: JudgedDatum[] } {
  const { read, catalog, settings } = input;
  const { threshold } = row;
  const roles = personRoles(read, input.data, row);
  for (const datum of saidOfOfficials(read, input.data, catalog)) roles.set(datum, AS_A_PERSON);
  const judged = (by: PublicationRow, benefits: BenefitJudgement | null): JudgedDatum[] =>
    input.data
      .map((datum) => judgeDatum(read, datum, roles.get(datum) ?? datum.role, by, catalog, benefits))
      .filter(isSpokenOf);
  if (threshold === undefined) return { row, data: judged(row, null) };
  const amounts = benefitAmounts(onPages(read), input.data, row, publicationRule(catalog, "benefit-year-total"));
  const beneficiaries = [...roles]
    .filter(([{ category }, role]) => category === "person-name" && role === threshold.role)
    .map(([datum]) => datum);
  const benefits = benefitJudgement({ threshold, amounts, beneficiaries, yearTotal: input.yearTotal, settings });
  const other = catalog.rows.get(rowByAmounts(row, beneficiaries, benefits) ?? "");
  const by = other === undefined ? row : rowUnderSettings(other, settings);
  return { row: by, data: judged(by, benefits) };
}
