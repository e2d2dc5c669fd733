import type { DocumentReport } from "../model/document-report.ts";
import { words } from "../report/words.ts";
import type { TermView } from "./contract.ts";
import { say, type Viewing } from "./views.ts";

/** Where and until when a document stays, on the channel it was judged for or on all of them. */
export const termViews = ({ publication, channel: chosen }: DocumentReport, viewing: Viewing): TermView[] =>
  (publication?.channels ?? [])
    .filter(({ channel }) => chosen === null || channel === chosen)
    .map(({ channel, section, from, until, untilReason, indexable }) => ({
      channel,
      channelName: words(viewing.lang).channel[channel],
      section: section === null ? null : (viewing.sections.get(section) ?? section),
      from,
      until,
      untilReason: untilReason === null ? null : say(viewing, untilReason),
      indexable: indexable === "yes",
    }));

export const noteViews = ({ publication }: DocumentReport, viewing: Viewing): string[] =>
  (publication?.notes ?? []).map((note) => say(viewing, note));
