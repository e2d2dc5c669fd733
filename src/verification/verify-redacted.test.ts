import { PDFDocument, PDFName, rgb, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Box } from "../model/box.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import { comparePage } from "./compare-page.ts";
import { isSolid, showsLabel } from "./compare-pixels.ts";
import { readTokens } from "./file-tokens.ts";
import { foldPieces, occurrences } from "./folded-text.ts";
import { type LabelMask, labelMask } from "./label-mask.ts";
import { secretsInFile } from "./strings-in-file.ts";
import type { CheckId, VerificationResult } from "./verification-result.ts";
import { verifyRedacted } from "./verify-redacted.ts";

const SIZE: [number, number] = [300, 200];
const BOX: Box = [100, 100, 200, 120];
const SECRET = "Perugini Giovanna";

interface Change {
  /** Draws on the page, after picture and box. */
  readonly draw?: (pdf: PDFDocument) => void | Promise<void>;
  readonly picture?: "burned" | "box missing" | "other page";
  readonly bytes?: (bytes: Uint8Array) => Uint8Array;
}

/** The source as a picture, with the box in it or not. */
async function picture(box: boolean): Promise<Buffer> {
  const { width, height, data } = await (await openPdf(source)).withPage(1, (page) =>
    page.render({ dpi: 144, channels: 1 }),
  );
  const bar = { create: { width: 200, height: 40, channels: 3 as const, background: box ? "#000" : "#fff" } };
  return sharp(data, { raw: { width, height, channels: 1 } })
    .composite([{ input: bar, left: 200, top: 160 }])
    .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

const blankPage = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "#fff" } })
    .composite([
      { input: { create: { width: 200, height: 40, channels: 3, background: "#000" } }, left: 200, top: 160 },
    ])
    .jpeg()
    .toBuffer();

async function redacted(change: Change): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage(SIZE);
  const jpeg = change.picture === "other page" ? await blankPage() : await picture(change.picture !== "box missing");
  const [width, height] = SIZE;
  const image = await pdf.embedJpg(jpeg);
  page.node.set(PDFName.of("Resources"), pdf.context.obj({ XObject: { Im0: image.ref } }));
  const content = pdf.context.stream(`q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q\n`);
  page.node.set(PDFName.of("Contents"), pdf.context.register(content));
  await change.draw?.(pdf);
  const bytes = await pdf.save({ useObjectStreams: false });
  return change.bytes ? change.bytes(bytes) : bytes;
}

let source: Uint8Array;

beforeAll(async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage(SIZE);
  page.drawText(SECRET, { x: 102, y: 106, size: 11, font });
  page.drawText("Visto: Rossi", { x: 10, y: 20, size: 11, font });
  source = await pdf.save();
});

async function verify(
  change: Change,
  secrets: readonly string[] = [SECRET],
  secondText: string | null = null,
): Promise<VerificationResult> {
  const bytes = await redacted(change);
  const result = await openPdf(bytes);
  const original = await openPdf(source);
  return verifyRedacted({
    bytes,
    secrets,
    ownStrings: [],
    readPicture: null,
    dpi: 144,
    hidden: [{ page: 1, planned: [BOX], painted: [BOX] }],
    pages: {
      inResult: result.pageCount,
      inSource: original.pageCount,
      compare: (number, expected) =>
        result.withPage(number, (made) =>
          original.withPage(number, (from) =>
            comparePage(
              {
                geometry: made.geometry,
                glyphs: made.glyphs,
                objects: made.objects,
                annotations: made.annotations,
                raster: made.render({ dpi: 144, channels: 1 }),
                beneath: null,
                otherTexts: secondText === null ? [] : [secondText],
              },
              {
                geometry: from.geometry,
                visibleGlyphs: from.glyphs,
                raster: from.render({ dpi: 144, channels: 1 }),
              },
              expected,
            ),
          ),
        ),
    },
  });
}

const failed = (result: VerificationResult): CheckId[] =>
  result.checks.filter(({ passed }) => !passed).map(({ id }) => id);

