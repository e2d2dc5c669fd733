import { describe, expect, test } from "vitest";
import { act } from "../../test/act.ts";
import { type Severity, stricter } from "../model/severity.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { loadRules } from "../rules/catalog.ts";
import type { ActFixture } from "./act.fixture.ts";
import { ACTS } from "./acts.fixture.ts";
import { documentType } from "./document-type.ts";
import { type Judgement, judge } from "./judge.ts";

const catalog = loadRules();

/** The act as the whole pipeline judges it, the type told from its words. */
function judged({ channel }: ActFixture, text: string): Judgement & { readonly row: string | null; worst: Severity } {
  const read = act(text);
  const type = documentType(read, catalog.rows);
  const judgement = judge({ read, data: findPersonalData(read, catalog.data), type, channel, catalog });
  const worst = judgement.findings.map(({ severity }) => severity).reduce(stricter, "avviso");
  return { ...judgement, row: (judgement.type ?? type).id, worst };
}

test("every row has an act", () => {
  expect(ACTS.map(({ row }) => row).sort()).toEqual([...catalog.rows.keys()].sort());
});

describe.each(ACTS)("$row", (fixture) => {
  const lawful = judged(fixture, fixture.text.replace("§", ""));
  const broken = judged(fixture, fixture.text.replace("§", fixture.breach));

  test("is recognised from a typical act, and nothing stands against it", () => {
    expect(lawful.row).toBe(fixture.row);
    expect(
      lawful.findings.filter(({ severity }) => severity !== "avviso").map(({ rule, message }) => [rule, message.it]),
    ).toEqual([]);
  });

  test("does not let the breach pass, and leaves no placeholder in what it says", () => {
    expect(broken.worst).toBe(fixture.broken === "needs-review" ? "revisione" : "blocco");
    expect(JSON.stringify(broken.findings)).not.toMatch(/\{\w+\}/);
  });
});
