import { PDFDocument, rgb, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import { type OpenPdf, openPdf } from "../pdf/open-pdf.ts";
import { compareForeignPage } from "./compare-foreign-page.ts";
import { fileContent } from "./file-content.ts";
import { verifyForeign } from "./verify-foreign.ts";

const DPI = 150;
const NAME = "Perugini Giovanna";

interface Made {
  /** Left out of the redacted file's content. */
  readonly without?: boolean;
  readonly opacity?: number;
  readonly subject?: string;
  readonly bar?: boolean;
  readonly extra?: string;
}

/** An act with a name on its second line; a black bar over it, with or without the name below. */
async function act({ without = false, opacity = 1, subject, bar = true, extra }: Made): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([300, 200]);
  page.drawText("Si liquida la somma a favore di:", { x: 20, y: 150, size: 11, font });
  if (!without) page.drawText(NAME, { x: 20, y: 130, size: 11, font });
  if (bar) page.drawRectangle({ x: 18, y: 126, width: 110, height: 15, color: rgb(0, 0, 0), opacity });
  if (extra !== undefined) page.drawText(extra, { x: 20, y: 60, size: 11, font });
  if (subject !== undefined) pdf.setSubject(subject);
  return pdf.save();
}

const pageOf = (pdf: OpenPdf, number: number) =>
  pdf.withPage(number, (page) => ({
    geometry: page.geometry,
    glyphs: [...page.glyphs],
    visibleGlyphs: [...page.glyphs],
    objects: [...page.objects],
    annotations: [...page.annotations],
    raster: page.render({ dpi: DPI, channels: 3 }),
    beneath: null,
    otherTexts: [],
  }));

async function failed(redacted: Made, source: Made | null, hiddenStrings: readonly string[] = []): Promise<string[]> {
  const bytes = await act(redacted);
  const made = await openPdf(bytes);
  const original = source && (await openPdf(await act(source)));
  const result = await verifyForeign({
    bytes,
    readContent: async () => fileContent(bytes, undefined, DEFAULT_LIMITS),
    dpi: DPI,
    readPicture: null,
    hiddenStrings,
    pages: {
      inResult: made.pageCount,
      inSource: original?.pageCount ?? null,
      compare: async (page) =>
        compareForeignPage(await pageOf(made, page), original && (await pageOf(original, page)), DPI),
    },
  });
  expect(result.bars).toBe(redacted.bar === false ? 0 : 1);
  expect(result.passed).toBe(result.checks.every(({ passed }) => passed));
  return result.checks.filter(({ passed }) => !passed).map(({ id }) => id);
}

describe("a file that another program redacted", () => {
  const ORIGINAL: Made = { bar: false };

  it("passes when nothing is left under its bars", async () => {
    expect(await failed({ without: true }, null)).toEqual([]);
    expect(await failed({ without: true }, ORIGINAL)).toEqual([]);
  });

  it("fails when the text is still there, or shows through", async () => {
    expect(await failed({}, null)).toEqual(["text-in-boxes"]);
    expect(await failed({}, ORIGINAL)).toEqual(["text-in-boxes", "strings-in-text", "strings-in-file"]);
    expect(await failed({ opacity: 0.85 }, null)).toContain("boxes");
  });

  it("fails when what the bars hide is elsewhere in the file, in compressed objects too", async () => {
    expect(await failed({ without: true, subject: NAME }, ORIGINAL)).toEqual(["strings-in-file"]);
    expect(await failed({ without: true, subject: "Nota riservata" }, ORIGINAL, ["Nota riservata"])).toEqual([
      "strings-in-file",
    ]);
  });

  it("does not take for hidden what the source shows elsewhere too", async () => {
    const extra = `Visto: ${NAME}`;
    expect(await failed({ without: true, extra }, { ...ORIGINAL, extra })).toEqual([]);
  });

  it("fails when the pages are not those of the source", async () => {
    const extra = "Questa riga lunga non stava nel documento da cui viene";
    expect(await failed({ without: true, extra: `${extra} ${extra}` }, ORIGINAL)).toEqual(["outside"]);
  });
});
