import type { Finding } from "../model/finding.ts";
import type { LocalText } from "../model/local-text.ts";
import { type Place, WHOLE_DOCUMENT } from "../model/place.ts";
import type { Severity } from "../model/severity.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { PublicationRow } from "../rules/publication-row.ts";
import type { PublicationRule } from "../rules/publication-rule.ts";
import { citation } from "../rules/rule-text.ts";
import { CHANNEL_NAME, fillLocal, joined } from "./texts.ts";

/** @throws RangeError when the catalog lacks a rule that the program needs. */
export function publicationRule(catalog: RuleCatalog, id: string): PublicationRule {
  const rule = catalog.publication.get(`publication/${id}`);
  if (rule === undefined) throw new RangeError(`No rule publication/${id}`);
  return rule;
}

/** The words that messages on a document of a row may use. */
export function rowTexts(row: PublicationRow): Record<string, LocalText> {
  const named = row.persons.filter(({ form }) => form === "nome-in-chiaro").map(({ label }) => label);
  return {
    row: row.title,
    named: joined([...named, { it: "chi agisce per l'ente", en: "those who act for the body" }]),
    allowedData: joined(row.allowed.map(({ label }) => label)),
    channels: joined(
      row.channels.map(({ channel }) =>
        channel in CHANNEL_NAME
          ? CHANNEL_NAME[channel as keyof typeof CHANNEL_NAME]
          : { it: channel.replace("altro:", ""), en: channel.replace("altro:", "") },
      ),
    ),
  };
}

/** A finding of the publication stage. The row, when one decided, is its source. */
export function publicationFinding(
  rule: PublicationRule,
  options: {
    readonly row?: PublicationRow | null;
    readonly texts?: Readonly<Record<string, LocalText>>;
    readonly place?: Place;
    readonly severity?: Severity;
  } = {},
): Finding {
  const { row = null, place = WHOLE_DOCUMENT, severity = rule.severity } = options;
  const texts = { ...(row === null ? {} : rowTexts(row)), ...options.texts };
  return {
    ...place,
    rule: rule.id,
    stage: "publication",
    kind: null,
    category: null,
    severity,
    evidence: null,
    message: fillLocal(rule.message, texts),
    remedy: fillLocal(rule.remedy, texts),
    source: citation(row ?? rule),
  };
}
