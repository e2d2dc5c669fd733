import type { TextRange } from "../model/read-text.ts";
import type { DataRule } from "../rules/data-rule.ts";
import type { ActPage } from "./act-text.ts";
import { placeNameAt } from "./place-name.ts";
import { Ranges } from "./ranges.ts";
import { datum, lexiconOf, type Recogniser } from "./recogniser.ts";
import { StreetAddresses } from "./street-address.ts";
import { surroundings } from "./surroundings.ts";

/** Homes of persons: the address or the town after a cue, below a heading, or beside a name. */
export function residenzaDomicilio(rule: DataRule): Recogniser {
  const around = surroundings(rule);
  const streets = new StreetAddresses(lexiconOf(rule, "roads"));
  return {
    id: rule.id,
    *find(act, people) {
      for (const page of act.pages) {
        const near = around(page);
        const addresses = new Ranges(streets.in(page.text, page.folded));
        const homes: TextRange[] = [];
        for (const cue of near.cues.all) homes.push(...homeAfter(page, cue, addresses, rule.window));
        for (const field of near.fields.all) {
          // An office gives its address in the same words: a field counts when no false positive opens it.
          if (near.isFalse(field)) continue;
          const inside = addresses.within(field)[0];
          if (inside !== undefined) homes.push(field.kind !== "form" ? wholeField(page, field) : inside);
          else if (field.kind !== "form" && placeNameAt(page.text, skipBlank(page.text, field.start)) !== null)
            homes.push(wholeField(page, field));
        }
        for (const person of people) {
          if (person.page !== page.page) continue;
          const address = addresses.after(person.end, 40);
          const gap = address === null ? "" : page.folded.slice(person.end, address.start);
          if (address !== null && /^,\s(?:di\s)?$/.test(gap)) homes.push(address);
        }
        for (const home of homes) if (!near.isFalse(home)) yield datum(rule, page, home);
      }
    },
  };
}

const skipBlank = (text: string, offset: number): number =>
  offset + (/^\s*/.exec(text.slice(offset, offset + 20))?.[0].length ?? 0);

/** A column of homes holds homes: the cell is one up to a semicolon. */
const wholeField = (page: ActPage, field: TextRange): TextRange => {
  const stop = page.text.indexOf(";", field.start);
  return stop > field.start && stop < field.end
    ? { start: field.start, end: stop }
    : { start: field.start, end: field.end };
};

/** `residente in TOWN, ADDRESS`, `domiciliato in ADDRESS`, `residente a TOWN`. */
function* homeAfter(page: ActPage, cue: TextRange, addresses: Ranges, window: number): Iterable<TextRange> {
  const lead =
    /^(?:\s|\s*(?::|\.{3,})\s*)(?:(?:in|a|ad|nel|nella|presso|al|alla|comune|di|citta)\b\s{0,2}){0,3}/.exec(
      page.folded.slice(cue.end, cue.end + 40),
    )?.[0] ?? "";
  const start = cue.end + lead.length;
  const town = placeNameAt(page.text, start);
  const address = addresses.after(cue.end, window);
  const gap =
    address === null ? ";" : page.folded.slice(town?.end ?? start, Math.max(address.start, town?.end ?? start));
  const linked = address !== null && !/[;:]|\.\s|\n\s*\n/.test(gap) && gap.length <= 30;
  if (linked && town !== null && town.start <= address.start) yield { start: town.start, end: address.end };
  else if (linked) yield address;
  else if (town !== null && /\b(?:in|a|ad|di)\s*$|[:.]\s*$/.test(lead)) yield town;
}
