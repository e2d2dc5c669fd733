import type { TextRange } from "../model/read-text.ts";
import { placeNameAt } from "./place-name.ts";
import { Terms } from "./terms.ts";

/** `, n. 12/A`, `29 bis`, `snc`, then staircase, floor, door; then postcode and town. */
const NUMBER =
  /^,?\s{0,2}(?:(?:n|nr|num|n°|civ|civico)\.?[°º]?\s?)?(?:snc\b|\d{1,4}(?!\d)(?:\s?[/-]\s?[a-z0-9]{1,3}\b|\s?(?:bis|ter|[a-z])\b)?)(?:,?\s(?:int|interno|scala|sc|piano|p|pal|palazzina)(?:\.\s?|\s|(?=\d))[a-z0-9]{1,3}\b){0,3}/;
/** `al numero 12 di via ...`, `al civico 3/B della piazza ...`. */
const NUMBER_FIRST =
  /(?:\bal\s)?\b(?:n\.|numero|civico|civ\.)\s?\d{1,4}(?:\s?\/\s?[a-z0-9]{1,3})?\s(?:di|del|della)\s$/;
const TOWN = /^(?:,?\s{1,2}-?\s?(?:\d{5}\s)?|,\s?)/;

/** Finds street addresses: kind of road, name, number, and what follows of the town. */
export class StreetAddresses {
  readonly #roads: Terms;

  constructor(roads: readonly string[]) {
    this.#roads = new Terms(roads);
  }

  /** @param numbered whether an address without a house number counts. */
  in(text: string, folded: string): TextRange[] {
    const found: TextRange[] = [];
    for (const road of this.#roads.in(folded)) {
      const name = roadName(text, folded, road.end);
      if (name === null || road.start < (found.at(-1)?.end ?? 0)) continue;
      const number = NUMBER.exec(folded.slice(name, name + 60))?.[0] ?? "";
      const end = name + number.length;
      found.push({
        start:
          road.start - (NUMBER_FIRST.exec(folded.slice(Math.max(0, road.start - 30), road.start))?.[0].length ?? 0),
        end: number === "" && !/^,?\s(?:-\s)?\d{5}\s/.test(text.slice(end, end + 12)) ? end : withTown(text, end),
      });
    }
    return found;
  }
}

function roadName(text: string, folded: string, roadEnd: number): number | null {
  const lead =
    /^\s{0,2}(?:(?:di|del|della|delle|dei|degli|dello|dell'|d'|san|i{1,3}|\d{1,2})\b\s?){0,2}/.exec(
      folded.slice(roadEnd, roadEnd + 25),
    )?.[0] ?? "";
  const name = placeNameAt(text, roadEnd + lead.length, 6);
  return name === null ? null : name.end;
}

function withTown(text: string, end: number): number {
  const lead = TOWN.exec(text.slice(end, end + 12))?.[0];
  if (lead === undefined || (!lead.includes(",") && !/\d{5}/.test(lead))) return end;
  // `C.F.` and `Tel.` follow addresses as often as towns do.
  const isTown = /^\p{Lu}['’]?\p{L}{2,}(?![\p{L}.])/u.test(text.slice(end + lead.length, end + lead.length + 30));
  return isTown ? (placeNameAt(text, end + lead.length, 4)?.end ?? end) : end;
}
