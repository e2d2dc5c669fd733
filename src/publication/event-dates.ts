import type { ChannelTerm, Publication } from "../model/publication.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import { termDates } from "./term-dates.ts";

/** What a clerk knows of an act and its term, `YYYY-MM-DD`. */
export interface TermEvents {
  /** Of the act: from it runs the duty to publish; the day of publication when absent. */
  readonly actDate?: string | undefined;
  /** Of the mandate, office or assignment the act is about. */
  readonly officeEnd?: string | undefined;
  /** Last day on which the act has effects. */
  readonly effectsUntil?: string | undefined;
}

/** A publication whose terms take into account what is known of the act. What is not known stays null with its reason. */
export function withEvents(
  publication: Publication,
  events: TermEvents,
  catalog: RuleCatalog,
  settings: DoubtSettings,
): Publication {
  return { ...publication, channels: publication.channels.map((term) => dated(term, events, catalog, settings)) };
}

function dated(
  channel: ChannelTerm,
  { actDate, officeEnd, effectsUntil }: TermEvents,
  catalog: RuleCatalog,
  settings: DoubtSettings,
): ChannelTerm {
  const term = catalog.retentions.get(channel.rule)?.term;
  if (term === undefined || "days" in term) return channel;
  if ("unknown" in term) {
    if (term.afterOffice === undefined || officeEnd === undefined) return channel;
    return { ...channel, until: yearsAfter(officeEnd, term.afterOffice.years), untilReason: null };
  }
  const { until, untilReason } = actDate === undefined ? channel : termDates(term, actDate, settings);
  const longer = term.whileEffects === true && effectsUntil !== undefined && until !== null && effectsUntil > until;
  return { ...channel, until: longer ? effectsUntil : until, untilReason };
}

/** The same day years later; 28 February for the 29th where the year has none. */
function yearsAfter(date: string, years: number): string {
  const later = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return new Date(`${later}T00:00:00Z`).toISOString().startsWith(later) ? later : later.replace("-02-29", "-02-28");
}
