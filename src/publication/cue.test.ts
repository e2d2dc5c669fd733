import { describe, expect, test } from "vitest";
import { findCue, hasCue } from "./cue.ts";
import { fold } from "./fold.ts";

const met = (cue: string, text: string): boolean => hasCue(cue, fold(text));

describe("a cue", () => {
  test("ignores case, accents, punctuation and line ends within a sentence", () => {
    expect(met("esit* ~ prov*", "ESITI DELLA\nPROVA SCRITTA")).toBe(true);
    expect(met("idoneita", "Idoneità")).toBe(true);
    expect(met("prova teorico", "PROVA TEORICO-PRATICA")).toBe(true);
  });

  test("takes whole words unless the stem is open", () => {
    expect(met("vincitore", "vincitori")).toBe(false);
    expect(met("vincitor*", "vincitori")).toBe(true);
    expect(met("graduatoria", "sgraduatoria")).toBe(false);
  });

  test("doesn't reach over the end of a sentence, but over abbreviations", () => {
    expect(met("esit* ~ prova", "Sono pubblicati gli esiti. La prova si terrà domani.")).toBe(false);
    expect(met("vincitor* ~ rossi", "È dichiarato vincitore il dott. Rossi")).toBe(true);
  });

  test("gives the number in digits or in words", () => {
    expect(findCue("# post*", fold("per n. 4 posti"))[0]?.number).toBe(4);
    expect(findCue("# post*", fold("copertura di un posto"))[0]?.number).toBe(1);
    expect(findCue("# post*", fold("SEI POSTI"))[0]?.number).toBe(6);
  });

  test("gives ranges of the unfolded text", () => {
    const text = "Città: è “VINCITRICE” la dott.ssa İpek";
    const [match] = findCue("vincitric*", fold(text));
    expect(text.slice(match?.start, match?.end)).toBe("VINCITRICE");
  });
});
