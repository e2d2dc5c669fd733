import type { LocalText } from "../model/local-text.ts";
import type { Surroundings } from "./box-surroundings.ts";
import type { PageCheckId } from "./compare-page.ts";
import { fewAtATime } from "./few-at-a-time.ts";
import type { RedactedFile } from "./redacted-file.ts";
import type { RepeatedString, VerificationCheck } from "./verification-result.ts";

interface PagesVerdict {
  readonly checks: VerificationCheck[];
  readonly leaked: ReadonlySet<number>;
  readonly repeated: RepeatedString[];
  /** Of all boxes, for OCR. */
  readonly surroundings: readonly Surroundings[];
}

/** Compares every page of the result with its source: size, content, boxes, all else, text. */
export async function checkPages(file: RedactedFile): Promise<PagesVerdict> {
  const { pages, hidden, secrets } = file;
  const count = Math.min(pages.inResult, pages.inSource);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const outcomes = await fewAtATime(numbers, (page) =>
    pages.compare(page, { places: hidden.filter((one) => one.page === page), secrets }),
  );
  const failedOn = (id: PageCheckId): number[] =>
    outcomes.filter(({ failed }) => failed.includes(id)).map(({ page }) => page);
  // A box on a page that the result does not have was not checked.
  const missing = hidden.map(({ page }) => page).filter((page) => page > pages.inResult || page < 1);
  const percent = (100 * Math.min(1, ...outcomes.map(({ share }) => share))).toFixed(2);
  const sameCount = pages.inResult === pages.inSource;
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
