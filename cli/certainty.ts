import type { LocalText } from "../src/model/local-text.ts";
import type { Certainty, Source } from "../src/rules/rule-text.ts";

const CERTAINTY: Readonly<Record<Certainty, LocalText>> = {
  verified: { it: "fonte verificata", en: "source verified" },
  "verified-2013-text": { it: "verificato sul testo del 2013", en: "verified on the text of 2013" },
  "verified-secondary": { it: "verificato su fonte secondaria", en: "verified on a secondary source" },
  "from-knowledge": { it: "da verificare", en: "to be verified" },
};

/** A source and how certain it is. */
export const citedSource = ({ ref, v }: Source): LocalText => ({
  it: `${ref} (${CERTAINTY[v].it})`,
  en: `${ref} (${CERTAINTY[v].en})`,
});
