import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { type Box, enclosingBox, growBox, shareInside } from "../model/box.ts";
import { UsageFailure } from "../model/failure.ts";
import type { Glyph } from "../pdf/glyph.ts";
import { type OpenPdf, openPdf } from "../pdf/open-pdf.ts";
import type { Raster } from "../pdf/raster.ts";
import { barLabel } from "./bar-label.ts";
import { burnPage } from "./burn-page.ts";
import { fitBoxes } from "./fit-boxes.ts";
import { readUserBoxes } from "./user-boxes.ts";
import { splitWords } from "./words.ts";
import { writePdf } from "./write-pdf.ts";

const DPI = 200;
const PAGE: [width: number, height: number] = [420.5, 400];

async function sourcePdf(draw: "text" | "logo" | "photo", rotation = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const page = pdf.addPage(PAGE);
  page.setRotation(degrees(rotation));
  page.drawText("Si comunica che la signora Giovanna Perugini ha presentato domanda.", {
    x: 60,
    y: 250,
    size: 11,
    font,
  });
  page.drawText("Perché così è: la città di Forlì", { x: 60, y: 238, size: 11, font });
  page.drawText("Riga a sei punti: articolo 26 del decreto", { x: 60, y: 220, size: 6, font });
  if (draw === "logo") page.drawRectangle({ x: 60, y: 300, width: 60, height: 60, color: rgb(0.8, 0.1, 0.1) });
  if (draw === "photo") {
    for (let x = 0; x < 240; x += 3) {
      for (let y = 0; y < 180; y += 3) {
        const color = rgb(((x * 7 + y * 13) % 97) / 97, (x % 300) / 300, (y % 200) / 200);
        page.drawRectangle({ x: 60 + x, y: 20 + y, width: 3, height: 3, color });
      }
    }
  }
  return pdf.save();
}

interface Seen {
  readonly raster: Raster;
  readonly glyphs: readonly Glyph[];
}

const look = (pdf: OpenPdf): Promise<Seen> =>
  pdf.withPage(1, (page) => ({ raster: page.render({ dpi: DPI, channels: 3 }), glyphs: [...page.glyphs] }));

const wordBoxes = (glyphs: readonly Glyph[], wanted: RegExp): Box[] =>
  splitWords(glyphs)
    .filter((word) => wanted.test(word.map(({ text }) => text).join("")))
    .map((word) => enclosingBox(word.map(({ box }) => box)));

async function redact(bytes: Uint8Array, wanted: RegExp) {
  const source = await look(await openPdf(bytes));
  const before = { ...source.raster, data: source.raster.data.slice() };
  const boxes = wordBoxes(source.glyphs, wanted);
  const burned = await burnPage(source.raster, boxes, source.glyphs);
  const file = await writePdf([burned]);
  const opened = await openPdf(file);
  const result = await look(opened);
  const text = result.glyphs.map((glyph) => glyph.text).join("");
  return { source, before, boxes, burned, file, result, text };
}

