import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE, grant, PERSON, pdfOf, sample } from "../../test/plain-act.ts";
import { createEngine, type Engine } from "../index.ts";
import { Bench } from "./client.fixture.ts";
import type { ActState, Decision, DocumentState, PageView } from "./contract.ts";

let bench: Bench;
let engine: Engine;
beforeAll(async () => {
  [bench, engine] = [await Bench.start(), createEngine()];
});
afterAll(async () => {
  await Promise.all([bench.stop(), engine.close()]);
});

const only = ({ documents: [document] }: ActState): DocumentState => document as DocumentState;

/** An act with one file, examined. */
async function opened(bytes: Uint8Array, name = "determina.pdf"): Promise<ActState> {
  return bench.settled((await bench.upload(name, bytes)).act);
}

const decide = (act: ActState, ...decisions: Decision[]): Promise<ActState> =>
  bench.json(`/api/acts/${act.id}/decisions`, "POST", decisions);

async function redacted(act: ActState): Promise<ActState> {
  await bench.json(`/api/acts/${act.id}/redact`, "POST", {});
  return bench.settled(act.id);
}

const boxOn = (act: ActState, what: string) => {
  const box = only(act).boxes.find(({ name }) => name.includes(what));
  if (box === undefined) throw new Error(`no box ${what}`);
  return box;
};

const words = (act: ActState, page = 1): Promise<PageView> =>
  bench.json(`/api/documents/${only(act).id}/pages/${page}`);

