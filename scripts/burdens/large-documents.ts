import { actWith, addPages, newAct, type PageSpec } from "../../test/documents/act.ts";
import { textAt } from "../../test/documents/content.ts";
import { zip } from "../../test/documents/forms-and-attachments.ts";
import { type RawPdf, ref } from "../../test/documents/raw-pdf.ts";

const PAGES = 3000;
/** A4 at 200 dpi, a byte for a pixel. */
const SCAN = { width: 1654, height: 2339, pages: 51 };
const BOMB = { files: 8, bytes: 200e6 };
const ATTACHMENTS = 1000;

/** Documents that are large in one way each; made when asked for. */
export const LARGE_DOCUMENTS = {
  /** An act of three thousand pages. */
  pages: (): Uint8Array => {
    const pdf = newAct();
    const page = (number: number): PageSpec => ({
      content: actWith(textAt(280, 40, 9, `Pagina ${number} di ${PAGES}`)),
    });
    return pdf.bytes(
      addPages(
        pdf,
        Array.from({ length: PAGES }, (_, index) => page(index + 1)),
      ),
    );
  },

  /** Two hundred megabytes of pages that are pictures, not compressed. */
  scan: (): Uint8Array => {
    const pdf = newAct();
    const pages = Array.from({ length: SCAN.pages }, (_, index): PageSpec => {
      const entries = `/Type /XObject /Subtype /Image /Width ${SCAN.width} /Height ${SCAN.height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
      const image = pdf.stream(entries, paper(index));
      return { content: "q 595 0 0 842 0 0 cm /X1 Do Q\n", resources: `/XObject << /X1 ${ref(image)} >>` };
    });
    return pdf.bytes(addPages(pdf, pages));
  },

  /** An attached archive of a few megabytes that comes to more than a gigabyte. */
  bomb: (): Uint8Array => {
    const content = Buffer.alloc(BOMB.bytes, "a");
    const names = Array.from({ length: BOMB.files }, (_, index) => `${index}.txt`);
    const pdf = newAct();
    const archive = zip(Object.fromEntries(names.map((name) => [name, content])));
    return pdf.bytes(addPages(pdf, [{ content: actWith() }], attached(pdf, [archive], "zip")));
  },

  /** A thousand attached acts. */
  attachments: (): Uint8Array => {
    const pdf = newAct();
    const acts = Array.from({ length: ATTACHMENTS }, (_, index) => {
      const act = newAct();
      return act.bytes(addPages(act, [{ content: actWith(textAt(280, 40, 9, `Allegato ${index + 1}`)) }]));
    });
    return pdf.bytes(addPages(pdf, [{ content: actWith() }], attached(pdf, acts, "pdf")));
  },
} satisfies Readonly<Record<string, () => Uint8Array>>;

export type LargeDocument = keyof typeof LARGE_DOCUMENTS;

/** Paper with lines of ink that differ from page to page, and the grain of a scanner. */
function paper(page: number): Uint8Array {
  const pixels = Buffer.alloc(SCAN.width * SCAN.height, 250);
  for (let at = page; at < pixels.length; at += 97) pixels[at] = 236;
  for (let line = 0; line < 30; line++) {
    const y = 300 + line * 55 + page;
    pixels.fill(40, y * SCAN.width + 200, y * SCAN.width + 1400 - line * 7);
  }
  return pixels;
}

/** Entries of the catalog for attached files. */
function attached(pdf: RawPdf, files: readonly Uint8Array[], ending: string): string {
  const names = files.map((data, index) => {
    const name = `allegato-${String(index + 1).padStart(4, "0")}.${ending}`;
    const file = pdf.stream("/Type /EmbeddedFile", data);
    const entry = pdf.add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${ref(file)} >> >>`);
    return `(${name}) ${ref(entry)}`;
  });
  return `/Names << /EmbeddedFiles << /Names [${names.join(" ")}] >> >>`;
}
