import type { Channel } from "../model/channel.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import type { PublicationRow, RowVariant } from "../rules/publication-row.ts";

/** The row as it is under the body's answers to the open doubts. */
export const rowUnderSettings = (row: PublicationRow, settings: DoubtSettings): PublicationRow =>
  (row.variants ?? []).filter(({ doubt, value }) => settings.get(doubt) === value).reduce(changed, row);

const changed = (row: PublicationRow, variant: RowVariant): PublicationRow => ({ ...row, ...changesOf(row, variant) });

function changesOf(row: PublicationRow, variant: RowVariant): Partial<PublicationRow> {
  const { persons = {}, retentions = {}, channels = [], notChannels = [], allowed = [], forbidden = [] } = variant;
  const categories = allowed.flatMap((item) => item.categories ?? []);
  return {
    gate: variant.gate ?? row.gate,
    persons: row.persons.map((person) => ({ ...person, form: persons[person.role] ?? person.form })),
    channels: [...row.channels, ...channels]
      .filter(({ channel }) => !notChannels.some((excluded) => excluded === channel))
      .map((channel) => {
        const retention = retentions[channel.channel as Channel];
        return retention === undefined ? channel : { ...channel, retention };
      }),
    notChannels: [...row.notChannels, ...notChannels],
    allowed: [...row.allowed, ...allowed],
    forbidden: [
      ...row.forbidden.map((item) =>
        item.categories === undefined
          ? item
          : { ...item, categories: item.categories.filter((category) => !categories.includes(category)) },
      ),
      ...forbidden,
    ],
  };
}
