import { type Box, shareInside } from "../model/box.ts";
import type { LocalText } from "../model/local-text.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import { isSolid, sameShare, showsLabel } from "./compare-pixels.ts";
import type { HiddenPlaces, RedactedFile, ResultPage, SourcePage } from "./compared-files.ts";
import { labelMask } from "./label-mask.ts";
import { isSameSize } from "./same-size.ts";
import { secretsInText } from "./strings-in-text.ts";
import type { RepeatedString, VerificationCheck } from "./verification-result.ts";

/** Share of a page that may look different for reasons of encoding. */
const DIFFERENT = 0.001;

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
    if (!places.every((one) => isBurned(made, original, one))) failed.boxes.push(page);
    const share = sameShare(original.raster, made.raster, painted, original.geometry);
    least = Math.min(least, share);
    if (1 - share > DIFFERENT) failed.outside.push(page);
    const text = secretsInText(page, made.glyphs, original.visibleGlyphs, painted, secrets, made.secondText);
    for (const secret of text.leaked) leaked.add(secret);
    const toResult = mapToResult(made, original);
    repeated.push(...text.repeated.map((one) => ({ ...one, bbox: one.bbox && toResult(one.bbox) })));
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

/** Turns boxes of the source page into boxes of the result's, by the pixels that both show. */
function mapToResult(made: ResultPage, original: SourcePage): (box: Box) => Box {
  const { width, height } = made.raster;
  const from = new PageTransform(original.geometry, width, height);
  const to = new PageTransform(made.geometry, width, height);
  return (box) => to.toUserBox(from.toPixelBox(box));
}

/** No text, however short, stands in a box. */
function isWithoutText(made: ResultPage, original: SourcePage, painted: readonly Box[]): boolean {
  const toResult = mapToResult(made, original);
  const bars = painted.map(toResult);
  return made.glyphs.every(
    ({ text, looseBox }) => text.trim() === "" || !bars.some((bar) => shareInside(looseBox, bar) > 0.5),
  );
}

/** Every box is black but for the labels, which are drawn anew here to know what belongs to them. */
function isBurned(made: ResultPage, original: SourcePage, { planned, painted, labels = [] }: HiddenPlaces): boolean {
  const { raster } = made;
  const { geometry } = original;
  const transform = new PageTransform(geometry, raster.width, raster.height);
  const masks = painted.flatMap((box, index) => {
    const text = labels[index] ?? null;
    return text === null ? [] : [labelMask(transform.toPixelBox(box), text)];
  });
  const known = masks.filter((mask) => mask !== null);
  return (
    isWithoutText(made, original, painted) &&
    known.length === masks.length &&
    known.every((mask) => showsLabel(raster, mask)) &&
    [...planned, ...painted].every((box) => isSolid(raster, box, geometry, known))
  );
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
