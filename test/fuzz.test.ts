import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BaseDocument, baseDocuments } from "../scripts/fuzz/base-documents.ts";
import { mutatedDocument } from "../scripts/fuzz/mutated-document.ts";
import { writtenFileFailures } from "../scripts/fuzz/written-files.ts";
import { mistrusted } from "../scripts/torture/mistrusted.ts";
import { createEngine, type Engine } from "../src/index.ts";

/** `npm run fuzz` goes on from here, with thousands. */
const DOCUMENTS = 40;
const WRITTEN_FILES = 400;
/** Of files that people write: an alias that stands for nothing, nesting that the parser does not bound. */
const FAILED_ONCE = [100_347, 201_412];

describe("documents damaged at random", () => {
  let engine: Engine;
  let bases: BaseDocument[];
  beforeAll(async () => {
    engine = createEngine({ workers: 1 });
    bases = await baseDocuments();
  });
  afterAll(() => engine.close());

  const examined = async (seed: number): Promise<string[]> => {
    const { base, bytes } = mutatedDocument(bases, seed);
    const source = { file: `${seed}.pdf`, bytes };
    const report = await engine.check(source, { channel: base.channel, ocr: "off" });
    return (await mistrusted(report, bytes, base.forbidden)).map((problem) => `seed ${seed}: ${problem}`);
  };

  it("are read, or refused with a reason, and none passes that was not wholly examined", async () => {
    for (let seed = 1; seed <= DOCUMENTS; seed++) expect(await examined(seed)).toEqual([]);
  });

  it("are the same for the same seed", () => {
    const [one, other] = [mutatedDocument(bases, 7), mutatedDocument(bases, 7)];
    expect(one.edits).toEqual(other.edits);
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
});

describe("files that people write, damaged at random", () => {
  it("are read, or refused with what is wrong in them", () => {
    expect(writtenFileFailures(WRITTEN_FILES, 1)).toEqual([]);
  });

  it.each(FAILED_ONCE)("as they are made by seed %i, which failed once", (seed) => {
    expect(writtenFileFailures(1, seed)).toEqual([]);
  });
});
