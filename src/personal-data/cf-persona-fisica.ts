import type { PersonalDatum } from "../model/personal-datum.ts";
import type { DataCondition, DataRule } from "../rules/data-rule.ts";
import type { ActPage, ActText } from "./act-text.ts";
import { isLuhnIt } from "./check-characters.ts";
import { type CodiceFiscale, isMinorIn, readCodiceFiscale } from "./codice-fiscale.ts";
import { misreadCodes, unreadableCodes } from "./misread-code.ts";
import { clauseAt } from "./owner.ts";
import { Ranges } from "./ranges.ts";
import { datum, lexiconOf, type Recogniser } from "./recogniser.ts";
import { shapePattern } from "./shape.ts";
import { surroundings } from "./surroundings.ts";

/** How near before a number its cue has to stand, and a name before a code in brackets. */
const CUE_BEFORE = 25;
const BESIDE_NAME = 3;

export interface CodeMention {
  readonly start: number;
  readonly end: number;
  readonly cf: CodiceFiscale;
}

/** The 16-character codes of persons on a page, wherever they stand. */
export function codeMentions(rule: DataRule, page: ActPage): CodeMention[] {
  const found: CodeMention[] = [];
  for (const { shape } of rule.patterns) {
    if (shape === undefined) continue;
    for (const hit of page.text.toUpperCase().matchAll(shapePattern(shape))) {
      const raw = page.text.slice(hit.index, hit.index + hit[0].length);
      const cf = readCodiceFiscale(raw, shape);
      // Words with blanks between them can happen to have this form: such a code must have its digits.
      const digits = raw.replace(/\D/g, "").length;
      if (cf === null || (raw.length > 16 && digits < 4) || (digits === 0 && !cf.checked)) continue;
      found.push({ start: hit.index, end: hit.index + hit[0].length, cf });
    }
    const exact = new Ranges(found);
    for (const code of misreadCodes(page.text.toUpperCase(), shape)) if (!exact.near(code, 0)) found.push(code);
  }
  return found;
}

/** Codice fiscale of natural persons: 16 characters, or 11 digits beside a person's name. */
export function cfPersonaFisica(rule: DataRule): Recogniser {
  const around = surroundings(rule);
  const samples = new Set(lexiconOf(rule, "samples"));
  const provisional = rule.patterns.flatMap(({ regex }) => (regex === undefined ? [] : [new RegExp(regex, "g")]));

  return {
    id: rule.id,
    *find(act: ActText, people: readonly PersonalDatum[]) {
      for (const page of act.pages) {
        const near = around(page);
        const codes = codeMentions(rule, page);
        for (const { start, end, cf } of codes) {
          if (near.isFalse({ start, end })) continue;
          const conditions: DataCondition[] = [];
          if (samples.has(cf.code)) conditions.push("sample");
          if (!cf.checked && !near.hasCue({ start, end })) conditions.push("wrong-checksum");
          const minor = act.year !== null && isMinorIn(cf, act.year);
          yield datum(rule, page, { start, end }, { value: cf.code, conditions, role: minor ? "minor" : null });
        }
        const names = new Ranges(people.filter((one) => one.page === page.page));
        const known = new Ranges(codes);
        for (const range of unreadableCodes(page.text.toUpperCase())) {
          if (known.near(range, 0) || near.isFalse(range)) continue;
          const cued = near.hasCueBefore(range, CUE_BEFORE);
          if (cued || names.before(range.start, BESIDE_NAME) !== null)
            yield datum(rule, page, range, { conditions: cued ? [] : ["wrong-checksum"] });
        }
        for (const hit of provisional.flatMap((pattern) => [...page.folded.matchAll(pattern)])) {
          const range = { start: hit.index, end: hit.index + hit[0].length };
          // Numeric codes of bodies begin with 8 or 9; a company form in the clause names another owner.
          if (!isLuhnIt(hit[0]) || /^[89]/.test(hit[0]) || !near.hasCueBefore(range, CUE_BEFORE)) continue;
          if (names.before(range.start, rule.window) === null || page.companies.touches(clauseAt(page, range)))
            continue;
          yield datum(rule, page, range, { conditions: ["provisional-code"] });
        }
      }
    },
  };
}
