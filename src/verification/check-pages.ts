import type { LocalText } from "../model/local-text.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import { boxSurroundings, type Surroundings } from "./box-surroundings.ts";
import { isBurned } from "./burned-boxes.ts";
import { sameShare } from "./compare-pixels.ts";
import type { RedactedFile, ResultPage } from "./compared-files.ts";
import { fewAtATime } from "./few-at-a-time.ts";
import { isSameSize } from "./same-size.ts";
import { leftOutside, secretsInText } from "./strings-in-text.ts";
import { mapToResult } from "./to-result.ts";
import type { RepeatedString, VerificationCheck } from "./verification-result.ts";

/** Share of a page that may look different for reasons of encoding. */
const DIFFERENT = 0.001;

type PageCheckId = "pages" | "content" | "boxes" | "outside";

interface PagesVerdict {
  readonly checks: VerificationCheck[];
  readonly leaked: ReadonlySet<number>;
  readonly repeated: RepeatedString[];
  /** Of all boxes, for OCR. */
  readonly surroundings: readonly Surroundings[];
}

interface PageOutcome {
  readonly page: number;
  readonly failed: readonly PageCheckId[];
  /** Share of the page's pixels that look as in the source. */
  readonly share: number;
  readonly leaked: readonly number[];
  readonly repeated: readonly RepeatedString[];
  readonly surroundings: readonly Surroundings[];
}

/** Compares every page of the result with its source: size, content, boxes, all else, text. */
export async function checkPages(file: RedactedFile): Promise<PagesVerdict> {
  const { result, source, hidden } = file;
  const count = Math.min(result.pageCount, source.pageCount);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const outcomes = await fewAtATime(numbers, (page) => checkPage(file, page));
  const failedOn = (id: PageCheckId): number[] =>
    outcomes.filter(({ failed }) => failed.includes(id)).map(({ page }) => page);
  // A box on a page that the result does not have was not checked.
  const missing = hidden.map(({ page }) => page).filter((page) => page > result.pageCount || page < 1);
  const percent = (100 * Math.min(1, ...outcomes.map(({ share }) => share))).toFixed(2);
  const sameCount = result.pageCount === source.pageCount;
  const checks = [
    pageCheck("pages", failedOn("pages"), {
      it: sameCount
        ? "Numero e formato delle pagine uguali all'originale."
        : "Il numero di pagine è diverso dall'originale.",
      en: sameCount ? "Number and size of the pages as in the source." : "The number of pages differs from the source.",
    }),
    pageCheck("content", failedOn("content"), {
      it: "Le pagine sono fatte di immagini e di uno strato di testo invisibile.",
      en: "The pages are made of pictures and an invisible text layer.",
    }),
    pageCheck("boxes", [...failedOn("boxes"), ...missing], {
      it: "Ogni riquadro è di un solo colore nero, in tutte le immagini della pagina.",
      en: "Every box is one solid black, in all pictures of the page.",
    }),
    pageCheck("outside", failedOn("outside"), {
      it: `Fuori dai riquadri le pagine sono come l'originale (almeno ${percent}%).`,
      en: `Outside the boxes the pages look like the source (at least ${percent}%).`,
    }),
  ].map((check) => (check.id === "pages" && !sameCount ? { ...check, passed: false } : check));
  return {
    checks,
    leaked: new Set(outcomes.flatMap(({ leaked }) => leaked)),
    repeated: outcomes.flatMap(({ repeated }) => repeated),
    surroundings: outcomes.flatMap(({ surroundings }) => surroundings),
  };
}

async function checkPage({ result, source, hidden, secrets }: RedactedFile, page: number): Promise<PageOutcome> {
  const [made, original] = await Promise.all([result.readPage(page), source.readPage(page)]);
  const places = hidden.filter((one) => one.page === page);
  const painted = places.flatMap((one) => one.painted);
  const share = sameShare(original.raster, made.raster, painted, original.geometry);
  const passed: Readonly<Record<PageCheckId, boolean>> = {
    pages: isSameSize(made, original),
    content: isPicturesAndText(made),
    boxes: places.every((one) => isBurned(made, original, one)),
    outside: 1 - share <= DIFFERENT,
  };
  const text = secretsInText(page, made.glyphs, original, painted, secrets, made.otherTexts);
  const toResult = mapToResult(made, original);
  const transform = new PageTransform(original.geometry, made.raster.width, made.raster.height);
  return {
    page,
    failed: PAGE_CHECKS.filter((id) => !passed[id]),
    share,
    leaked: text.leaked,
    repeated: text.repeated.map((one) => ({ ...one, bbox: one.bbox && toResult(one.bbox) })),
    surroundings: boxSurroundings(
      page,
      made.raster,
      painted.map((box) => transform.toPixelBox(box)),
      {
        left: leftOutside(original.visibleGlyphs, painted),
        transform,
        hidden: places.flatMap(({ texts = [] }) => texts),
      },
    ),
  };
}

const PAGE_CHECKS: readonly PageCheckId[] = ["pages", "content", "boxes", "outside"];

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
