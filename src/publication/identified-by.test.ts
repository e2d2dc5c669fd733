import { describe, expect, it } from "vitest";
import { act } from "../../test/act.ts";
import { findPersonalData } from "../personal-data/personal-data.ts";
import { loadRules } from "../rules/catalog.ts";
import { judgeDatum } from "./judge-datum.ts";

const catalog = loadRules();

/** Messages on the health data of a text. */
function messages(text: string): string[] {
  const read = act(text);
  return findPersonalData(read, catalog.data)
    .filter(({ rule }) => rule === "data/salute")
    .map((datum) => judgeDatum(read, datum, datum.role, null, catalog).finding.message.it);
}

describe("a finding on what words reveal of somebody", () => {
  it.each([
    ["Si sostituisce l'autista dello scuolabus, assente per malattia fino al 30 giugno.", "ruolo e ufficio"],
    ["Contributo a G.T., affetto da sclerosi multipla.", "iniziali"],
  ])("says by what the person is recognised: %s", (text, by) => {
    expect(messages(text)).toContainEqual(expect.stringContaining(`si riconosce anche senza il nome: ${by}.`));
  });

  it("says nothing of it where the name is there", () => {
    const found = messages("Contributo alla sig.ra Ilaria Venturi, affetta da sclerosi multipla.");
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).not.toContain("anche senza il nome");
  });
});
