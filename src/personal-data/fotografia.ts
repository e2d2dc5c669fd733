import type { Box } from "../model/box.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument, ReadPage } from "../model/read-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";

export const PHOTOGRAPH_RULE = "data/fotografia";

/** A picture that looks like the photograph of somebody, and where. */
export interface PortraitPicture {
  /** 1-based. */
  readonly page: number;
  readonly box: Box;
}

/**
 * The photographs of a document as data without text; whether they may stay is for the row of the document to say.
 * @throws RangeError when the catalog lacks the rule.
 */
export function photographData(
  pictures: readonly PortraitPicture[],
  read: ReadDocument,
  { data: rules }: RuleCatalog,
): PersonalDatum[] {
  const rule = rules.get(PHOTOGRAPH_RULE);
  if (rule === undefined) throw new RangeError(`No rule ${PHOTOGRAPH_RULE}`);
  return pictures.map(({ page, box }) => {
    const at = characterBeside(
      read.pages.find((one) => one.page === page),
      box,
    );
    const { severity, category, mask } = rule;
    return {
      rule: rule.id,
      category,
      page,
      start: at,
      end: at,
      text: "",
      value: "",
      severity,
      mask,
      role: null,
      bbox: box,
    };
  });
}

/** Index of the character of the page that is nearest to the middle of a box: where one act ends and another begins, it tells whose the box is. */
function characterBeside(page: ReadPage | undefined, box: Box): number {
  const { boxes, text } = page ?? { boxes: new Float32Array(0), text: "" };
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
  let nearest = { at: 0, distance: Number.POSITIVE_INFINITY };
  for (let at = 0; at < text.length; at++) {
    const [x0 = Number.NaN, y0 = 0, x1 = 0, y1 = 0] = boxes.subarray(4 * at, 4 * at + 4);
    const distance = Math.hypot((x0 + x1) / 2 - middle[0], (y0 + y1) / 2 - middle[1]);
    if (distance < nearest.distance) nearest = { at, distance };
  }
  return nearest.at;
}
