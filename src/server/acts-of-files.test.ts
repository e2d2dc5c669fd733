import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE, grant, PERSON, pdfOf } from "../../test/plain-act.ts";
import { Bench } from "./client.fixture.ts";
import type { ActState, BoxView, Decision, DocumentState } from "./contract.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

/** An act of a determination and an annex that shows what it has to hide. */
async function actOfTwo(annex: readonly string[]): Promise<ActState> {
  const { act } = await bench.upload("determina.pdf", await grant());
  await bench.upload("allegato.pdf", await pdfOf([annex]), act);
  return bench.settled(act);
}

const file = ({ documents }: ActState, index: number): DocumentState => documents[index] as DocumentState;
const decide = (act: ActState, ...decisions: Decision[]): Promise<ActState> =>
  bench.json(`/api/acts/${act.id}/decisions`, "POST", decisions);
const redact = async (act: ActState): Promise<ActState> => {
  await bench.json(`/api/acts/${act.id}/redact`, "POST", {});
  return bench.settled(act.id);
};
const hiddenElsewhere = ({ boxes }: DocumentState): BoxView[] => boxes.filter(({ hiddenInAct }) => hiddenInAct);

describe("several files as one act", () => {
  it("are confirmed one by one where there is nothing to redact, and each has its copy", async () => {
    let act = await actOfTwo(["Allegato A: elenco dei capitoli di spesa"]);
    await expect(redact(act)).rejects.toThrow("409 nothing-decided");
    act = await bench.json(`/api/documents/${file(act, 1).id}`, "PATCH", { nothingToRedact: true });
    act = await redact(act);
    expect(act.documents.map(({ result }) => result?.status)).toEqual(["verified", "verified"]);
    expect(act.documents.map(({ result }) => result?.boxes)).toEqual([1, 0]);
  });

  it("don't show in one what is hidden in another, unless somebody decides so for a reason", async () => {
    // Alone, the annex would show the name of the act's beneficiary.
    let act = await actOfTwo(["Allegato A", `Referente del progetto: ${PERSON}`, "Ufficio cultura"]);
    const view = await bench.json<{ words: { text: string }[] }>(`/api/documents/${file(act, 0).id}/pages/1`);
    const first = view.words.findIndex(({ text }) => text === "Beatrice");
    act = await decide(act, { do: "words", document: file(act, 0).id, page: 1, first, last: first + 1 });
    const own = file(act, 0).boxes.find((box) => box.own) as BoxView;
    const [proposed] = hiddenElsewhere(file(act, 1));
    expect(proposed?.burn).toBe(false);

    act = await bench.json(`/api/documents/${file(act, 1).id}`, "PATCH", { nothingToRedact: true });
    await expect(redact(act)).rejects.toThrow("409 shown-in-act");

    const everywhere = await decide(act, { do: "everywhere", document: file(act, 0).id, box: own.id });
    expect(hiddenElsewhere(file(everywhere, 1)).map(({ burn }) => burn)).toEqual([true]);
    const hidden = await redact(everywhere);
    expect(hidden.documents.map(({ result }) => [result?.status, result?.boxes])).toEqual([
      ["verified", 2],
      ["verified", 1],
    ]);

    act = await bench.json(`/api/acts/${act.id}/undo`, "POST");
    act = await decide(act, {
      do: "reject",
      document: file(act, 1).id,
      box: proposed?.id ?? "",
      reason: "altra-persona",
    });
    act = await bench.json(`/api/documents/${file(act, 1).id}`, "PATCH", { nothingToRedact: true });
    act = await redact(act);
    expect(act.documents.map(({ result }) => result?.status)).toEqual(["verified", "verified"]);
  });

  it("leave what somebody decided to leave, and say in the copy what it means", async () => {
    const act = await actOfTwo(["Allegato A", `Codice ${CODE} agli atti`]);
    const code = file(act, 1).boxes.find(({ burn }) => burn) as BoxView;
    const left = await decide(act, {
      do: "reject",
      document: file(act, 1).id,
      box: code.id,
      reason: "norma-specifica",
    });
    await bench.json(`/api/documents/${file(act, 1).id}`, "PATCH", { nothingToRedact: true });
    // A decision with its reason is respected; the copy says that it may not be published so.
    const done = await redact(left);
    expect(file(done, 1).result?.status).toBe("verified");
    expect(file(done, 1).result?.findings.some(({ severity }) => severity === "blocco")).toBe(true);
  });

  it("are closed one by one", async () => {
    const act = await actOfTwo(["Allegato A"]);
    await bench.json(`/api/documents/${file(act, 1).id}`, "DELETE");
    const after = await bench.settled(act.id);
    expect(after.documents.map(({ name }) => name)).toEqual(["determina.pdf"]);
    expect(after.stage).toBe("deciding");
    await bench.json(`/api/acts/${act.id}`, "DELETE");
    await expect(bench.state(act.id)).rejects.toThrow("404");
    expect((await bench.json<{ id: string }[]>("/api/acts")).some(({ id }) => id === act.id)).toBe(false);
  });
});
