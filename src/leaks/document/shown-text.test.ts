import { describe, expect, test } from "vitest";
import { ShownText } from "./shown-text.ts";

const shown = new ShownText({
  lines: [
    "COMUNE DI VALDORSINO",
    "Concessione di un contributo a Beatrice Solimena per attività cultu-",
    "rali. Vista la domanda di Ugo Rossi e il parere di Anna Tarabelli;",
    "N. 214 del 18/03/2026",
  ],
  undecodable: 0,
});

describe("a text beside the pages says nothing new", () => {
  test.each([
    ["in other case, accents and punctuation", "concessione di un CONTRIBUTO"],
    ["with words in another order", "Solimena, Beatrice"],
    ["across the end of a line", "attività culturali"],
    ["between generic words", "Allegato 2: contributo a Beatrice Solimena, pag. 3"],
    ["joined as programs do", "ComuneDiValdorsino"],
    ["without a word", "12 – 3/4"],
    ["of parts of sentences that are all there", "attività culturali. Vista la domanda di Ugo Rossi"],
  ])("%s", (_, text) => {
    expect(shown.beyond(text)).toBeNull();
  });
});

describe("a text beside the pages says something new", () => {
  test("when a person's names are there, but not together", () => {
    expect(shown.beyond("Anna Rossi")).toBe("Anna Rossi");
  });

  test("when a name is only part of a word of the page", () => {
    expect(shown.beyond("Lena")).toBe("Lena");
  });

  test("and is told without what the pages show before and after it", () => {
    expect(shown.beyond("Contributo: minore Ivo Solimena - Comune di Valdorsino")).toBe("minore Ivo Solimena");
  });

  test("in codes that look like none of a machine", () => {
    expect(shown.beyond("SLMBRC84C50H501X")).toBe("SLMBRC84C50H501X");
    expect(shown.beyond("IT97F0617501400000081120459")).toBe("IT97F0617501400000081120459");
    expect(shown.beyond("a81f02c4d5e6f7a8b9c0d1e2")).toBeNull();
  });

  test("in numbers alone, when values are compared", () => {
    expect(shown.beyond("10/03/1984")).toBeNull();
    expect(shown.beyond("10/03/1984", { strict: true })).toBe("10/03/1984");
    expect(shown.beyond("18/03/2026", { strict: true })).toBeNull();
  });
});
