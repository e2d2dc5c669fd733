import { describe, expect, test } from "vitest";
import { act, datum } from "../../test/act.ts";
import type { Channel } from "../model/channel.ts";
import type { PersonalDatum } from "../model/personal-datum.ts";
import type { ReadDocument } from "../model/read-text.ts";
import type { Severity } from "../model/severity.ts";
import { loadRules } from "../rules/catalog.ts";
import { documentType, givenType } from "./document-type.ts";
import { type Judgement, judge } from "./judge.ts";

const catalog = loadRules();
const CALL = "concorso-convocazione-prova-successiva";
const RESULTS = "concorso-esiti-prove-intermedie";
const RANKING = "concorso-graduatoria-finale";

const judged = (
  read: ReadDocument,
  data: readonly PersonalDatum[],
  type: string,
  channel: Channel | null,
  date: string | null = null,
): Judgement => judge({ read, data, type: givenType(type), channel, catalog, date });

const severities = (judgement: Judgement): Severity[] => judgement.data.map(({ severity }) => severity);
const rulesOfDocument = (judgement: Judgement): [string, Severity][] =>
  judgement.findings.filter(({ stage }) => stage === "publication").map(({ rule, severity }) => [rule, severity]);

const codes = act("Codice\tEsito\nINPA-0001\t25\nINPA-0002\t28");
const codeData = [datum(codes, "INPA-0001", "candidate-code"), datum(codes, "INPA-0002", "candidate-code")];
const winner = act(
  "Graduatoria finale\nVincitrice: Ada Neri\nPos\tCandidato\tTotale\n1\tAda Neri\t60\n2\tINPA-0002\t58",
);
const winnerData = [
  datum(winner, "Ada Neri"),
  datum(winner, "Ada Neri", "person-name", { nth: 1 }),
  datum(winner, "INPA-0002", "candidate-code"),
];

describe("where each row may be published", () => {
  test.each<[string, Channel, [string, Severity][]]>([
    [CALL, "inpa", []],
    [CALL, "albo", [["publication/wrong-channel", "blocco"]]],
    [CALL, "at", [["publication/wrong-channel", "blocco"]]],
    [RESULTS, "inpa", []],
    [RESULTS, "albo", []],
    [RESULTS, "at", [["publication/wrong-channel", "blocco"]]],
    [RANKING, "inpa", []],
    [RANKING, "at", []],
    // The row is silent on it, and codes alone identify nobody to the reader.
    [RANKING, "albo", [["publication/unlisted-channel", "avviso"]]],
  ])("%s on %s", (row, channel, expected) => {
    const judgement = judged(codes, codeData, row, channel);
    expect(rulesOfDocument(judgement)).toEqual(expected);
    expect(severities(judgement)).toEqual(["avviso", "avviso"]);
  });

  test("a channel that the row is silent on asks a person when somebody is named", () => {
    expect(rulesOfDocument(judged(winner, winnerData, RANKING, "albo"))).toEqual([
      ["publication/unlisted-channel", "revisione"],
    ]);
  });

  test("the message says where the document may go", () => {
    const [finding] = judged(codes, [], CALL, "at").findings;
    expect(finding?.message.it).toContain("Amministrazione Trasparente");
    expect(finding?.message.it).toContain("portale InPA");
    expect(JSON.stringify(finding)).not.toMatch(/\{\w+\}/);
  });

  test("is not judged when no channel is asked for", () => {
    expect(rulesOfDocument(judged(codes, codeData, CALL, null))).toEqual([]);
  });
});

