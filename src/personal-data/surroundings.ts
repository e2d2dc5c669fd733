import type { TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import type { Field } from "./fields.ts";
import { Ranges } from "./ranges.ts";
import { Terms } from "./terms.ts";

/** How near before a pattern a false positive has to stand to rule it out. */
const FALSE_POSITIVE_WINDOW = 30;

/** Cues, headings and false positives of a rule on one page. */
export interface Surroundings {
  readonly cues: Ranges;
  /** Fields whose heading or label is one of the rule's. */
  readonly fields: Ranges<Field>;
  hasCue(range: TextRange): boolean;
  hasCueBefore(range: TextRange, window?: number): boolean;
  isInField(range: TextRange): boolean;
  isFalse(range: TextRange): boolean;
}

/** Compiles the lists of a rule once; the result looks at one page. */
export function surroundings(rule: DataRule): (page: ActPage) => Surroundings {
  const cueTerms = new Terms(rule.cues);
  const headingTerms = new Terms(rule.headings);
  const falseTerms = new Terms(rule.falsePositives);
  return (page) => {
    const cues = new Ranges(cueTerms.in(page.folded));
    const fields = new Ranges(page.fields.filter((field) => headingTerms.test(field.label)));
    const falsePositives = new Ranges(falseTerms.in(page.folded));
    const isInField = (range: TextRange) => fields.containing(range) !== null;
    return {
      cues,
      fields,
      isInField,
      hasCue: (range) => cues.near(range, rule.window) || isInField(range),
      hasCueBefore: (range, window = rule.window) => {
        const cue = cues.before(range.start, window);
        // In a table the cue of another row speaks of another cell.
        return isInField(range) || (cue !== null && cue.start >= (page.rowAt(range)?.start ?? 0));
      },
      isFalse: (range) => falsePositives.before(range.start, FALSE_POSITIVE_WINDOW) !== null,
    };
  };
}
