/** Alternatives of a word that are shown. */
const SHOWN_ALTERNATIVES = 3;

/** A cue as people read it: of alternatives (`a|b`) the first few, `~` and `*` as what is left open, `#` as a number. */
export const cueInWords = (cue: string): string =>
  cue
    .split(/\s+/)
    .map((word) => {
      const alternatives = word.split("|");
      const rest = alternatives.length > SHOWN_ALTERNATIVES ? "/…" : "";
      return alternatives.slice(0, SHOWN_ALTERNATIVES).join("/") + rest;
    })
    .join(" ")
    .replaceAll("+", " ")
    .replace(/[*~]/g, "…")
    .replaceAll("#", "n.");
