import { describe, expect, test } from "vitest";
import { act, datum } from "../../test/act.ts";
import type { Channel } from "../model/channel.ts";
import { loadRules } from "../rules/catalog.ts";
import { doubtSettings } from "../rules/publication-doubt.ts";
import { givenType } from "./document-type.ts";
import { type Judgement, judge } from "./judge.ts";

const catalog = loadRules();
const TEXT = "Pos\tNome\tPunteggio totale\n1\tAda Neri\t60\n2\tElio Verdi\t50";

function judged(row: string, channel: Channel, answers: Record<string, string>): Judgement {
  const read = act(TEXT);
  const data = ["Ada Neri", "Elio Verdi"].map((name) => datum(read, name));
  const settings = doubtSettings(catalog.doubts, answers);
  return judge({ read, data, type: givenType(row), channel, catalog, settings, date: "2025-03-01" });
}

const blocked = ({ findings }: Judgement): string[] =>
  findings.filter(({ severity }) => severity === "blocco").map(({ rule }) => rule);

describe("an answer to an open doubt changes the row", () => {
  test("rankings of social housing by name, where a regional law asks for it", () => {
    expect(blocked(judged("graduatoria-alloggi-erp", "albo", {}))).toHaveLength(2);
    expect(blocked(judged("graduatoria-alloggi-erp", "albo", { "DOUBT-8": "nominativa" }))).toEqual([]);
  });

  test("the notice of art. 140 c.p.c. may go on the door only", () => {
    expect(blocked(judged("notifica-albo-irreperibili", "albo", {}))).toEqual([]);
    expect(blocked(judged("notifica-albo-irreperibili", "albo", { "DOUBT-9": "porta" }))).toEqual([
      "publication/wrong-channel",
    ]);
  });

  test("the statements of managers may be published for top posts", () => {
    expect(blocked(judged("redditi-patrimonio-dirigenti", "at", {}))).toContain("publication/refused-type");
    expect(blocked(judged("redditi-patrimonio-dirigenti", "at", { "DOUBT-5": "vertice" }))).toEqual([]);
  });

  test("asset statements aren't published in small municipalities", () => {
    const small = judged("dichiarazione-redditi-politici", "at", { "DOUBT-4": "fino-15000" });
    expect(small.findings.map(({ rule }) => rule)).toContain("publication/refused-type");
  });

  test("the term on a channel", () => {
    const until = (answers: Record<string, string>) =>
      judged("concorso-esiti-prove-intermedie", "albo", answers).publication?.channels.find(
        ({ channel }) => channel === "albo",
      )?.until;
    expect(until({})).toBe("2025-03-11");
    expect(until({ "DOUBT-10": "quindici-giorni" })).toBe("2025-03-16");
  });
});