describe("a burned page", () => {
  it("hides the words wholly and keeps all others, in the picture and in the text", async () => {
    const { source, boxes, burned, text, result } = await redact(await sourcePdf("text"), /Giovanna|Perugini/);
    expect(boxes).toHaveLength(2);
    expect(text).not.toMatch(/Giovanna|Perugini|iovan|erugi/);
    expect(text.replace(/\s+/g, " ")).toContain("Si comunica che la signora");
    expect(text).toContain("ha presentato domanda.");
    expect(text).toContain("Perché così è: la città di Forlì");
    const pixel = 72 / DPI;
    for (const box of boxes) {
      expect(burned.boxes.some((painted) => shareInside(growBox(box, pixel * 0.99), painted) === 1)).toBe(true);
    }
    for (const painted of burned.boxes) {
      const place = result.raster.transform.toPixelBox(painted);
      for (let y = place.top; y < place.bottom; y++) {
        for (let x = place.left; x < place.right; x++) {
          if (result.raster.data[(y * result.raster.width + x) * 3] !== 0)
            throw new Error(`pixel ${x},${y} is not black`);
        }
      }
      const covered = source.glyphs.filter(({ text: one, box }) => one.trim() !== "" && shareInside(box, painted) > 0);
      expect(covered.map((glyph) => glyph.text).join("")).toMatch(/^(?:Giovanna|Perugini|GiovannaPerugini)$/);
    }
  });

  it("does not tell the width of the hidden word where the line goes on blank", async () => {
    const { boxes, burned } = await redact(await sourcePdf("text"), /Forlì/);
    const [painted] = burned.boxes as [Box];
    const [planned] = boxes as [Box];
    const step = 2 * 11;
    const width = painted[2] - painted[0];
    expect(width).toBeGreaterThan(planned[2] - planned[0]);
    expect(Math.abs(width - step * Math.round(width / step))).toBeLessThan(1);
  });

  it("leaves no telling fragment of a half covered word in the text layer", async () => {
    const { glyphs, raster } = await look(await openPdf(await sourcePdf("text")));
    const [word] = wordBoxes(glyphs, /Perugini/) as [Box];
    const left: Box = [word[0], word[1], word[0] + (word[2] - word[0]) * 0.4, word[3]];
    const burned = await burnPage(raster, [left], glyphs);
    const words = burned.words.map(({ text }) => text);
    expect(words).toContain("Giovanna");
    expect(words.join(" ")).not.toMatch(/ugini|gini/);
  });

  it("shows outside the boxes what the source showed", async () => {
    for (const draw of ["text", "logo", "photo"] as const) {
      const { before, burned, result } = await redact(await sourcePdf(draw), /Giovanna/);
      expect([result.raster.width, result.raster.height]).toEqual([before.width, before.height]);
      const hidden = burned.boxes.map((box) => before.transform.toPixelBox(box));
      let difference = 0;
      for (let y = 0; y < before.height; y++) {
        for (let x = 0; x < before.width; x++) {
          if (hidden.some((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)) continue;
          const at = (y * before.width + x) * 3;
          difference += Math.abs((before.data[at] as number) - (result.raster.data[at] as number));
        }
      }
      expect(difference / (before.width * before.height)).toBeLessThan(draw === "photo" ? 5 : 1);
    }
  });

  it("is stored by what is on it", async () => {
    const encodings = async (draw: "text" | "logo" | "photo"): Promise<string[]> =>
      (await redact(await sourcePdf(draw), /Giovanna/)).burned.pictures.map(({ encoding }) => encoding);
    expect(await encodings("text")).toEqual(["bilevel"]);
    expect(await encodings("logo")).toEqual(["indexed", "bilevel"]);
    expect((await encodings("photo")).at(-1)).toBe("bilevel");
    expect((await redact(await sourcePdf("logo"), /Giovanna/)).file.length).toBeLessThan(40_000);
  });

  it("is upright and as large as the source was shown", async () => {
    for (const rotation of [90, 180, 270]) {
      const { text, file, burned } = await redact(await sourcePdf("text", rotation), /Giovanna/);
      expect(text).toContain("presentato");
      expect(text).not.toContain("Giovanna");
      const page = (await PDFDocument.load(file)).getPage(0);
      expect(page.getRotation().angle).toBe(0);
      const turned = rotation % 180 !== 0;
      expect(page.getWidth()).toBeCloseTo(turned ? PAGE[1] : PAGE[0], 2);
      expect(burned.boxes).toHaveLength(1);
    }
  });
});

describe("a page drawn in large units", () => {
  it("keeps its size in inches", async () => {
    const pdf = await PDFDocument.load(await sourcePdf("text"));
    pdf.getPage(0).node.set(PDFName.of("UserUnit"), pdf.context.obj(2));
    const { file, text } = await redact(await pdf.save(), /Giovanna/);
    const page = (await PDFDocument.load(file)).getPage(0);
    expect(page.getWidth()).toBeCloseTo(2 * PAGE[0], 2);
    expect(text).toContain("domanda");
    expect(text).not.toContain("Giovanna");
  });
});

describe("the redacted file", () => {
  it("has the same bytes for the same input and says nothing of source, date or user", async () => {
    const bytes = await sourcePdf("logo");
    const first = await redact(bytes, /Perugini/);
    const second = await redact(bytes, /Perugini/);
    expect(Buffer.from(first.file).equals(Buffer.from(second.file))).toBe(true);
    const raw = Buffer.from(first.file).toString("latin1");
    expect(raw).not.toMatch(/CreationDate|ModDate|Author|Creator|Times/);
    expect(raw.match(/%%EOF/g)).toHaveLength(1);
  });

  it("keeps characters of every script extractable", async () => {
    const { raster, glyphs } = await look(await openPdf(await sourcePdf("text")));
    const burned = await burnPage(raster, [], glyphs);
    const [word] = burned.words as [(typeof burned.words)[number]];
    const file = await writePdf([{ ...burned, words: [{ ...word, text: "Łódź€中Ωж" }] }]);
    const { glyphs: read } = await look(await openPdf(file));
    expect(read.map(({ text }) => text).join("")).toContain("Łódź€中Ωж");
  });
});

describe("the user's file of boxes", () => {
  it("is read with sides in any order", () => {
    expect(readUserBoxes('{"boxes":[{"page":2,"bbox":[30,40,10,20],"reason":"firma"}]}', 2)).toEqual([
      { page: 2, bbox: [10, 20, 30, 40], reason: "firma" },
    ]);
  });

  it("is refused with the place of the mistake", () => {
    const read = (content: string) => () => readUserBoxes(content, 2);
    for (const [content, place] of [
      ["{", /JSON/],
      ["[]", /boxes/],
      ['{"boxes":[{"page":3,"bbox":[0,0,1,1]}]}', /boxes\[0\]\.page/],
      ['{"boxes":[{"page":1,"bbox":[0,0,1]}]}', /boxes\[0\]\.bbox/],
      ['{"boxes":[{"page":1,"bbox":[0,0,0,9]}]}', /boxes\[0\]\.bbox/],
    ] as const) {
      expect(read(content)).toThrow(UsageFailure);
      expect(read(content)).toThrow(place);
    }
  });
});

describe("the width of a box", () => {
  it("is that of the word, a step beyond it, or that of the line as far as the next words", async () => {
    const { raster, glyphs } = await look(await openPdf(await sourcePdf("text")));
    const [word] = wordBoxes(glyphs, /decreto/) as [Box];
    const span = (width: "exact" | "snap" | "line"): Box => fitBoxes([word], glyphs, raster.transform, width)[0] as Box;
    const [exact, snap, line] = [span("exact"), span("snap"), span("line")];
    expect(exact[2] - exact[0]).toBeLessThan(word[2] - word[0] + 3);
    expect(snap[2]).toBeGreaterThanOrEqual(exact[2]);
    expect(line[2]).toBeGreaterThan(snap[2]);
    const [last] = wordBoxes(glyphs, /domanda/) as [Box];
    expect(line[2]).toBeCloseTo(last[2], 0);
    const [before] = wordBoxes(glyphs, /^del$/) as [Box];
    for (const box of [exact, snap, line]) expect(box[0]).toBeGreaterThan(before[2]);
  });
});

describe("the label of a box", () => {
  const bar = { left: 100, top: 50, right: 300, bottom: 86 };

  it("is the first text that fits, in capitals, in the middle", () => {
    const label = barLabel(bar, ["Una norma che è troppo lunga per stare qui", "art. 9 GDPR", "OMISSIS"]);
    expect(label?.text).toBe("ART. 9 GDPR");
    const xs = label?.pixels.flatMap(({ left, right }) => [left, right]) ?? [];
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(200, -1);
    expect(label?.pixels.every(({ top, bottom }) => top > bar.top + 5 && bottom < bar.bottom - 5)).toBe(true);
    expect(barLabel({ ...bar, right: 120 }, ["OMISSIS"])).toBeNull();
    expect(barLabel(bar, ["§"])).toBeNull();
  });

  it("is painted white within the black of the finished page", async () => {
    for (const draw of ["text", "photo"] as const) {
      const { raster, glyphs } = await look(await openPdf(await sourcePdf(draw)));
      const boxes = wordBoxes(glyphs, /Giovanna/);
      const burned = await burnPage(raster, boxes, glyphs, { labels: [["OMISSIS"]] });
      expect(burned.labels).toEqual(["OMISSIS"]);
      const { raster: made } = await look(await openPdf(await writePdf([burned])));
      const { left, top, right, bottom } = made.transform.toPixelBox(burned.boxes[0] as Box);
      const values = new Set<number>();
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) values.add(made.data[(y * made.width + x) * 3] as number);
      }
      expect(values).toEqual(new Set([0, 255]));
    }
  });
});