describe("a redacted file", () => {
  it("fails on each thing that would make it unsafe", async () => {
    const text = (content: string) => async (pdf: PDFDocument) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica);
      pdf.getPage(0).drawText(content, { x: 102, y: 106, size: 11, font, color: rgb(0, 0, 0) });
    };
    expect(failed(await verify({ draw: text("PERUGINI  giovanna") }))).toEqual(
      expect.arrayContaining(["content", "strings-in-text", "strings-in-file"]),
    );
    expect(failed(await verify({ picture: "box missing" }))).toContain("boxes");
    expect(failed(await verify({ picture: "other page" }))).toContain("outside");
    expect(failed(await verify({ draw: (pdf) => void pdf.addPage(SIZE) }))).toContain("pages");
    expect(failed(await verify({ draw: (pdf) => pdf.getPage(0).setSize(300, 210) }))).toContain("pages");
    expect(failed(await verify({ draw: (pdf) => pdf.setSubject(SECRET) }))).toEqual(
      expect.arrayContaining(["structure", "strings-in-file"]),
    );
    const attach = (pdf: PDFDocument) => pdf.attach(new Uint8Array(Buffer.from(SECRET)), "a.txt");
    expect(failed(await verify({ draw: attach }))).toEqual(expect.arrayContaining(["structure", "strings-in-file"]));
    const script = (pdf: PDFDocument) => pdf.addJavaScript("a", "app.alert(1)");
    expect(failed(await verify({ draw: script }))).toContain("structure");
    const trail = (bytes: Uint8Array) => new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n% ${SECRET}\n`)]));
    expect(failed(await verify({ bytes: trail }))).toEqual(expect.arrayContaining(["structure", "strings-in-file"]));
  });

  it("passes when it is made of the burned picture alone", async () => {
    const result = await verify({});
    expect(failed(result)).toEqual([]);
    expect(result.passed).toBe(true);
  });

  it("fails when another reader gets out what PDFium does not", async () => {
    expect(failed(await verify({}, [SECRET], `Visto ${SECRET}`))).toEqual(["strings-in-text"]);
    expect(failed(await verify({}, ["Re"], "Re"))).toEqual([]);
  });

  it("tells where a hidden string is left readable on purpose", async () => {
    const { repeated, checks } = await verify({}, [SECRET, "Rossi"]);
    expect(repeated).toHaveLength(1);
    expect(repeated[0]).toMatchObject({ secret: 1, page: 1 });
    expect(repeated[0]?.bbox?.[1]).toBeLessThan(25);
    expect(checks.find(({ id }) => id === "strings-in-text")?.passed).toBe(true);
  });
});

describe("a label on a box", () => {
  const bar = { left: 0, top: 0, right: 160, bottom: 30 };
  const page = { page: 1, mediaBox: [0, 0, 160, 30], visibleBox: [0, 0, 160, 30], rotation: 0, userUnit: 1 } as const;
  const mask = labelMask(bar, "OMISSIS") as LabelMask;
  const draw = (value: (cell: number, at: number) => number): Raster => ({
    width: 160,
    height: 30,
    channels: 1,
    data: mask.cells.map((cell, at) => value(cell, at)),
    transform: new PageTransform(page, 160, 30),
  });
  const isWhite = (cell: number): boolean => cell === 1 || cell === 3;
  const passes = (raster: Raster, masks: readonly LabelMask[] = [mask]): boolean =>
    isSolid(raster, [0, 0, 160, 30], page, masks) && masks.every((one) => showsLabel(raster, one));

  it("is taken for what it is, and for nothing more", () => {
    const drawn = draw((cell) => (isWhite(cell) ? 255 : 0));
    expect(passes(drawn)).toBe(true);
    expect(passes(drawn, [])).toBe(false);
    expect(passes(draw(() => 0))).toBe(false);
    // A stroke beside the letters.
    expect(passes(draw((cell, at) => (isWhite(cell) || (at % 160 === 5 && at > 1600 && at < 2400) ? 255 : 0)))).toBe(
      false,
    );
    expect(labelMask({ ...bar, right: 40 }, "OMISSIS")).toBeNull();
  });
});

describe("the search in the bytes", () => {
  const inStream = async (content: Uint8Array | string, flate: boolean): Promise<number[]> => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const page = pdf.addPage(SIZE);
    const stream = flate ? pdf.context.flateStream(content) : pdf.context.stream(content);
    page.node.set(PDFName.of("Contents"), pdf.context.register(stream));
    const bytes = await pdf.save({ useObjectStreams: false });
    return secretsInFile(bytes, readTokens(bytes), ["zzz", SECRET]);
  };
  const hex = (encoding: "latin1" | "utf16le"): string => Buffer.from(SECRET, encoding).toString("hex");

  it("finds a string in every encoding, split or not", async () => {
    const utf16 = Buffer.from(SECRET, "utf16le");
    for (const content of [
      `BT (${SECRET}) Tj ET`,
      "BT [(Peru) 20 (gini) -300 (Gio) (vanna)] TJ ET",
      `BT <${hex("latin1")}> Tj ET`,
      `BT <${Buffer.from(utf16).swap16().toString("hex")}> Tj ET`,
      `BT (Peru\\147ini \\(Giovanna) Tj ET`,
      utf16,
      Buffer.from(utf16).swap16(),
    ]) {
      expect(await inStream(content, false)).toEqual([1]);
      expect(await inStream(content, true)).toEqual([1]);
    }
    expect(await inStream("BT (Perugia) Tj ET", true)).toEqual([]);
  });
});

describe("the comparison of strings", () => {
  const count = (text: string, wanted: string): number => occurrences(foldPieces([...text]), wanted).length;

  it("does not depend on case, accents, spaces and line ends", () => {
    expect(count("NICCOLÒ de\n Rossi", "niccoloderossi")).toBe(1);
  });

  it("takes short strings as whole words only", () => {
    expect(count("Re Mario", "re")).toBe(1);
    expect(count("presente", "re")).toBe(0);
  });
});
