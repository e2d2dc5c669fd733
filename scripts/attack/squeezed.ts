/** A text as it is compared: letters and digits alone, without case and accents. */
export const squeezed = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

export const timesIn = (text: string, needle: string): number => text.split(needle).length - 1;
