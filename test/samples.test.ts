import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allSamples } from "../samples/all-samples.ts";
import type { Sample } from "../samples/writer/sample.ts";
import { type Box, type Channel, createEngine, type Engine, type Finding } from "../src/index.ts";
import { shareInside } from "../src/model/box.ts";
import { packageRoot } from "../src/rules/package-root.ts";

interface Expected {
  readonly file: string;
  readonly channel: Channel;
  readonly verdict: string;
  readonly findings: readonly { rule: string; page: number; text: string; bbox: Box }[];
  readonly secrets: readonly string[];
}

const folder = join(packageRoot(), "samples");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as readonly Expected[];
const read = (file: string) => ({ file, bytes: new Uint8Array(readFileSync(join(folder, file))) });
const squeeze = (text: string): string => text.replace(/[\s-]/g, "").toLowerCase();

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

/** Everything a second reader gets out of a file: its text, its bytes, its streams inflated. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes);
  const parts = [file.toString("latin1"), file.toString("utf16le")];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 7)) {
    try {
      parts.push(inflateSync(file.subarray(at + 7, file.indexOf("endstream", at))).toString("latin1"));
    } catch {
      // Pictures are no Flate streams.
    }
  }
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    parts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  parts.push(JSON.stringify(await document.getMetadata().then(({ info }) => info)));
  await task.destroy();
  return squeeze(parts.join("\n"));
}

describe("the samples", () => {
  it("are what the generator makes, byte for byte", async () => {
    const made: readonly Sample[] = await allSamples();
    expect(made.map(({ file }) => file)).toEqual(expected.map(({ file }) => file));
    for (const { file, bytes } of made) expect(Buffer.compare(Buffer.from(bytes), read(file).bytes), file).toBe(0);
  });

  it.each(expected)("$file is $verdict on $channel", async ({ file, channel, verdict, findings }) => {
    const report = await engine.check(read(file), { channel });
    expect(report.verdict).toBe(verdict);
    const serious = report.findings.filter(({ severity }) => severity !== "avviso");
    for (const { rule, page, text, bbox } of findings) {
      const place = (finding: Finding): boolean => finding.bbox !== null && shareInside(bbox, finding.bbox) > 0.5;
      const same = serious.filter((finding) => finding.rule === rule && finding.page === page && place(finding));
      expect(
        same.map(({ evidence }) => squeeze(evidence?.reveal() ?? "")),
        text,
      ).toContain(squeeze(text));
    }
    if (verdict === "publishable") expect(serious).toEqual([]);
    const blocking = serious.filter(({ severity }) => severity === "blocco").map(({ rule }) => rule);
    expect(blocking.filter((rule) => !findings.some((finding) => finding.rule === rule))).toEqual([]);
  });

  it.each(expected.filter(({ secrets }) => secrets.length > 0))(
    "$file, burned, holds none of what was hidden",
    async ({ file, channel, secrets, findings }) => {
      const original = read(file);
      // What only a person can decide (`revisione`) is burned because the user says so.
      const accepted = JSON.stringify({ boxes: findings.map(({ page, bbox }) => ({ page, bbox })) });
      const { bytes, report, boxes } = await engine.redact(original, { channel, boxes: accepted });
      expect(boxes).toBeGreaterThan(0);
      expect(report.findings.filter(({ severity }) => severity === "blocco")).toEqual([]);
      const content = await everythingIn(bytes);
      for (const secret of secrets) expect(content.includes(squeeze(secret)), secret).toBe(false);
      expect(original.bytes).toEqual(read(file).bytes);
    },
  );
});
