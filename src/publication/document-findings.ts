import type { Channel } from "../model/channel.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { Severity } from "../model/severity.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { DoubtSettings } from "../rules/publication-doubt.ts";
import { mayBlock, type PublicationRow } from "../rules/publication-row.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { retentionOn } from "./channel-terms.ts";
import type { RecognisedType } from "./document-type.ts";
import { publicationFinding, publicationRule } from "./publication-finding.ts";
import { statedTerms } from "./stated-term.ts";
import { addDays, termDates } from "./term-dates.ts";
import { CHANNEL_NAME } from "./texts.ts";

/** No row to apply: two that fit, or none. */
export function typeFindings(type: RecognisedType, aboutPersons: boolean, catalog: RuleCatalog): Finding[] {
  const titleOf = (id: string | undefined): LocalText => catalog.rows.get(id ?? "")?.title ?? { it: "?", en: "?" };
  const rule = publicationRule(catalog, type.ambiguous ? "ambiguous-type" : "unknown-type");
  const texts = { first: titleOf(type.best?.row), second: titleOf(type.runnerUp?.row) };
  return [publicationFinding(rule, { texts, severity: severityOf(rule, aboutPersons) })];
}

/** Places that the program doesn't check and that count as Amministrazione Trasparente. */
const SITE = "altro:sito istituzionale";

/** The channel is excluded, or the row is silent on it; a type that is published nowhere. */
export function channelFindings(
  row: PublicationRow,
  channel: Channel | null,
  aboutPersons: boolean,
  catalog: RuleCatalog,
): Finding[] {
  const finding = (id: string, texts: Record<string, LocalText> = {}): Finding[] => {
    const rule = publicationRule(catalog, id);
    const severity = severityOf(rule, aboutPersons);
    const capped = severity === "blocco" && !mayBlock(row) ? "revisione" : severity;
    return [publicationFinding(rule, { row, texts, severity: capped })];
  };
  if (row.gate === "refuse") return finding("refused-type");
  if (channel === null) return [];
  const texts = { channel: CHANNEL_NAME[channel] };
  if (row.notChannels.includes(channel)) return finding("wrong-channel", texts);
  const isAllowed = row.channels.some(
    (allowed) => allowed.channel === channel || (channel === "at" && allowed.channel === SITE),
  );
  return isAllowed ? [] : finding("unlisted-channel", texts);
}

/** The document announces a publication that is longer than the channel's term. */
export function termFindings(
  read: ReadDocument,
  row: PublicationRow,
  channel: Channel | null,
  catalog: RuleCatalog,
  settings: DoubtSettings,
): Finding[] {
  const retention = channel === null ? null : retentionOn(row, channel, catalog);
  if (channel === null || retention === null) return [];
  const rule = publicationRule(catalog, "wrong-term");
  return statedTerms(read, rule).flatMap(({ from, to }) => {
    const { until } = termDates(retention.term, from, settings);
    // The day that an act gives as its last may be the one on which it is taken down.
    if (until === null || to <= addDays(until, 1)) return [];
    const texts = { from: same(from), to: same(to), until: same(until), channel: CHANNEL_NAME[channel] };
    return [publicationFinding(rule, { row, texts, severity: mayBlock(row) ? rule.severity : "revisione" })];
  });
}

/** A date as it is read in both languages: day/month/year. */
const same = (date: string): LocalText => {
  const written = date.split("-").reverse().join("/");
  return { it: written, en: written };
};

const severityOf = (rule: PublicationRule, aboutPersons: boolean): Severity =>
  aboutPersons ? rule.severity : (rule.severityWithoutPersons ?? rule.severity);
