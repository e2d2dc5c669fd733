import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE, grant, PERSON, pdfOf } from "../../test/plain-act.ts";
import { Bench } from "./client.fixture.ts";
import type { ActEvent, ActState } from "./contract.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

/** A tab that follows an act. */
function follow(act: string): { readonly events: ActEvent[]; readonly close: () => void } {
  const events: ActEvent[] = [];
  const stream = request(
    { host: "127.0.0.1", port: bench.server.port, path: `/api/acts/${act}/events`, headers: { cookie: bench.cookie } },
    (answer) => {
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        for (const [, data = ""] of text.matchAll(/^data: (.*)$/gmu)) events.push(JSON.parse(data) as ActEvent);
      });
      answer.on("error", () => {});
    },
  );
  stream.on("error", () => {});
  stream.end();
  return { events, close: () => stream.destroy() };
}

const until = async (what: () => boolean): Promise<void> => {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 20));
};

const long = (pages: number): Promise<Uint8Array> =>
  pdfOf(
    Array.from({ length: pages }, (_, page) => [
      `Pagina ${page + 1}: ${PERSON}, codice fiscale ${CODE}`,
      ...Array.from({ length: 25 }, (_, line) => `Impegno ${page * 25 + line} sul capitolo 1520 del bilancio`),
    ]),
  );

describe("two tabs on one act", () => {
  it("see the same, and each is told when the other changes something", async () => {
    const { act } = await bench.upload("determina.pdf", await grant());
    const before = await bench.settled(act);
    const [one, other] = [follow(act), follow(act)];
    await until(() => one.events.length > 0 && other.events.length > 0);
    const after = await bench.json<ActState>(`/api/acts/${act}`, "PATCH", { channel: "at" });
    expect(after.revision).toBeGreaterThan(before.revision);
    for (const { events } of [one, other]) {
      await until(() => events.some((event) => event.type === "state" && event.revision === after.revision));
    }
    expect(await bench.state(act)).toEqual(after);
    one.close();
    other.close();
  });

  it("find all the work when they are opened again", async () => {
    const { act, document } = await bench.upload("determina.pdf", await grant());
    await bench.settled(act);
    const before = await bench.json<ActState>(`/api/acts/${act}/decisions`, "POST", [
      { do: "draw", document, page: 1, box: [100, 100, 200, 120] },
    ]);
    expect((await bench.json<{ id: string }[]>("/api/acts")).map(({ id }) => id)).toContain(act);
    expect(await bench.state(act)).toEqual(before);
  });

  it("decide together: neither loses what the other added", async () => {
    const { act, document } = await bench.upload("determina.pdf", await grant());
    await bench.settled(act);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        bench.json(`/api/acts/${act}/decisions`, "POST", [
          { do: "draw", document, page: 1, box: [100, 40 * index + 20, 200, 40 * index + 40] },
        ]),
      ),
    );
    expect((await bench.state(act)).documents[0]?.boxes.filter(({ own }) => own)).toHaveLength(8);
  });
});

describe("work that goes on", () => {
  it("tells how far it is, shows what it finds on the way, and ends when it is cancelled", async () => {
    const { act } = await bench.upload("lungo.pdf", await long(60));
    const tab = follow(act);
    await until(() => tab.events.some((event) => event.type === "progress" && event.progress.done > 3));
    await expect(bench.json(`/api/acts/${act}/redact`, "POST", {})).rejects.toThrow("409 busy");
    const underWay = await bench.state(act);
    expect(underWay.stage).toBe("examining");
    expect(underWay.documents[0]?.findings.map(({ rule }) => rule)).toContain("data/cf-persona-fisica");
    const cancelled = await bench.json<ActState>(`/api/acts/${act}/cancel`, "POST");
    expect(cancelled).toMatchObject({ stage: "cancelled", progress: null });
    expect(cancelled.documents[0]?.status).toBe("waiting");

    await bench.json(`/api/acts/${act}/check`, "POST");
    const state = await bench.settled(act);
    expect(state.documents[0]).toMatchObject({ status: "read", pages: 60 });
    const done = tab.events.flatMap((event) => (event.type === "progress" ? [event.progress.done] : []));
    expect(Math.max(...done)).toBe(60);
    tab.close();
  });

  it("leaves no copy when the redaction is cancelled, and the act as it was", async () => {
    const { act, document } = await bench.upload("lungo.pdf", await long(30));
    await bench.settled(act);
    await bench.json(`/api/acts/${act}/decisions`, "POST", [
      { do: "draw", document, page: 1, box: [100, 100, 200, 120] },
    ]);
    await bench.json(`/api/acts/${act}/redact`, "POST", {});
    await expect(
      bench.json(`/api/acts/${act}/decisions`, "POST", [{ do: "draw", document, page: 1, box: [1, 1, 20, 12] }]),
    ).rejects.toThrow("409 busy");
    const cancelled = await bench.json<ActState>(`/api/acts/${act}/cancel`, "POST");
    expect(cancelled.stage).toBe("deciding");
    expect(cancelled.documents[0]).toMatchObject({ result: null, status: "read" });
    expect(cancelled.documents[0]?.boxes.filter(({ own }) => own)).toHaveLength(1);
  });
});
