/** Letters and digits alone, without case and accents: what is the same to a reader is the same here. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
