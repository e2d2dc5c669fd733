import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type DocumentReport, type Engine } from "../src/index.ts";
import { textReport } from "../src/report/text.ts";
import { packageRoot } from "../src/rules/package-root.ts";

const file = join(packageRoot(), "samples", "cattivi", "determina-contributo-cf-iban.pdf");
const source = { file, bytes: new Uint8Array(readFileSync(file)) };

let engine: Engine;
let plain: DocumentReport;
let explained: DocumentReport;
beforeAll(async () => {
  engine = createEngine();
  plain = await engine.check(source, { channel: "albo" });
  explained = await engine.check(source, { channel: "albo", explain: true });
});
afterAll(() => engine.close());

describe("an explanation", () => {
  it("adds the signs of each datum and changes nothing else", () => {
    const bare = explained.findings.map(({ because: _, ...finding }) => finding);
    expect(bare).toEqual(plain.findings);
    for (const { stage, because } of explained.findings) {
      if (stage === "personal-data") expect(because?.length).toBeGreaterThan(0);
    }
    expect(plain.findings.some(({ because }) => because !== undefined)).toBe(false);
  });

  it("names the rule that decided, the row, and the cues of the type", () => {
    const code = explained.findings.find(({ rule }) => rule === "data/cf-persona-fisica");
    const signs = code?.because?.map(({ it }) => it) ?? [];
    expect(signs).toContain("parola vicina: «codice fiscale»");
    expect(signs.at(-1)).toBe(
      "decide la regola publication/excess-datum per il tipo di atto contributo-sopra-mille-persona-fisica",
    );
    expect(explained.documentType?.because?.length).toBeGreaterThan(0);
    expect(plain.documentType).not.toHaveProperty("because");
  });

  it("is printed with why the rule is there and its norms, and holds no datum of the document", () => {
    const explanationOf = () => ({
      why: { it: "Perché sì.", en: "Because." },
      norms: [{ it: "Norma X", en: "Norm X" }],
    });
    const options = { lang: "it", showText: false, verbose: true, colour: false } as const;
    const text = textReport([explained], { ...options, explanationOf });
    expect(text).toMatch(/Segni: .*parola vicina: «codice\s+fiscale»/);
    expect(text).toContain("Perché: Perché sì.\n    Norma: Norma X");
    expect(text).toContain("Riconosciuto da: «");
    for (const { evidence } of explained.findings) if (evidence !== null) expect(text).not.toContain(evidence.reveal());
    expect(textReport([explained], options)).not.toContain("Segni:");
  });
});
