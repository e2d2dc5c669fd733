import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markedPlace } from "../src/evidence/marked-place.ts";
import { numberedFindings } from "../src/evidence/numbered-findings.ts";
import { pagePicture } from "../src/evidence/page-picture.ts";
import { SEVERITY_COLOUR } from "../src/evidence/severity-colour.ts";
import { createEngine, type DocumentReport, type Engine } from "../src/index.ts";
import { Evidence } from "../src/model/evidence.ts";
import { openPdf } from "../src/pdf/open-pdf.ts";
import type { PageGeometry } from "../src/pdf/page-geometry.ts";
import { PageTransform } from "../src/pdf/page-transform.ts";
import type { Raster } from "../src/pdf/raster.ts";
import { packageRoot } from "../src/rules/package-root.ts";
import { leaks, type Trap } from "./documents/index.ts";
import { fileTraps } from "./documents/kept-in-file.ts";

const GEOMETRIES = [
  "page-rotate-180-origin-0-0",
  "page-rotate-90-origin--300--400",
  "page-rotate-270-origin-0-0-cropped",
  "page-rotate-90-origin-100-200-unit-2.5-cropped",
];
/** One document of each kind that has a place, and pages of every geometry. */
const shown: readonly Trap[] = leaks.filter(
  (trap, index) =>
    GEOMETRIES.includes(trap.name) ||
    trap.expected.some(
      ({ kind }) => !leaks.slice(0, index).some((other) => other.expected.some((one) => one.kind === kind)),
    ),
);
const sample = (file: string): Uint8Array => new Uint8Array(readFileSync(join(packageRoot(), "samples", file)));

let engine: Engine;
beforeAll(() => {
  engine = createEngine({ workers: 2 });
});
afterAll(() => engine.close());

const reports = new Map<string, Promise<DocumentReport>>();
/** Each document is examined once. */
function scan({ name, bytes }: Trap): Promise<DocumentReport> {
  const report = reports.get(name) ?? engine.scan({ file: `${name}.pdf`, bytes });
  reports.set(name, report);
  return report;
}

async function pageOf<Result>(
  bytes: Uint8Array,
  page: number,
  use: Parameters<Awaited<ReturnType<typeof openPdf>>["withPage"]>[1],
): Promise<Result> {
  const pdf = await openPdf(bytes);
  try {
    return (await pdf.withPage(page, use)) as Result;
  } finally {
    pdf.close();
  }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const parts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    parts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await task.destroy();
  return parts.join("\n");
}

const isColour = (raster: Raster, x: number, y: number, colour: readonly number[]): boolean => {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const at = ((Math.round(y) + dy) * raster.width + Math.round(x) + dx) * raster.channels;
      if (colour.every((value, c) => Math.abs((raster.data[at + c] ?? -999) - value) < 60)) return true;
    }
  }
  return false;
};

describe("an annotated copy", () => {
  it.each(shown)("frames what is found in $name, and tells none of it", async (trap) => {
    const { name, bytes } = trap;
    const report = await scan(trap);
    const copy = await engine.annotate({ file: name, bytes }, report);
    const findings = numberedFindings(report.findings);
    expect(findings.some(({ page }) => page !== null)).toBe(true);
    for (const { page, boxes, finding } of findings) {
      if (page === null) continue;
      const geometry = await pageOf<PageGeometry>(bytes, page, (one) => one.geometry);
      const annotated = await pageOf<Raster>(copy, page, (one) =>
        one.render({ dpi: 144, channels: 3, maxPixels: 9e6 }),
      );
      // The picture lies at the foot of the page, on the left, as large as the source's page was.
      const turned = geometry.rotation % 180 !== 0;
      const [x0, y0, x1, y1] = geometry.visibleBox;
      const [w, h] = turned ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
      const size = Math.max(w, h) / 842;
      const scale = annotated.width / (w + 200 * size);
      const transform = new PageTransform(geometry, Math.round(w * scale), Math.round(h * scale));
      const top = annotated.height - h * scale;
      for (const box of boxes) {
        const pixels = transform.toPixelBox(box);
        if (pixels.right <= pixels.left || pixels.bottom <= pixels.top) continue;
        const gap = 2.1 * size * scale;
        const colour = SEVERITY_COLOUR[finding.severity];
        const [left, right] = [pixels.left - gap, pixels.right + gap];
        const [upper, lower] = [top + pixels.top - gap, top + pixels.bottom + gap];
        // Dashed for what is no `blocco`, and other frames may lie over it: most points of a side will do.
        const sides: [number, number][] = [];
        for (let part = 0.02; part < 1; part += 0.05) {
          sides.push([left + part * (right - left), lower], [left, upper + part * (lower - upper)]);
        }
        const inside = sides.filter(([x, y]) => x > 1 && x < annotated.width - 2 && y > 1 && y < annotated.height - 2);
        const met = inside.filter(([x, y]) => isColour(annotated, x, y, colour)).length;
        expect(met, `${finding.rule} ${box}`).toBeGreaterThan(0.4 * inside.length);
      }
    }
    const text = await textOf(copy);
    for (const { evidence } of report.findings) {
      for (const word of evidence?.reveal().split(/\s+/) ?? []) if (word.length > 3) expect(text).not.toContain(word);
    }
  });

  it("holds no word of the source, and shows the texts of findings only when asked", async () => {
    const input = { file: "a.pdf", bytes: sample("cattivi/graduatoria-banda-nera.pdf") };
    const report = await engine.scan(input);
    const masked = await textOf(await engine.annotate(input, report, { lang: "en" }));
    expect(masked).toContain("contains references to personal data: do not publish");
    expect(masked).toMatch(/BLOCKING\s+leak\/covered-text/);
    expect(masked).not.toMatch(/COMUNE|Valdorsino|MRCLVC91H54A944U/);
    const clear = await textOf(await engine.annotate(input, report, { showText: true }));
    expect(clear).toContain("MRCLVC91H54A944U");
    expect(clear).not.toMatch(/COMUNE|Valdorsino/);
  });

  it("lists what has no place", async () => {
    const [trap] = (await fileTraps()).filter(({ name }) => name === "person-in-properties");
    const input = { file: "a.pdf", bytes: trap?.bytes as Uint8Array };
    const text = await textOf(await engine.annotate(input, await engine.scan(input)));
    expect(text).toMatch(/Senza una posizione sulla pagina.*leak\/metadata/s);
  });

  it("does not show a page that holds what it can't mask, or that was not examined", async () => {
    const input = { file: "a.pdf", bytes: sample("buoni/determina-acquisto.pdf") };
    const report = await engine.scan(input);
    const coverage = report.coverage as NonNullable<DocumentReport["coverage"]>;
    const unplaced = { ...report, findings: [unplacedDatum()] };
    const unexamined = { ...report, coverage: { ...coverage, leaksMissing: [1] } };
    for (const one of [unplaced, unexamined]) {
      const copy = await engine.annotate(input, one);
      expect(await inkOf(copy)).toBeLessThan(0.005);
      expect(await inkOf(await engine.annotate(input, one, { showText: true }))).toBeGreaterThan(0.02);
      expect(await textOf(copy)).toContain("Pagina non mostrata");
    }
  });

  it("is not made of a document that has changed since", async () => {
    const input = { file: "a.pdf", bytes: sample("buoni/determina-acquisto.pdf") };
    const other = { file: "a.pdf", bytes: sample("cattivi/determina-testo-bianco.pdf") };
    await expect(engine.annotate(other, await engine.scan(input))).rejects.toMatchObject({ reason: "report-mismatch" });
  });
});

