/** What the redacted file says of itself. Nothing of it comes from the source. */
export interface RedactedMeta {
  readonly title: string;
  /** Language of the document (BCP 47). */
  readonly lang: string;
}

export const NEUTRAL_META: RedactedMeta = { title: "Documento con omissis", lang: "it-IT" };

export const PRODUCER = "omissis";
