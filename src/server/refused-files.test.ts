import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { envelope } from "../../test/documents/envelope.ts";
import { refusals, USER_PASSWORD } from "../../test/documents/index.ts";
import { grant } from "../../test/plain-act.ts";
import { Bench } from "./client.fixture.ts";
import type { DocumentState } from "./contract.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start({ maxUpload: 2_000_000 });
});
afterAll(() => bench.stop());

async function uploaded(name: string, bytes: Uint8Array): Promise<{ act: string; document: DocumentState }> {
  const { act } = await bench.upload(name, bytes);
  return { act, document: (await bench.settled(act)).documents[0] as DocumentState };
}

const encrypted = refusals().find(({ why }) => why === "encrypted")?.bytes ?? new Uint8Array();

describe("a file that can't be examined", () => {
  it.each(refusals())(
    "$name is explained in words for the page, and gives nothing to download",
    async ({ name, bytes }) => {
      const { act, document } = await uploaded(`${name}.pdf`, bytes);
      const { problem, status } = document;
      expect(status).toMatch(/^(unreadable|partly-read)$/);
      expect(problem?.text).toMatch(/^[A-ZÈ].*\.$/);
      expect(problem?.remedy).toMatch(/\.$/);
      expect(problem?.remedy).not.toMatch(/--|omissis redact/);
      if (status === "unreadable") {
        await expect(bench.json(`/api/acts/${act}/redact`, "POST", {})).rejects.toThrow("409 unread-documents");
      }
      expect((await bench.ask(`/api/documents/${document.id}/products/pdf`)).status).toBe(404);
    },
  );

  it("is not redacted as long as part of it was not read, and leaves no copy", async () => {
    const { bytes } = refusals().find(({ name }) => name === "truncated-web-view") ?? { bytes: new Uint8Array() };
    const { act, document } = await uploaded("scaricato-a-meta.pdf", bytes);
    expect(document.status).toBe("partly-read");
    await bench.json(`/api/documents/${document.id}`, "PATCH", { nothingToRedact: true });
    await bench.json(`/api/acts/${act}/redact`, "POST", {});
    const { result } = (await bench.settled(act)).documents[0] as DocumentState;
    expect(result).toMatchObject({ status: "refused", products: [], bytesAfter: 0 });
    expect(result?.problem?.text).toMatch(/non si può oscurare/);
    for (const path of ["products/pdf", "products/register.pdf", "pages/1/picture?of=copy"]) {
      expect((await bench.ask(`/api/documents/${document.id}/${path}`)).status).toBe(404);
    }
    expect(bench.bugs).toEqual([]);
  });

  it("asks for the password, tells when it is wrong, and opens with the right one", async () => {
    const { act, document } = await uploaded("protetto.pdf", encrypted);
    expect(document.problem?.reason).toBe("encrypted");
    const state = async (password: string): Promise<DocumentState> => {
      await bench.json(`/api/documents/${document.id}`, "PATCH", { password });
      return (await bench.settled(act)).documents[0] as DocumentState;
    };
    expect((await state("sbagliata")).problem?.reason).toBe("wrong-password");
    const opened = await state(USER_PASSWORD);
    expect(opened).toMatchObject({ status: "read", problem: null });
    const answer = JSON.stringify(opened);
    expect(answer).not.toContain(USER_PASSWORD);
    expect((await bench.ask(`/api/documents/${document.id}/pages/1/picture`)).status).toBe(200);
  });

  it("is refused when it is too large, with an answer and no trace", async () => {
    const large = new Uint8Array(2_000_001);
    const answer = await bench.ask("/api/documents?name=grande.pdf", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: large,
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.bytes.toString())).toMatchObject({ reason: "too-large" });
    expect((await bench.json<{ names: string[] }[]>("/api/acts")).flatMap(({ names }) => names)).not.toContain(
      "grande.pdf",
    );
  });

  it("does not keep the others of its act from being examined", async () => {
    const { act } = await bench.upload("rotto.pdf", new TextEncoder().encode("%PDF-1.7 troncato"));
    await bench.upload("determina.pdf", await grant(), act);
    const state = await bench.settled(act);
    expect(state.documents.map(({ status }) => status)).toEqual(["unreadable", "read"]);
    expect(state.stage).toBe("deciding");
  });
});

describe("a signed envelope (P7M)", () => {
  it("is opened, and its page says that it is signed", async () => {
    const { act, document } = await uploaded("determina.pdf.p7m", new Uint8Array(envelope(await grant())));
    expect(document).toMatchObject({ status: "read", signed: true });
    await bench.json(`/api/acts/${act}/redact`, "POST", {});
    const { result } = (await bench.settled(act)).documents[0] as DocumentState;
    expect(result?.status).toBe("verified");
    const { headers, bytes } = await bench.ask(`/api/documents/${document.id}/products/pdf`);
    expect(headers["content-disposition"]).toContain('filename="determina-oscurato.pdf"');
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });
});
