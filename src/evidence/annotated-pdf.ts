import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Lang } from "../model/local-text.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { annotatePage, type Lettering } from "./annotated-page.ts";
import { addFindingList } from "./finding-list.ts";
import type { NumberedFinding } from "./numbered-findings.ts";
import { words } from "./words.ts";

/** A page of pictures that is to be annotated. */
export interface PicturedPage {
  /** Of the source page. */
  readonly geometry: PageGeometry;
  /** Why its picture is blank; null when it is not. */
  readonly blank: "withheld" | "unshown" | null;
}

export interface AnnotationOptions {
  readonly lang: Lang;
  /** Writes the findings' texts as they are. */
  readonly showText: boolean;
  /** Name of a rule for people. */
  readonly titleOf: (rule: string) => string;
}

/**
 * Draws frames, callouts and the list of findings into a file of page pictures, in vectors and standard fonts.
 *
 * @param pictures a PDF whose pages are those of `pages`, upright and without text. @returns a new file; the same input
 * gives the same bytes.
 */
export async function annotatedPdf(
  pictures: Uint8Array,
  pages: readonly PicturedPage[],
  findings: readonly NumberedFinding[],
  { lang, showText, titleOf }: AnnotationOptions,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(pictures, { updateMetadata: false });
  const say = words(lang);
  const lettering: Lettering = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    say,
    showText,
    titleOf,
  };
  const heading = `${say.title}: ${say.heading}`;
  pages.forEach(({ geometry, blank }, index) => {
    annotatePage(
      pdf.getPage(index),
      geometry,
      findings.filter(({ page }) => page === index + 1),
      { head: `${heading} · ${say.pageOf(index + 1, pages.length)}`, note: blank && say[blank] },
      lettering,
    );
  });
  addFindingList(pdf, findings, heading, lettering);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