const unplacedDatum = (): DocumentReport["findings"][number] => ({
  rule: "data/nome-persona",
  stage: "personal-data",
  kind: null,
  category: "person-name",
  severity: "blocco",
  page: 1,
  bbox: null,
  evidence: new Evidence("Beatrice Solimena", { word: "nome" }),
  message: { it: "", en: "" },
  remedy: { it: "", en: "" },
  source: "",
});

/** Share of the first page that is dark, margins included. */
const inkOf = (bytes: Uint8Array): Promise<number> =>
  pageOf<number>(bytes, 1, (page) => {
    const { data } = page.render({ dpi: 72, channels: 1 });
    return data.filter((value) => value < 128).length / data.length;
  });

describe("pictures of findings", () => {
  const pixelsOf = async (png: Uint8Array): Promise<Raster["data"]> => sharp(png).greyscale().raw().toBuffer();
  const dark = (data: Uint8Array): number => data.filter((value) => value < 60).length / data.length;

  it("show the cover, and what is beneath it only when texts are shown", async () => {
    const input = { file: "a.pdf", bytes: sample("cattivi/graduatoria-banda-nera.pdf") };
    const report = await engine.scan(input);
    const placed = report.findings.filter(({ bbox }) => bbox !== null).length;
    const beneath: (Uint8Array | null)[] = [];
    for (const showText of [false, true]) {
      await engine.picture(input, report, { showText }, async (picture) => {
        beneath.push(picture.beneath);
        if (picture.beneath !== null) {
          expect(dark(await pixelsOf(picture.beneath))).toBeLessThan(0.7 * dark(await pixelsOf(picture.png)));
        }
      });
    }
    expect(beneath.map((one) => one !== null)).toEqual([
      ...Array<boolean>(placed).fill(false),
      ...Array<boolean>(placed).fill(true),
    ]);
  });

  it.each(shown)("of $name have no pixel of the masked text", async (trap) => {
    const { name, bytes } = trap;
    const report = await scan(trap);
    const places = numberedFindings(report.findings).filter(({ page }) => page === 1);
    await pageOf(bytes, 1, (page) => {
      const request = { dpi: 100, showText: false, hideAnnotations: false, withhold: false };
      const masked = pagePicture(page, { ...request, places: places.map(markedPlace) });
      const without = page.objects.filter(({ type }) => type === "text" || type === "image").map(({ id }) => id);
      const bare = page.render({ dpi: 100, channels: 3, without });
      for (const box of places.flatMap(({ boxes }) => boxes)) {
        const { left, top, right, bottom } = masked.transform.toPixelBox(box);
        const values = new Set<number>();
        let changed = 0;
        for (let y = top; y < bottom; y++) {
          for (let at = (y * masked.width + left) * 3; at < (y * masked.width + right) * 3; at++) {
            values.add(masked.data[at] as number);
            if (Math.abs((masked.data[at] as number) - (bare.data[at] as number)) > 4) changed++;
          }
        }
        const isHatched = [...values].every((value) => value === 226 || value === 110);
        const isFlat = values.size <= 3;
        expect(isHatched || isFlat || changed === 0, `${name} ${box}`).toBe(true);
      }
    });
  });
});