describe("who may appear, and how", () => {
  test.each([CALL, RESULTS])("%s: names of candidates block on every channel, codes never", (row) => {
    const read = act("Codice\tCandidato\tEsito\nINPA-0001\tAda Neri\tammessa");
    const data = [datum(read, "INPA-0001", "candidate-code"), datum(read, "Ada Neri")];
    for (const channel of ["inpa", "albo", "at"] as const) {
      const judgement = judged(read, data, row, channel);
      expect(severities(judgement)).toEqual(["avviso", "blocco"]);
      expect(judgement.data[1]?.decidedBy?.id).toBe("publication/name-for-code");
    }
  });

  test("final ranking: winners by name, others by code, the excluded not at all", () => {
    const read = act(
      "Pos\tCandidato\tTotale\tEsito\n1\tAda Neri\t60\tvincitrice\n2\tElio Verdi\t58\tidoneo\n3\tINPA-0003\t50\tidoneo\nSono stati esclusi: Ugo Blu.",
    );
    const data = [
      datum(read, "Ada Neri"),
      datum(read, "Elio Verdi"),
      datum(read, "INPA-0003", "candidate-code"),
      datum(read, "Ugo Blu"),
    ];
    const judgement = judged(read, data, RANKING, "at");
    expect(severities(judgement)).toEqual(["avviso", "blocco", "avviso", "blocco"]);
    expect(judgement.data.map(({ decidedBy }) => decidedBy?.id)).toEqual([
      "publication/allowed-datum",
      "publication/name-for-code",
      "publication/allowed-datum",
      "publication/person-not-to-appear",
    ]);
  });

  test("final ranking: a name of which nothing tells whether it won goes to a person", () => {
    const read = act("Pos\tCandidato\tTotale\n1\tAda Neri\t60");
    const judgement = judged(read, [datum(read, "Ada Neri")], RANKING, "at");
    expect(severities(judgement)).toEqual(["revisione"]);
    expect(judgement.findings[0]?.message.it).toContain("vincitori");
  });

  test.each([CALL, RESULTS, RANKING])("%s: those who act for the body may be named", (row) => {
    const read = act("Il Presidente della Commissione Elio Verdi\nIl Dirigente Ada Neri");
    const data = [
      datum(read, "Elio Verdi", "person-name", { role: "commission-member" }),
      datum(read, "Ada Neri", "person-name", { role: "office-holder" }),
    ];
    expect(severities(judged(read, data, row, "inpa"))).toEqual(["avviso", "avviso"]);
  });
});

describe("what else may appear", () => {
  const read = act(
    "Ada Neri\tnata a Nuoro il 01/02/1990\tNREDAA90B41F979X\tvia Po 3\t333 1234567\tada@posta.test\tIT60X0542811101000000123456",
  );
  const excess = [
    datum(read, "01/02/1990", "birth-date"),
    datum(read, "Nuoro", "birth-place"),
    datum(read, "NREDAA90B41F979X", "fiscal-code"),
    datum(read, "via Po 3", "address-residence"),
    datum(read, "333 1234567", "phone-personal"),
    datum(read, "ada@posta.test", "email-personal"),
    datum(read, "IT60X0542811101000000123456", "iban"),
  ];

  test.each([CALL, RESULTS, RANKING])("%s: birth, tax code, residence, contacts and bank details block", (row) => {
    expect(severities(judged(read, excess, row, "inpa"))).toEqual(excess.map(() => "blocco"));
  });

  test("a datum that is nobody's stays what its own rule says", () => {
    const office = datum(read, "333 1234567", "phone-personal", { severity: "avviso" });
    expect(severities(judged(read, [office], RANKING, "at"))).toEqual(["avviso"]);
  });

  test("columns that a final ranking may not have block beside names and ask a person beside codes", () => {
    const table = (person: string): ReadDocument =>
      act(`Pos\tCandidato\tProva scritta\tProva orale\tTotale\n1\t${person}\t28\t30\t58`);
    const named = table("Ada Neri (vincitrice)");
    const withName = judged(named, [datum(named, "Ada Neri")], RANKING, "at");
    expect(rulesOfDocument(withName)).toEqual([
      ["publication/excess-datum", "blocco"],
      ["publication/excess-datum", "blocco"],
    ]);
    expect(withName.findings.at(-1)?.bbox).not.toBeNull();
    const coded = table("INPA-0001");
    const withCode = judged(coded, [datum(coded, "INPA-0001", "candidate-code")], RANKING, "at");
    expect(rulesOfDocument(withCode).map(([, severity]) => severity)).toEqual(["revisione", "revisione"]);
  });

  test("conditional admission beside a winner blocks, an empty preference column doesn't", () => {
    const read = act("Pos\tCandidato\tTotale\tPreferenze\n1\tAda Neri, vincitrice (ammessa con riserva)\t58\t-");
    expect(rulesOfDocument(judged(read, [datum(read, "Ada Neri")], RANKING, "at"))).toEqual([
      ["publication/excess-datum", "blocco"],
    ]);
  });

  test("a lawful final ranking blocks nothing", () => {
    for (const channel of ["inpa", "at"] as const) {
      const judgement = judged(winner, winnerData, RANKING, channel);
      expect(judgement.findings.map(({ severity }) => severity)).toEqual(["avviso", "avviso", "avviso"]);
    }
  });
});

