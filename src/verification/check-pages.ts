import type { LocalText } from "../model/local-text.ts";
import { shownSize } from "../pdf/page-geometry.ts";
import { isSolid, sameShare } from "./compare-pixels.ts";
import type { RedactedFile, ResultPage, SourcePage } from "./compared-files.ts";
import { secretsInText } from "./strings-in-text.ts";
import type { RepeatedString, VerificationCheck } from "./verification-result.ts";

/** Share of a page that may look different for reasons of encoding. */
const DIFFERENT = 0.005;
/** Page sizes may differ by the rounding of numbers, in 1/72 inch. */
const SIZE_TOLERANCE = 0.02;

type PageCheckId = "pages" | "content" | "boxes" | "outside";

interface PagesVerdict {
  readonly checks: VerificationCheck[];
  readonly leaked: ReadonlySet<number>;
  readonly repeated: RepeatedString[];
}

/** Compares every page of the result with its source: size, content, boxes, all else, text. */
export async function checkPages({ result, source, hidden, secrets }: RedactedFile): Promise<PagesVerdict> {
  const failed = { pages: [] as number[], content: [] as number[], boxes: [] as number[], outside: [] as number[] };
  const leaked = new Set<number>();
  const repeated: RepeatedString[] = [];
  let least = 1;
  const sameCount = result.pageCount === source.pageCount;
  for (let page = 1; page <= Math.min(result.pageCount, source.pageCount); page++) {
    const made = await result.readPage(page);
    const original = await source.readPage(page);
    const places = hidden.filter((one) => one.page === page);
    const painted = places.flatMap((one) => one.painted);
    if (!isSameSize(made, original)) failed.pages.push(page);
    if (!isPicturesAndText(made)) failed.content.push(page);
    const boxes = places.flatMap((one) => [...one.planned, ...one.painted]);
    if (!boxes.every((box) => isSolid(made.raster, box, original.geometry))) failed.boxes.push(page);
    const share = sameShare(original.raster, made.raster, painted, original.geometry);
    least = Math.min(least, share);
    if (1 - share > DIFFERENT) failed.outside.push(page);
    const text = secretsInText(page, made.glyphs, original.visibleGlyphs, painted, secrets);
    for (const secret of text.leaked) leaked.add(secret);
    repeated.push(...text.repeated);
  }
  // A box on a page that the result does not have was not checked.
  failed.boxes.push(...hidden.map(({ page }) => page).filter((page) => page > result.pageCount || page < 1));
  const percent = (100 * least).toFixed(2);
  const checks = [
    pageCheck("pages", failed.pages, {
      it: sameCount
        ? "Numero e formato delle pagine uguali all'originale."
        : "Il numero di pagine è diverso dall'originale.",
      en: sameCount ? "Number and size of the pages as in the source." : "The number of pages differs from the source.",
    }),
    pageCheck("content", failed.content, {
      it: "Le pagine sono fatte di immagini e di uno strato di testo invisibile.",
      en: "The pages are made of pictures and an invisible text layer.",
    }),
    pageCheck("boxes", failed.boxes, {
      it: "Ogni riquadro è di un solo colore nero.",
      en: "Every box is one solid black.",
    }),
    pageCheck("outside", failed.outside, {
      it: `Fuori dai riquadri le pagine sono come l'originale (almeno ${percent}%).`,
      en: `Outside the boxes the pages look like the source (at least ${percent}%).`,
    }),
  ].map((check) => (check.id === "pages" && !sameCount ? { ...check, passed: false } : check));
  return { checks, leaked, repeated };
}

function isSameSize(made: ResultPage, original: SourcePage): boolean {
  const a = shownSize(made.geometry);
  const b = shownSize(original.geometry);
  return Math.abs(a.width - b.width) <= SIZE_TOLERANCE && Math.abs(a.height - b.height) <= SIZE_TOLERANCE;
}

const isPicturesAndText = ({ objects, annotations }: ResultPage): boolean =>
  annotations.length === 0 &&
  objects.every(({ type, renderMode }) => type === "image" || (type === "text" && renderMode === 3));

function pageCheck(id: PageCheckId, failedPages: readonly number[], fine: LocalText): VerificationCheck {
  if (failedPages.length === 0) return { id, passed: true, detail: fine };
  const list = failedPages.join(", ");
  return {
    id,
    passed: false,
    detail: { it: `${FAILURES[id].it} Pagine: ${list}.`, en: `${FAILURES[id].en} Pages: ${list}.` },
  };
}

const FAILURES: Readonly<Record<PageCheckId, LocalText>> = {
  pages: { it: "Pagine di formato diverso dall'originale.", en: "Pages of another size than in the source." },
  content: {
    it: "Pagine con qualcosa oltre a immagini e testo invisibile.",
    en: "Pages that hold something besides pictures and invisible text.",
  },
  boxes: { it: "Riquadri non coperti per intero.", en: "Boxes that are not wholly covered." },
  outside: {
    it: "Pagine che fuori dai riquadri non sono come l'originale.",
    en: "Pages that differ from the source outside the boxes.",
  },
};
