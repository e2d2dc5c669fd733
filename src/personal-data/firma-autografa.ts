import { type Box, boxHeight } from "../model/box.ts";
import type { Finding } from "../model/finding.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import { placeOf, type ReadDocument } from "../model/read-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { citation } from "../rules/rule-text.ts";

export const SIGNATURE_RULE = "data/firma-autografa";
const NAME_RULE = "data/nome-persona";

/** A picture that looks like a signature, and where. */
export interface HandwrittenPicture {
  /** 1-based. */
  readonly page: number;
  readonly box: Box;
}

/** Points between a signature and the name of who signs, in print above, below or under it. */
const NEAR = 40;

/**
 * The handwritten signatures of a document: pictures that look like one beside the name of a person.
 * @throws RangeError when the catalog lacks the rule.
 */
export function signatureFindings(
  pictures: readonly HandwrittenPicture[],
  read: ReadDocument,
  data: readonly PersonalDatum[],
  { data: rules }: RuleCatalog,
): Finding[] {
  const rule = rules.get(SIGNATURE_RULE);
  if (rule === undefined) throw new RangeError(`No rule ${SIGNATURE_RULE}`);
  const names = data.filter((datum) => datum.rule === NAME_RULE);
  const isSigned = ({ page, box }: HandwrittenPicture): boolean =>
    names.some((name) => {
      const readPage = name.page === page ? read.pages.find((one) => one.page === page) : undefined;
      const place = readPage && placeOf(readPage, name).bbox;
      return place != null && isNear(box, place);
    });
  return pictures.filter(isSigned).map(({ page, box }) => ({
    rule: rule.id,
    stage: "personal-data",
    kind: null,
    category: rule.category,
    severity: rule.severity,
    page,
    bbox: box,
    evidence: null,
    message: rule.message,
    remedy: rule.remedy,
    source: citation(rule),
  }));
}

function isNear(picture: Box, name: Box): boolean {
  const across = Math.max(picture[0] - name[2], name[0] - picture[2]);
  const along = Math.max(picture[1] - name[3], name[1] - picture[3]);
  return across < NEAR && along < Math.max(NEAR, boxHeight(picture) / 2);
}
