import { createHash } from "node:crypto";
import { type PDFContext, PDFDocument, PDFHexString, PDFName, type PDFRef } from "pdf-lib";
import { shownSize } from "../pdf/page-geometry.ts";
import type { BurnedPage } from "./burn-page.ts";
import { picturesContent, wordsContent } from "./page-content.ts";
import { paragraphs } from "./paragraphs.ts";
import { addPdfaEntries } from "./pdfa-entries.ts";
import type { PagePicture } from "./picture-data.ts";
import { NEUTRAL_META, PRODUCER, type RedactedMeta } from "./redacted-meta.ts";
import { addStructureTree, type TaggedPage } from "./structure-tree.ts";
import { addTextFont, type TextFont } from "./text-font.ts";

/** Longest side of a page in user space units that readers agree on (ISO 32000-1, annex C). */
const LONGEST_SIDE = 14_400;

/**
 * Writes a new PDF/A-2b file of burned pages: pictures, text layer with its paragraphs tagged, title and language, nothing else. Pages are upright and as
 * large as the source's were shown. The same pages give the same bytes: there are no dates and no random ids.
 */
export async function writePdf(pages: readonly BurnedPage[], meta: RedactedMeta = NEUTRAL_META): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  pdf.setTitle(meta.title, { showInWindowTitleBar: true });
  pdf.setLanguage(meta.lang);
  pdf.setProducer(PRODUCER);
  addPdfaEntries(pdf, meta);
  const font = textFont(context, pages);
  const tagged = pages.map((page) => addPage(pdf, page, font));
  addStructureTree(pdf, tagged);
  const id = PDFHexString.of(fingerprint(pages, meta));
  context.trailerInfo.ID = context.obj([id, id]);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function textFont(context: PDFContext, pages: readonly BurnedPage[]): TextFont | null {
  const characters = new Set<string>();
  for (const { words } of pages) for (const { text } of words) for (const character of text) characters.add(character);
  return characters.size === 0 ? null : addTextFont(context, characters.add(" "));
}

function addPage(pdf: PDFDocument, burned: BurnedPage, font: TextFont | null): TaggedPage {
  const { context } = pdf;
  const shown = shownSize(burned.geometry);
  const unit = Math.max(shown.width, shown.height) > LONGEST_SIDE ? burned.geometry.userUnit : 1;
  const width = shown.width / unit;
  const height = shown.height / unit;
  const page = pdf.addPage([width, height]);
  if (unit !== 1) page.node.set(PDFName.of("UserUnit"), context.obj(unit));

  const pictures = burned.pictures.map((picture) => addPicture(context, picture));
  const grid = { width, height, columns: burned.width, rows: burned.height };
  const text = font === null ? [] : paragraphs(burned.words);
  page.node.set(
    PDFName.of("Resources"),
    context.obj({
      XObject: Object.fromEntries(pictures.map((ref, index) => [`Im${index}`, ref])),
      ...(text.length > 0 && font !== null ? { Font: { F0: font.ref } } : {}),
    }),
  );
  const content = picturesContent(burned.pictures, grid) + (font === null ? "" : wordsContent(text, font, unit));
  page.node.set(PDFName.of("Contents"), context.register(context.flateStream(content)));
  return { page, paragraphs: text.length };
}

function addPicture(context: PDFContext, picture: PagePicture): PDFRef {
  const { place, bytes } = picture;
  const Width = place.right - place.left;
  const Height = place.bottom - place.top;
  const image = { Type: "XObject", Subtype: "Image", Width, Height };
  return context.register(context.stream(bytes, { ...image, ...sampleEntries(context, picture, Width, Height) }));
}

function sampleEntries(context: PDFContext, picture: PagePicture, Columns: number, Rows: number) {
  switch (picture.encoding) {
    case "bilevel":
      return {
        ...(picture.paper ? { ColorSpace: "DeviceGray" } : { ImageMask: true }),
        BitsPerComponent: 1,
        Filter: "CCITTFaxDecode",
        DecodeParms: { K: -1, Columns, Rows },
      };
    case "indexed":
      return {
        ColorSpace: [
          "Indexed",
          "DeviceRGB",
          picture.palette.length / 3 - 1,
          context.register(context.stream(picture.palette)),
        ],
        BitsPerComponent: picture.bits,
        Filter: "FlateDecode",
        DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: picture.bits, Columns },
      };
    case "jpeg":
      return {
        ColorSpace: picture.channels === 1 ? "DeviceGray" : "DeviceRGB",
        BitsPerComponent: 8,
        Filter: "DCTDecode",
      };
  }
}

/** File identifier derived from the content (ISO 32000-2, 14.4). */
function fingerprint(pages: readonly BurnedPage[], meta: RedactedMeta): string {
  const hash = createHash("sha256").update(JSON.stringify(meta));
  for (const { width, height, words, pictures } of pages) {
    hash.update(JSON.stringify([width, height, words, pictures.map(({ place }) => place)]));
    for (const { bytes } of pictures) hash.update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}