describe("a clerk with one act", () => {
  it("sees what may not be published, has it burned, and downloads a copy in which nothing of it is", async () => {
    let act = await opened(await grant());
    expect(act.stage).toBe("deciding");
    expect(only(act)).toMatchObject({ status: "read", pages: 1, problem: null, verdict: null });
    act = await bench.json(`/api/acts/${act.id}`, "PATCH", { channel: "albo", date: "2026-03-20" });
    expect(only(act).verdict).toBe("not-publishable");
    const code = boxOn(act, "codice fiscale");
    expect(code).toMatchObject({ burn: true, decidedBy: "rule", own: false, quote: "…2S" });
    expect(only(act).findings.find(({ box }) => box === code.id)).toMatchObject({
      severity: "blocco",
      id: code.finding,
    });
    expect(JSON.stringify(act)).not.toContain(CODE);

    act = await redacted(act);
    const { result } = only(act);
    expect(result).toMatchObject({ status: "verified", boxes: 1, removed: [{ count: 1 }] });
    expect(result?.checks.every(({ passed }) => passed)).toBe(true);
    expect(act.stage).toBe("redacted");
    expect(bench.bugs).toEqual([]);

    for (const product of result?.products ?? []) {
      const file = await bench.ask(`/api/documents/${only(act).id}/products/${product}`);
      expect(file.status).toBe(200);
      expect(file.headers["content-disposition"]).toMatch(
        /^attachment; filename="determina-[a-z]+\.(pdf|txt|html|json|ics)"/,
      );
      expect(file.bytes.toString("latin1")).not.toContain(CODE);
    }
    const copy = await bench.ask(`/api/documents/${only(act).id}/products/pdf`);
    const report = await engine.check({ file: "copia.pdf", bytes: new Uint8Array(copy.bytes) }, { channel: "albo" });
    expect(report.findings.filter(({ stage, severity }) => stage === "leak" || severity === "blocco")).toEqual([]);
  });

  it("looks at the pages, before and after", async () => {
    const act = await redacted(await opened(sample("cattivi/graduatoria-banda-nera.pdf")));
    const page = `/api/documents/${only(act).id}/pages/1`;
    const [before, after] = [
      await bench.ask(`${page}/picture?width=800`),
      await bench.ask(`${page}/picture?width=800&of=copy`),
    ];
    for (const picture of [before, after]) {
      expect(picture.headers["content-type"]).toBe("image/png");
      expect(picture.bytes.readUInt32BE(16)).toBe(800);
    }
    expect(before.bytes.equals(after.bytes)).toBe(false);
    const { width, height, matrix } = await words(act);
    expect(await bench.json(`/api/documents/${only(act).id}/pages`)).toEqual([{ width, height }]);
    expect(matrix).toEqual([1, 0, 0, -1, 0, height]);
  });

  it("adds boxes by drawing, by words and by line, moves and deletes them, and takes it all back", async () => {
    let act = await opened(await grant());
    const { id } = only(act);
    const view = await words(act);
    const first = view.words.findIndex(({ text }) => text === "Beatrice");
    act = await decide(act, { do: "draw", document: id, page: 1, box: [300, 300, 200, 280] });
    act = await decide(act, { do: "words", document: id, page: 1, first, last: first + 1 });
    act = await decide(act, { do: "row", document: id, page: 1, word: 0 });
    const own = only(act).boxes.filter((box) => box.own);
    expect(own.map(({ boxes }) => boxes.length)).toEqual([1, 1, 1]);
    expect(own[0]?.boxes[0]).toEqual([200, 280, 300, 300]);
    const [person, comma] = view.words.slice(first, first + 2).map(({ boxes }) => boxes[0]);
    expect(own[1]?.boxes[0]?.[0]).toBeCloseTo(person?.[0] ?? 0, 3);
    expect(own[1]?.boxes[0]?.[2]).toBeCloseTo(comma?.[2] ?? 0, 3);

    const [drawn] = own;
    act = await decide(act, { do: "change", document: id, box: drawn?.id ?? "", boxes: [[210, 280, 310, 9999]] });
    expect(only(act).boxes.find((box) => box.id === drawn?.id)?.boxes).toEqual([[210, 280, 310, 842]]);
    act = await decide(act, { do: "delete", document: id, box: drawn?.id ?? "" });
    expect(only(act).boxes.filter((box) => box.own)).toHaveLength(2);
    for (let step = 0; step < 5; step++) act = await bench.json(`/api/acts/${act.id}/undo`, "POST");
    expect(only(act).boxes.filter((box) => box.own)).toEqual([]);
    expect(act).toMatchObject({ canUndo: false, canRedo: true });
    await expect(bench.json(`/api/acts/${act.id}/undo`, "POST")).rejects.toThrow("nothing-to-undo");
    for (let step = 0; step < 5; step++) act = await bench.json(`/api/acts/${act.id}/redo`, "POST");
    expect(only(act).boxes.filter((box) => box.own)).toHaveLength(2);
  });

  it("selects a row or a column of a table, without its heading", async () => {
    const act = await opened(sample("cattivi/graduatoria-nomi-idonei.pdf"));
    const { id } = only(act);
    const view = await words(act);
    const at = view.words.findIndex(({ cell }) => cell !== null && cell.row === 2 && cell.column === 1);
    const { cell, boxes } = view.words[at] as PageView["words"][number];
    const after = await decide(act, { do: "column", document: id, page: 1, word: at });
    const column = only(after).boxes.find((box) => box.own);
    const rows = new Set(view.words.filter((word) => word.cell?.column === cell?.column).map((word) => word.cell?.row));
    expect(column?.boxes).toHaveLength(rows.size - 1);
    const row = only(await decide(after, { do: "row", document: id, page: 1, word: at })).boxes.findLast(
      (box) => box.own,
    );
    const columns = new Set(view.words.filter((word) => word.cell?.row === cell?.row).map((word) => word.cell?.column));
    expect(row?.boxes).toHaveLength(columns.size);
    expect(row?.boxes.every(([, y0, , y1]) => y0 < (boxes[0]?.[3] ?? 0) && y1 > (boxes[0]?.[1] ?? 0))).toBe(true);
  });

  it("leaves a proposed place only for a reason of the list, and never uncovers it by the way", async () => {
    let act = await opened(await grant());
    const { id } = only(act);
    const { id: box, boxes } = boxOn(act, "codice fiscale");
    const [[x0, y0, x1, y1] = [0, 0, 0, 0]] = boxes;
    const refused = (decision: Decision) =>
      decide(act, decision).then(
        () => "done",
        (error: Error) => error.message,
      );
    expect(await refused({ do: "reject", document: id, box, reason: "perché sì" })).toBe("409 unknown-reason");
    expect(await refused({ do: "change", document: id, box, boxes: [[x0, y0, (x0 + x1) / 2, y1]] })).toBe(
      "409 uncovers",
    );
    expect(await refused({ do: "delete", document: id, box })).toBe("409 not-own");
    expect(await refused({ do: "draw", document: id, page: 2, box: [0, 0, 9, 9] })).toBe("409 nothing-there");
    expect(await refused({ do: "draw", document: id, page: 1, box: [900, 0, 990, 9] })).toBe("409 no-area");
    act = await decide(act, { do: "reject", document: id, box, reason: "impresa-o-ente" });
    expect(boxOn(act, "codice fiscale")).toMatchObject({ burn: false, rejected: "impresa-o-ente", decidedBy: "user" });
    await expect(bench.json(`/api/acts/${act.id}/redact`, "POST", {})).rejects.toThrow("nothing-decided");
    act = await bench.json(`/api/documents/${id}`, "PATCH", { nothingToRedact: true });
    expect(only(act).nothingToRedact).toBe(true);
    act = await decide(act, { do: "accept", document: id, box });
    expect(boxOn(act, "codice fiscale")).toMatchObject({ burn: true, rejected: null });
    expect(only(act).nothingToRedact).toBe(false);
  });

  it("can't let health data pass", async () => {
    const line = `La signora ${PERSON}, codice fiscale ${CODE}, è affetta da sclerosi multipla.`;
    const act = await opened(await pdfOf([["Determinazione n. 9", line]]));
    const guarded = only(act).findings.filter((finding) => finding.protected && finding.box !== null);
    expect(guarded.length).toBeGreaterThan(0);
    for (const { box } of guarded) {
      const rejection: Decision = {
        do: "reject",
        document: only(act).id,
        box: box ?? "",
        reason: "non-dato-personale",
      };
      await expect(decide(act, rejection)).rejects.toThrow("409 protected");
    }
  });

  it("loses the copy with the first change after it", async () => {
    let act = await redacted(await opened(await grant()));
    const { id } = only(act);
    expect((await bench.ask(`/api/documents/${id}/products/pdf`)).status).toBe(200);
    act = await decide(act, { do: "draw", document: id, page: 1, box: [100, 100, 200, 120] });
    expect(act.stage).toBe("deciding");
    expect(only(act).result).toBeNull();
    for (const path of ["products/pdf", "products/register.json", "pages/1/picture?of=copy"]) {
      expect((await bench.ask(`/api/documents/${id}/${path}`)).status).toBe(404);
    }
  });

  it("gives the type that the program did not see, and has the act judged again without reading it again", async () => {
    const act = await opened(await grant());
    const { id } = only(act);
    await expect(bench.json(`/api/documents/${id}`, "PATCH", { type: "niente-del-genere" })).rejects.toThrow("400");
    const given = await bench.json<ActState>(`/api/documents/${id}`, "PATCH", { type: "determina-generica" });
    expect(only(given).type).toMatchObject({ id: "determina-generica", given: true, confidence: 1 });
    expect(only(given).status).toBe("read");
    expect(only(await bench.json(`/api/documents/${id}`, "PATCH", { type: null })).type.given).toBe(false);
  });

  it("gets texts in the language of the page", async () => {
    const act = await opened(await grant());
    const english = await bench.json<ActState>(`/api/acts/${act.id}?lang=en`);
    expect(
      only(english)
        .boxes.map(({ name }) => name)
        .join("\n"),
    ).toMatch(/^Box \d+, page 1, [a-z]/);
    expect(only(english).verdictText).not.toBe(only(act).verdictText);
    expect(
      only(act)
        .findings.map(({ remedy }) => remedy)
        .join(),
    ).not.toMatch(/--[a-z]|omissis redact/);
  });

  it("sees only masks of what was found", async () => {
    const act = await opened(await grant(), `${PERSON} ${CODE}.pdf`);
    expect(JSON.stringify({ ...act, documents: [{ ...only(act), name: "" }] })).not.toMatch(
      new RegExp(`${CODE}|Solimena`),
    );
    const copy = await redacted(act);
    const { headers } = await bench.ask(`/api/documents/${only(copy).id}/products/pdf`);
    expect(headers["content-disposition"]).toContain('filename="documento-oscurato.pdf"');
  });
});