describe("how long it may stay", () => {
  test("each row gives the dates of each of its channels", () => {
    const terms = (row: string) =>
      judged(codes, [], row, null, "2025-03-01").publication?.channels.map(
        ({ channel, section, from, until, indexable, rule }) => [channel, section, from, until, indexable, rule],
      );
    expect(terms(CALL)).toEqual([["inpa", null, "2025-03-01", null, "no", "R-INPA"]]);
    expect(terms(RESULTS)).toEqual([
      ["inpa", null, "2025-03-01", null, "no", "R-INPA"],
      ["albo", null, "2025-03-01", "2025-03-11", "no", "R-ALBO-10"],
    ]);
    expect(terms(RANKING)).toEqual([
      ["inpa", null, "2025-03-01", null, "yes", "R-INPA"],
      ["at", "bandi-concorso", "2025-03-01", "2030-12-31", "yes", "R-AT-5"],
    ]);
  });

  test("every unknown date has its reason", () => {
    for (const row of [CALL, RESULTS, RANKING]) {
      for (const { until, untilReason } of judged(codes, [], row, null).publication?.channels ?? []) {
        expect(until).toBeNull();
        expect(untilReason?.it).toBeTruthy();
      }
    }
  });

  test.each([
    ["Affisso all'albo on line dal 15 al 25 gennaio 2025.", []],
    ["Pubblicato all'albo dal 23 giugno al 4 luglio 2025.", []],
    ["Pubblicazione: dal 01.10.2024 al 30.11.2024 (gg. 60).", ["publication/wrong-term"]],
    ["Affisso all'albo dal 28 dicembre al 31 gennaio 2025.", ["publication/wrong-term"]],
    ["Visto il bando pubblicato all'albo dal 1 marzo al 30 aprile 2024.", []],
  ])("a stated period is compared with the term: %s", (text, expected) => {
    const judgement = judged(act(text), [], RESULTS, "albo");
    expect(rulesOfDocument(judgement).map(([rule]) => rule)).toEqual(expected);
  });
});

describe("a document of unknown type", () => {
  const read = act("Comune di Valdora\nAvviso alla cittadinanza\nIl contributo è concesso a Ada Neri.");
  const type = documentType(read, catalog.rows);

  test("asks for the norm when it is about somebody who doesn't act for the body", () => {
    const judgement = judge({ read, data: [datum(read, "Ada Neri")], type, channel: "at", catalog });
    expect(rulesOfDocument(judgement)).toEqual([["publication/unknown-type", "revisione"]]);
    expect(judgement.publication).toBeNull();
  });

  test("only says so when it names nobody else", () => {
    const office = datum(read, "Ada Neri", "person-name", { role: "office-holder", severity: "avviso" });
    for (const data of [[], [office]]) {
      expect(rulesOfDocument(judge({ read, data, type, channel: "at", catalog }))).toEqual([
        ["publication/unknown-type", "avviso"],
      ]);
    }
  });
});

test("a row that rests on no text anybody read asks a person and never blocks", () => {
  const row = catalog.rows.get(CALL);
  if (row === undefined) throw new Error("no such row");
  const guessed = { ...row, sources: [{ ref: "Nessun testo letto", v: "from-knowledge" }] as const };
  const read = act("Candidato\tOra\nAda Neri\t9.00");
  const judgement = judge({
    read,
    data: [datum(read, "Ada Neri")],
    type: givenType(CALL),
    channel: "at",
    catalog: { ...catalog, rows: new Map([[CALL, guessed]]) },
  });
  expect(judgement.findings.map(({ severity }) => severity)).toEqual(["revisione", "revisione"]);
});

test("a type that is published nowhere blocks when it is about somebody", () => {
  const row = catalog.rows.get(CALL);
  if (row === undefined) throw new Error("no such row");
  const refused = { ...row, gate: "refuse" as const, channels: [] };
  const judgement = judge({
    read: winner,
    data: winnerData,
    type: givenType(CALL),
    channel: "inpa",
    catalog: { ...catalog, rows: new Map([[CALL, refused]]) },
  });
  expect(rulesOfDocument(judgement)).toEqual([["publication/refused-type", "blocco"]]);
});

test("nothing that a person wrote reaches the printed findings", () => {
  const judgement = judged(winner, winnerData, RESULTS, "at");
  expect(JSON.stringify(judgement.findings)).not.toContain("Neri");
});
