import type { Channel } from "../model/channel.ts";
import type { Finding } from "../model/finding.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import type { Publication } from "../model/publication.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { publicationOf } from "./channel-terms.ts";
import { channelFindings, termFindings, typeFindings } from "./document-findings.ts";
import type { RecognisedType } from "./document-type.ts";
import { excessEntries } from "./excess-entries.ts";
import { isOfPrivatePerson, type JudgedDatum, judgeDatum } from "./judge-datum.ts";
import { personRoles } from "./person-roles.ts";

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
}

/** What the publication table says of a document. */
export interface Judgement {
  /** One for each datum, in the order given. */
  readonly data: readonly JudgedDatum[];
  /** The finding of each datum, then those of the document. */
  readonly findings: readonly Finding[];
  /** Null when no row applies. */
  readonly publication: Publication | null;
}

/** Applies the row of the document's type: persons, data, channel, term. @throws RangeError when `date` is no date. */
export function judge({ read, data, type, channel, catalog, date = null }: JudgeInput): Judgement {
  const row = catalog.rows.get(type.id ?? "") ?? null;
  const roles = row === null ? new Map<PersonalDatum, PersonalDatum["role"]>() : personRoles(read, data, row);
  const judged = data.map((datum) => judgeDatum(read, datum, roles.get(datum) ?? datum.role, row, catalog));
  const aboutPersons = judged.some(isOfPrivatePerson);
  const ofDocument =
    row === null
      ? typeFindings(type, aboutPersons, catalog)
      : [
          ...channelFindings(row, channel, aboutPersons, catalog),
          ...termFindings(read, row, channel, catalog),
          ...excessEntries(read, judged, row, catalog),
        ];
  return {
    data: judged,
    findings: [...judged.map(({ finding }) => finding), ...ofDocument],
    publication: row === null ? null : publicationOf(row, catalog, date),
  };
}
