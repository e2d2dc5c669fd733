/** Rules by which something hidden is left out of the findings, each a file of that name in `rules/exclusions/`. */
export const EXCLUSION_IDS = [
  "exclusion/technical-value",
  "exclusion/generic-words",
  "exclusion/shown-on-pages",
  "exclusion/site-address",
  "exclusion/part-of-word",
  "exclusion/field-state",
  "exclusion/office-author",
  "exclusion/script-name",
  "exclusion/additive-revision",
  "exclusion/unused-copy",
  "exclusion/visible-twin",
  "exclusion/ocr-layer",
  "exclusion/producer-mark",
  "exclusion/specks",
  "exclusion/picture-painted-twice",
  "exclusion/empty-redaction",
] as const;

export type ExclusionId = (typeof EXCLUSION_IDS)[number];
