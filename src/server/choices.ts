import { CHANNELS } from "../model/channel.ts";
import { words } from "../report/words.ts";
import type { Choices } from "./contract.ts";
import type { ServerContext } from "./server-context.ts";
import type { Viewing } from "./views.ts";

/** What can be chosen from, in the language of the page. */
export const choices = (
  { version, lang, catalog, reasons, maxUpload, settings }: ServerContext,
  viewing: Viewing,
): Choices => ({
  version,
  lang,
  channels: CHANNELS.map((id) => ({ id, name: words(viewing.lang).channel[id] })),
  types: [...catalog.rows.values()]
    .map(({ id, title, group }) => ({ id, title: title[viewing.lang], area: group }))
    .sort((a, b) => a.title.localeCompare(b.title, viewing.lang)),
  rejectReasons: reasons.map(({ id, title, explanation }) => ({
    id,
    title: title[viewing.lang],
    explanation: explanation[viewing.lang],
  })),
  maxUpload,
  ocr: settings.office.ocr,
});
