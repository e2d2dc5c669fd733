import { CHANNELS, type Channel } from "../model/channel.ts";
import type { ChannelTerm, Publication } from "../model/publication.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import type { RetentionRule } from "../rules/retention-rule.ts";
import { termDates } from "./term-dates.ts";

/** Where and how long a document of a row may stay when it is first published on `date` (`YYYY-MM-DD`, null: not known). */
export function publicationOf(
  row: PublicationRow,
  catalog: RuleCatalog,
  date: string | null,
  settings: DoubtSettings,
): Publication {
  const retentions = row.channels.map(({ retention }) =>
    retention === undefined ? undefined : catalog.retentions.get(retention),
  );
  const channels = row.channels.flatMap((channel, i): ChannelTerm[] => {
    const rule = retentions[i];
    if (rule === undefined || !isChannel(channel.channel)) return [];
    return [
      {
        channel: channel.channel,
        section: channel.section ?? null,
        ...termDates(rule.term, date, settings),
        indexable: row.indexable,
        rule: rule.id,
      },
    ];
  });
  const notes = [
    ...row.channels.flatMap(({ note }) => note ?? []),
    ...retentions.flatMap((rule) => rule?.note ?? []),
    ...(row.notes ?? []),
  ];
  return { row: row.id, title: row.title, channels, notes };
}

const isChannel = (channel: string): channel is Channel => (CHANNELS as readonly string[]).includes(channel);

/** The retention rule of a row on a channel, null when the row doesn't provide for the channel. */
export function retentionOn(row: PublicationRow, channel: Channel, catalog: RuleCatalog): RetentionRule | null {
  const id = row.channels.find((candidate) => candidate.channel === channel)?.retention;
  return (id === undefined ? undefined : catalog.retentions.get(id)) ?? null;
}
