/** What may be told of a name: the ending that its kind has. */
const ENDINGS: Readonly<Record<string, string>> = {
  pdf: ".pdf",
  p7m: ".p7m",
  docx: ".docx",
  xlsx: ".xlsx",
  pptx: ".pptx",
  html: ".html",
  xml: ".xml",
  rtf: ".rtf",
  zip: ".zip",
};

/**
 * An address as reports show it: of a URL the host, of the rest nothing but the number of the document. File names and
 * paths are written by offices, and tell names of persons in ways no program recognises for sure.
 */
export function maskedAddress(address: string, number: number, kind: string): string {
  const name = `documento-${number}${ENDINGS[kind] ?? ""}`;
  return /^https?:/.test(address) ? `${new URL(address).origin}/…/${name}` : `…/${name}`;
}
