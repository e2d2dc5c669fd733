import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine, KnownFailure } from "../src/index.ts";
import { burdens, refusals, USER_PASSWORD } from "./documents/index.ts";

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ body: { limits: { "page-seconds": 10 } } });
});
afterAll(() => engine.close());

describe("a document that can't be examined", () => {
  it.each(refusals())("$name is told so, and never passes", async ({ name, bytes }) => {
    const report = await engine.check({ file: `${name}.pdf`, bytes }, { channel: "albo" });
    expect(report.status).not.toBe("read");
    expect(report.verdict).toMatch(/^(needs-review|not-publishable)$/);
    expect(report.unread?.text.it).toMatch(/^[A-ZÈ].*\.$/);
    expect(report.unread?.remedy.it).toMatch(/\.$/);
  });

  it.each(refusals())("$name gives no redacted file", async ({ name, bytes }) => {
    await expect(engine.redact({ file: `${name}.pdf`, bytes })).rejects.toBeInstanceOf(KnownFailure);
  });

  it("is examined when its password is given", async () => {
    const file = refusals().find(({ why }) => why === "encrypted");
    const source = { file: "protetto.pdf", bytes: file?.bytes ?? new Uint8Array() };
    const report = await engine.scan(source, { password: USER_PASSWORD });
    expect(report.status).toBe("read");
    expect(report.findings.map(({ rule }) => rule)).toContain("leak/covered-text");
    expect((await engine.scan(source, { password: "sbagliata" })).unread?.reason).toBe("wrong-password");
  });
});

describe("a document that is a burden", () => {
  it.each(burdens)("$name ends, and what was not examined is told", async ({ name, bytes }) => {
    const report = await engine.scan({ file: `${name}.pdf`, bytes: bytes() });
    const missing = report.coverage?.leaksMissing.length ?? 0;
    expect(report.status === "read").toBe(missing === 0 && report.unread === null);
  });
});
