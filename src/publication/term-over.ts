import type { Channel } from "../model/channel.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import type { Publication } from "../model/publication.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { mayBlock } from "../rules/publication-row.ts";
import { publicationFinding, publicationRule } from "./publication-finding.ts";
import { CHANNEL_NAME } from "./texts.ts";

/**
 * A document that is on a channel after its term.
 *
 * @param today `YYYY-MM-DD`. Without it, or where the term is not known, nothing is said.
 */
export function termOver(
  { row, channels }: Publication,
  channel: Channel | null,
  today: string | null,
  catalog: RuleCatalog,
): Finding[] {
  // A row may name a channel more than once; the document may stay as long as one of its terms runs.
  const terms = channels.filter((term) => term.channel === channel);
  const days = terms.map(({ until }) => until).filter((until) => until !== null);
  const last = days.sort().at(-1);
  if (today === null || last === undefined || days.length < terms.length || today <= last) return [];
  const rule = publicationRule(catalog, "term-over");
  const known = catalog.rows.get(row) ?? null;
  const texts = {
    from: day(terms[0]?.from ?? null),
    until: day(last),
    today: day(today),
    channel: channel === null ? day(null) : CHANNEL_NAME[channel],
  };
  return [
    publicationFinding(rule, {
      row: known,
      texts,
      severity: known === null || mayBlock(known) ? rule.severity : "revisione",
    }),
  ];
}

/** A date as it is read in both languages: day/month/year. */
const day = (date: string | null): LocalText => {
  const written = date === null ? "?" : date.split("-").reverse().join("/");
  return { it: written, en: written };
};
