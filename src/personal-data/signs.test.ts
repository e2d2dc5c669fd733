import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { loadRules } from "../rules/catalog.ts";
import { findPersonalData } from "./personal-data.ts";
import { signReader } from "./signs.ts";

const { data: rules } = loadRules();

/** The signs of the first datum of a rule in a text. */
function signs(rule: string, text: string) {
  const read = act(text);
  const found = findPersonalData(read, rules).find((datum) => datum.rule === rule);
  if (found === undefined) throw new RangeError(`no ${rule} in the text`);
  return signReader(read, rules)(found);
}

describe("the signs of a datum", () => {
  test("a code: its shape, its check character, the word beside it", () => {
    expect(signs("data/cf-persona-fisica", "codice fiscale RSSMRA85T10A562S")).toEqual([
      { kind: "shape", checked: true },
      { kind: "cue", term: "codice fiscale" },
    ]);
  });

  test("a name: the title before it, or the heading of its column", () => {
    expect(signs("data/nome-persona", "Si incarica il dott. Elio Verdi di provvedere.")).toContainEqual({
      kind: "title",
      term: "dott.",
    });
    const [sign] = signs("data/nome-persona", "Cognome e nome\tPunti\nVerdi Elio\t28\nNeri Ada\t27");
    expect(sign?.kind).toBe("heading");
  });

  test("words that reveal a fact: by what their person is recognised", () => {
    expect(signs("data/salute", "La signora Ada Neri è affetta da diabete mellito.")).toContainEqual({
      kind: "revealing",
      by: "name",
    });
  });

  test("are entries of the rule's lists, never words of the document", () => {
    const text = "Nato a Vattelapesca il 10/12/1985, codice fiscale RSSMRA85T10A562S, tel. 333 1234567";
    const read = act(text);
    const entries = new Set(
      [...rules.values()].flatMap((rule) => [...rule.cues, ...rule.headings, ...Object.values(rule.lexicon).flat()]),
    );
    const terms = findPersonalData(read, rules)
      .flatMap(signReader(read, rules))
      .flatMap((sign) => ("term" in sign ? [sign.term] : []));
    expect(terms.length).toBeGreaterThan(1);
    for (const term of terms) expect(entries.has(term), term).toBe(true);
  });
});
