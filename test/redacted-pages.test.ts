import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../src/index.ts";
import { openPdf } from "../src/pdf/open-pdf.ts";
import { type PageGeometry, shownSize } from "../src/pdf/page-geometry.ts";
import { PageTransform } from "../src/pdf/page-transform.ts";
import type { Raster } from "../src/pdf/raster.ts";
import { font, geometry, leaks, scan, type Trap } from "./documents/index.ts";

let engine: Engine;
let folder: string;
beforeAll(() => {
  engine = createEngine({ workers: 2 });
  folder = mkdtempSync(join(tmpdir(), "omissis-pages-"));
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const hasQpdf = spawnSync("qpdf", ["--version"]).status === 0;

/** Turned, cropped, shifted and scaled pages, forms within forms, annotations, Type 3 letters, scans. */
const ODD = leaks.filter(({ name }) =>
  [
    ...geometry.geometryTraps(),
    ...font.fontTraps().filter((trap) => trap.name.includes("type3")),
    ...scan.scanTraps().filter((trap) => /burned-black|covered-ocr-scan/.test(trap.name)),
    { name: "square-annotation" },
    { name: "ink-annotation" },
  ].some((one) => one.name === name),
);

interface Seen {
  readonly geometry: PageGeometry;
  readonly raster: Raster;
}

async function look(bytes: Uint8Array): Promise<Seen> {
  const pdf = await openPdf(bytes);
  try {
    return await pdf.withPage(1, (page) => ({
      geometry: page.geometry,
      raster: page.render({ dpi: 200, channels: 1 }),
    }));
  } finally {
    pdf.close();
  }
}

const isDark = ({ data, width }: Raster, x: number, y: number): boolean => (data[y * width + x] as number) < 128;

describe("the copy of an odd page", () => {
  it("is tried on every kind", () => {
    expect(ODD.length).toBeGreaterThan(12);
  });

  it.each(ODD)(
    "$name: boxes lie on the ink, all else stays, the page keeps its size",
    async ({ name, bytes, expected }: Trap) => {
      const { bytes: copy, record } = await engine.redact({ file: `${name}.pdf`, bytes }, { ocr: "off" });
      const [before, after] = [await look(bytes), await look(copy)];
      expect(shownSize(after.geometry).width).toBeCloseTo(shownSize(before.geometry).width, 1);
      expect(shownSize(after.geometry).height).toBeCloseTo(shownSize(before.geometry).height, 1);
      const { width, height } = after.raster;
      const transform = new PageTransform(before.geometry, width, height);
      for (const { bbox } of expected) {
        if (bbox === null) continue;
        // The middle of the text's box: its line is taller than its ink.
        const place = transform.toPixelBox(bbox);
        const [x, y] = [(place.left + place.right) >> 1, (place.top + place.bottom) >> 1];
        expect(isDark(after.raster, x, y)).toBe(true);
      }
      const burned = record.entries.flatMap(({ boxes }) => boxes).map((box) => transform.toPixelBox(box));
      let [lost, ink] = [0, 0];
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          // Boxes reach beyond the plan by the height of a line at most.
          const near = burned.some(({ left, top, right, bottom }) => {
            const margin = 1.5 * Math.min(right - left, bottom - top) + 30;
            return x >= left - margin && x < right + margin && y >= top - margin && y < bottom + margin;
          });
          if (near || !isDark(before.raster, x, y)) continue;
          ink++;
          if (!isDark(after.raster, x, y)) lost++;
        }
      }
      expect(lost).toBeLessThanOrEqual(0.02 * ink);
      if (!hasQpdf) return;
      const path = join(folder, `${name.replace(/\W/g, "-")}.pdf`);
      writeFileSync(path, copy);
      const check = spawnSync("qpdf", ["--check", path], { encoding: "utf8" });
      expect(check.stdout + check.stderr).toContain("No syntax or stream encoding errors found");
    },
  );
});
