import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DataRule } from "../../rules/data-rule.ts";
import { loadFolder } from "../../rules/load-folder.ts";
import { packageRoot } from "../../rules/package-root.ts";
import { foldText } from "../fold.ts";
import { CONTEXTS, lexiconOfRules } from "./lexicon.ts";
import { tokensOf } from "./tokens.ts";

const rules = loadFolder<DataRule>(join(packageRoot(), "rules"), "data", "data");
const lexical = rules.filter(({ expressions }) => expressions !== undefined);
const names = rules.find(({ id }) => id === "data/nome-persona");
const lexicon = lexiconOfRules(lexical, names);
const matchesIn = (text: string) => lexicon.expressions.in(tokensOf(foldText(text)));

/** A sentence that holds an expression: open words get an ending or opening, `#` a number. */
const sentenceOf = (term: string): string =>
  `Si prende atto che ${term
    .replace(/\*(?=[a-z])/gi, "cardio")
    .replace(/(?<=[a-z])\*/gi, "xo")
    .replace("#", "45")} risulta agli atti.`;

describe("the lexicons", () => {
  it("are those of the reference, and of places", () => {
    expect(lexical.map(({ id }) => id.replace("data/", "")).sort()).toEqual([
      "appartenenza-sindacale",
      "biometrici",
      "convinzioni-religiose-filosofiche",
      "disagio-economico-sociale",
      "fiscale-finanziario",
      "genetici",
      "giudiziari",
      "giudiziari-civili-tributari",
      "localizzazione-dati-catastali",
      "minori",
      "opinioni-politiche",
      "origine-etnica-razziale",
      "rapporto-lavoro-vicende",
      "salute",
      "vita-orientamento-sessuale",
    ]);
  });

  it.each(lexical.map((rule) => [rule.id, rule] as const))(
    "%s: every expression is found in a sentence made of it",
    (_, rule) => {
      const missed = (rule.expressions ?? []).flatMap((group) =>
        group.terms.filter(
          (term) =>
            !matchesIn(sentenceOf(term)).some(
              ({ entry }) => entry.kind === "cue" && entry.rule === rule && entry.group === group,
            ),
        ),
      );
      expect(missed).toEqual([]);
    },
  );

  it.each(lexical.map((rule) => [rule.id, rule] as const))(
    "%s: every false positive is found too, and no expression twice",
    (_, rule) => {
      const missed = rule.falsePositives.filter(
        (term) => !matchesIn(sentenceOf(term)).some(({ entry }) => entry.kind === "false" && entry.rule === rule),
      );
      expect(missed).toEqual([]);
      const terms = (rule.expressions ?? []).flatMap((group) => group.terms.map((term) => term.toLowerCase()));
      expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
    },
  );

  it("every pattern of a rule compiles and no word list of contexts is empty", () => {
    for (const { regex } of lexicon.patterns) expect(() => new RegExp(regex)).not.toThrow();
    for (const context of CONTEXTS) expect(names?.lexicon[context]?.length).toBeGreaterThan(5);
  });

  it("never lets health, disability, sexual life, genetic and biometric data be overridden", () => {
    expect(
      lexical
        .filter(({ neverPublishable }) => neverPublishable === true)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["data/biometrici", "data/genetici", "data/salute", "data/vita-orientamento-sessuale"]);
  });
});

describe("expressions", () => {
  const rulesOf = (text: string): string[] => [
    ...new Set(matchesIn(text).flatMap(({ entry }) => (entry.kind === "cue" ? [entry.rule.id] : []))),
  ];

  it.each([
    "invalido civile",
    "INVALIDA CIVILE",
    "invalidi civili",
    "invalide\ncivili",
    "inva-\nlido civile",
    "l.104/92",
    "L. 104/92",
    "l. n. 104",
    "legge 104",
    "cieco civile",
    "disabilità grave",
    "perrnanentemente inidoneo",
    "chemioterapico",
  ])("%j is about health, however it is inflected, broken or misread", (text) => {
    expect(rulesOf(text)).toContain("data/salute");
  });

  it("do not go over a sentence end, a cell or a list mark", () => {
    const ofInvalid = (text: string) =>
      matchesIn(text).filter(({ entry, last, first }) => entry.kind === "cue" && last > first).length;
    expect(ofInvalid("arresti; domiciliari")).toBe(0);
    expect(ofInvalid("arresti\tdomiciliari")).toBe(0);
    expect(ofInvalid("agli arresti domiciliari")).toBeGreaterThan(0);
  });
});

describe("time", () => {
  const words = lexical.flatMap(({ expressions = [] }) => expressions.flatMap(({ terms }) => terms)).join(" ");
  /** A number sequence that is always the same, so that a failure comes back. */
  const random = (() => {
    let state = 20_250_301;
    return (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
  })();
  const shuffled = (length: number): string => {
    const list = words.split(" ");
    return Array.from({ length }, () => list[random(list.length)]).join(" ");
  };
  /** Processor time, the best of three: other work on the machine slows the clock, and only ever adds. */
  const milliseconds = (text: string): number =>
    Math.min(
      ...[0, 1, 2].map(() => {
        const start = process.cpuUsage();
        matchesIn(text);
        return process.cpuUsage(start).user / 1000;
      }),
    );

  it("grows with the text, not faster, on words of the lexicons in any order", () => {
    const perWord = (words: number): number => milliseconds(shuffled(words)) / words;
    perWord(20_000);
    // A cost that grew with the square of the text would be eight times as high.
    expect(perWord(80_000) / perWord(10_000)).toBeLessThan(4);
  });

  it("is bounded on texts made to mislead", () => {
    for (const text of [
      "art ".repeat(40_000),
      "di ".repeat(40_000),
      "-\n".repeat(40_000),
      "l.".repeat(40_000),
      "a'".repeat(40_000),
    ])
      expect(milliseconds(text)).toBeLessThan(2_000);
  });
});
