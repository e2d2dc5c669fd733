import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../src/index.ts";
import { scan } from "./documents/index.ts";
import { weakMarker } from "./documents/marked-scans.ts";

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.close());

describe("a hidden picture", () => {
  it.each([scan.coveredPicture(), scan.croppedPicture(), weakMarker()])(
    "is read where it can be read: $name",
    async ({ name, bytes }) => {
      const { findings } = await engine.scan({ file: `${name}.pdf`, bytes });
      expect(findings).toHaveLength(1);
      expect(findings[0]?.message.it).toContain("legge del testo");
      expect(findings[0]?.evidence?.reveal().replaceAll(" ", "")).toContain("BEATRICESOLIMENA");
    },
    30_000,
  );

  it("is compared with its text layer where a dark bar has something written on it", async () => {
    const { bytes } = scan.ocrUnderLabelledBar();
    const { findings } = await engine.scan({ file: "atto.pdf", bytes });
    // The word that OMISSIS covers, and the one of which nothing is left.
    const expected = { rule: "leak/ocr-under-redaction", severity: "blocco", page: 1 };
    expect(findings).toMatchObject([expected, expected]);
    const texts = findings.map(({ evidence }) => evidence?.reveal());
    expect(texts.sort()).toEqual(["BEATRICE", "SOLIMENA"]);
    const unread = await engine.check({ file: "atto.pdf", bytes }, { ocr: "off" });
    const doubtful = unread.findings.filter(({ rule }) => rule === "leak/ocr-under-redaction");
    expect(doubtful.map(({ severity }) => severity).sort()).toEqual(["blocco", "revisione"]);
  });

  it("raises no alarm where a dark heading says what its text layer says", async () => {
    const { bytes } = scan.ocrOfDarkHeading();
    const { findings, leftOut } = await engine.scan({ file: "atto.pdf", bytes });
    expect(findings).toEqual([]);
    expect(leftOut.map(({ rule }) => rule)).toContain("exclusion/ocr-layer");
  });

  it("is reported all the same when reading is switched off", async () => {
    const { bytes } = scan.coveredPicture();
    const { findings } = await engine.check({ file: "atto.pdf", bytes }, { ocr: "off" });
    const covered = findings.filter(({ rule }) => rule === "leak/covered-image");
    expect(covered).toMatchObject([{ severity: "blocco", evidence: null }]);
  });
});
