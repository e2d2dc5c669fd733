import type { ActPage } from "./act-text.ts";
import type { NameLexicon } from "./name-lexicon.ts";
import type { NameMention } from "./name-mention.ts";
import { Ranges } from "./ranges.ts";

/** How much may stand between `via`, `istituto` ... and the name it is called by. */
const REACH = 34;

/**
 * A test for mentions that name a street, a school, a saint, a company or somebody of history instead of a person of the
 * act: the word for it stands right before, a quotation mark opens the name, or a company form closes it.
 */
export function eponymTest(page: ActPage, lexicon: NameLexicon): (mention: NameMention) => boolean {
  const cues = new Ranges(lexicon.eponyms.in(page.folded));
  return (mention) => {
    if (lexicon.historic.has(mention.words.map((word) => word.folded).join(""))) return true;
    if (/["“«„]\s?$/.test(page.text.slice(Math.max(0, mention.start - 2), mention.start))) return true;
    const cue = cues.before(mention.start, REACH);
    if (cue !== null && isLink(page.folded.slice(cue.end, mention.start), lexicon)) return true;
    const form = page.companyForms.after(mention.end, 40);
    return (
      form !== null &&
      /^[\s.]*(?:(?:&|e|figli|f\.lli|c\.|\p{Lu}[\p{L}'’.]*)[\s.]+)*$/u.test(page.text.slice(mention.end, form.start))
    );
  };
}

/** Whether only small words that may link the two stand between: `Via don`, `scuola primaria statale`, `Corso del gen.`. */
const isLink = (gap: string, lexicon: NameLexicon): boolean =>
  /^[\s.'’"“«a-z]*$/.test(gap) &&
  !/[a-z]{5,}\.\s|\n\s*\n|\t/.test(gap) &&
  gap
    .split(/[^a-z]+/)
    .filter((word) => word !== "")
    .every((word) => lexicon.eponymLinks.has(word));
