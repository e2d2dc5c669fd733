import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../pdf/open-pdf.ts";
import { burnPage } from "./burn-page.ts";
import { srgbProfile } from "./srgb-profile.ts";
import { writePdf } from "./write-pdf.ts";

let bytes: Uint8Array;
let pdf: PDFDocument;

beforeAll(async () => {
  const source = await PDFDocument.create();
  const font = await source.embedFont(StandardFonts.Helvetica);
  source.addPage([300, 200]).drawText("Testo & <prova> è", { x: 20, y: 100, size: 12, font });
  const burned = await (await openPdf(await source.save())).withPage(1, (page) =>
    burnPage(page.render({ dpi: 100, channels: 3 }), [[20, 20, 60, 40]], [...page.glyphs]),
  );
  bytes = await writePdf([burned]);
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
});

const streams = (): PDFRawStream[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
const nameIn = (dict: PDFDict, key: string): string | undefined => dict.lookup(PDFName.of(key))?.toString();

describe("the redacted file as PDF/A-2b (ISO 19005-2)", () => {
  it("6.1.2: starts with a header of version 1.7 and a comment of bytes above 127", () => {
    expect(Buffer.from(bytes.subarray(0, 9)).toString("latin1")).toMatch(/^%PDF-1\.7\n/);
    const comment = bytes.subarray(9, 14);
    expect(comment[0]).toBe(0x25);
    expect([...comment.subarray(1)].every((byte) => byte > 127)).toBe(true);
  });

  it("6.1.3: has a file identifier, no encryption, and ends with the end of file marker", () => {
    const { ID, Encrypt } = pdf.context.trailerInfo;
    expect((ID as PDFArray).size()).toBe(2);
    expect(Encrypt).toBeUndefined();
    expect(Buffer.from(bytes.subarray(-6)).toString("latin1").trim()).toBe("%%EOF");
  });

  it("6.1.7: streams are as long as they say, and use no LZW", () => {
    const file = Buffer.from(bytes).toString("latin1");
    for (const { dict, contents } of streams()) {
      expect(nameIn(dict, "Length")).toBe(String(contents.length));
      expect(nameIn(dict, "Filter") ?? "").not.toContain("LZW");
    }
    expect(file).not.toMatch(/\/F \(|\/FFilter/);
  });

  it("6.2.3: has an output intent with an RGB monitor profile", () => {
    const intents = pdf.catalog.lookup(PDFName.of("OutputIntents"), PDFArray);
    expect(intents.size()).toBe(1);
    const intent = intents.lookup(0, PDFDict);
    expect(nameIn(intent, "S")).toBe("/GTS_PDFA1");
    const profile = intent.lookup(PDFName.of("DestOutputProfile")) as PDFRawStream;
    expect(nameIn(profile.dict, "N")).toBe("3");
    expect(Buffer.from(inflateSync(profile.contents)).equals(Buffer.from(srgbProfile()))).toBe(true);
  });

  it("6.2.4, 6.2.8: colours are device colours of the intent, pictures are not interpolated and have no alternates", () => {
    const images = streams().filter(({ dict }) => nameIn(dict, "Subtype") === "/Image");
    expect(images.length).toBeGreaterThan(0);
    for (const { dict } of images) {
      expect(nameIn(dict, "ColorSpace") ?? "/DeviceGray").toMatch(/DeviceGray|DeviceRGB/);
      for (const key of ["Interpolate", "Alternates", "OPI", "SMask"]) expect(dict.has(PDFName.of(key))).toBe(false);
    }
  });

  it("6.2.10: nothing is transparent", () => {
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/(?:SMask|BM|ca|CA|Group|ExtGState)\b/);
  });

  it("6.2.11: the font is embedded, its widths are those of its program, and no code shows .notdef", () => {
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && nameIn(object, "Subtype") === "/CIDFontType2" ? [object] : [],
      );
    expect(fonts).toHaveLength(1);
    const [font] = fonts as [PDFDict];
    const descriptor = font.lookup(PDFName.of("FontDescriptor"), PDFDict);
    const program = Buffer.from(inflateSync((descriptor.lookup(PDFName.of("FontFile2")) as PDFRawStream).contents));
    const hmtx = program.indexOf("hmtx");
    expect(String(program.readUInt16BE(program.readUInt32BE(hmtx + 8)))).toBe(nameIn(font, "DW"));
    expect(descriptor.has(PDFName.of("CIDSet"))).toBe(false);
    const map = inflateSync((font.lookup(PDFName.of("CIDToGIDMap")) as PDFRawStream).contents);
    for (let code = 1; 2 * code < map.length; code++) expect(map.readUInt16BE(2 * code)).toBe(1);
  });

  it("6.2.2, 6.7: pictures are artifacts, and every marked paragraph is in the structure tree", () => {
    const page = pdf.getPage(0).node;
    const stream = page.lookup(PDFName.of("Contents")) as PDFRawStream;
    const content = inflateSync(stream.contents).toString("latin1");
    const ids = [...content.matchAll(/\/P <<\/MCID (\d+)>> BDC/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(ids.map((_, index) => index));
    expect(ids.length).toBeGreaterThan(0);
    expect(content.match(/ B(?:DC|MC)\n/g)?.length).toBe(content.match(/EMC\n/g)?.length);
    expect(content.indexOf(" Do")).toBeGreaterThan(content.indexOf("/Artifact BMC"));
    const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const numbers = root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray);
    expect(String(page.get(PDFName.of("StructParents")))).toBe(String(numbers.get(0)));
    const parents = numbers.lookup(1, PDFArray);
    expect(parents.size()).toBe(ids.length);
    for (const id of ids) {
      const element = parents.lookup(id, PDFDict);
      expect([nameIn(element, "S"), nameIn(element, "K")]).toEqual(["/P", String(id)]);
      expect(String(element.get(PDFName.of("Pg")))).toBe(String(pdf.getPage(0).ref));
    }
    const document = root.lookup(PDFName.of("K"), PDFArray).lookup(0, PDFDict);
    expect(document.lookup(PDFName.of("K"), PDFArray).size()).toBe(ids.length);
    expect(pdf.catalog.lookup(PDFName.of("MarkInfo"), PDFDict).toString()).toContain("true");
  });

  it("6.6: metadata identify part 2, level B, and say the same as the document information", () => {
    const { contents, dict } = pdf.catalog.lookup(PDFName.of("Metadata")) as PDFRawStream;
    expect(nameIn(dict, "Subtype")).toBe("/XML");
    expect(dict.has(PDFName.of("Filter"))).toBe(false);
    const packet = Buffer.from(contents).toString("utf8");
    expect(packet).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(packet).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(packet).toContain(`>${pdf.getTitle()}</rdf:li>`);
    expect(packet).toContain(`<pdf:Producer>${pdf.getProducer()}</pdf:Producer>`);
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    const known = ["/Title", "/Producer"];
    expect(info.keys().map(String).sort()).toEqual(known.sort());
    expect([...info.values()].every((value) => value instanceof PDFString || value instanceof PDFHexString)).toBe(true);
  });
});

describe("the sRGB profile", () => {
  it("is one that other programs read as sRGB", async () => {
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    const grey = { create: { width: 4, height: 4, channels: 3 as const, background: { r: 200, g: 100, b: 50 } } };
    const tagged = await sharp(grey).png().withMetadata().toBuffer();
    expect((await sharp(tagged).metadata()).space).toBe("srgb");
    expect(profile.subarray(36, 40).toString("latin1")).toBe("acsp");
    expect(profile.subarray(12, 20).toString("latin1")).toBe("mntrRGB ");
  });
});
