import type { LocalText } from "../model/local-text.ts";
import { checkAroundBoxes } from "./check-around-boxes.ts";
import type { ForeignPageCheckId, ForeignPageOutcome, ReadTwice } from "./compare-foreign-page.ts";
import { fewAtATime } from "./few-at-a-time.ts";
import type { FileContent } from "./file-content.ts";
import { fold, foldPieces, LEAST_SEARCHED, occurrences } from "./folded-text.ts";
import type { PagePairs } from "./page-pairs.ts";
import type { ReadPicture } from "./read-around-boxes.ts";
import { secretsInFile } from "./strings-in-file.ts";
import type { CheckId, VerificationCheck } from "./verification-result.ts";

/** A file that some other program redacted. */
export interface ForeignFile {
  readonly bytes: Uint8Array;
  /** Takes `bytes` apart, in a thread that may be ended. */
  readonly readContent: () => Promise<FileContent>;
  /** Those of the file, and of what it was made from where that is at hand; compared by `compareForeignPage`. */
  readonly pages: PagePairs<void, ForeignPageOutcome>;
  /** What the source holds and its pages do not show. */
  readonly hiddenStrings: readonly string[];
  /** Of the rasters. */
  readonly dpi: number;
  /** Reads pictures of the surroundings of bars; null when OCR is off. */
  readonly readPicture: ReadPicture | null;
}

export interface ForeignVerification {
  readonly passed: boolean;
  readonly checks: readonly VerificationCheck[];
  /** Black bars found on the pages. */
  readonly bars: number;
}

/**
 * Checks a file redacted by any program: what lies under its black bars, and, beside the source, whether what the bars hide
 * or the source held unseen can still be found anywhere in it. Fails closed.
 */
export async function verifyForeign(file: ForeignFile): Promise<ForeignVerification> {
  const { inResult, inSource, compare } = file.pages;
  const numbers = Array.from({ length: inResult }, (_, index) => index + 1);
  const outcomes = await fewAtATime(numbers, (page) => compare(page));
  const failedOn = (id: ForeignPageCheckId): number[] =>
    outcomes.filter(({ failed }) => failed.includes(id)).map(({ page }) => page);
  const checks = [pagesCheck("boxes", failedOn("boxes")), pagesCheck("text-in-boxes", failedOn("text-in-boxes"))];
  if (inSource !== null) {
    const others = inResult === inSource ? [] : [Math.min(inResult, inSource) + 1];
    const secrets = new Set([...file.hiddenStrings, ...outcomes.flatMap(({ hidden }) => hidden)]);
    const read = outcomes.flatMap((one) => one.read ?? []);
    const surroundings = outcomes.flatMap((one) => one.surroundings);
    checks.push(pagesCheck("pages", [...failedOn("pages"), ...others]), pagesCheck("outside", failedOn("outside")));
    checks.push(...(await stringChecks(file, [...secrets], read)));
    checks.push(...(await checkAroundBoxes(surroundings, file.dpi, file.readPicture)));
  }
  return {
    passed: checks.every(({ passed }) => passed),
    checks,
    bars: outcomes.reduce((sum, { bars }) => sum + bars, 0),
  };
}

/** Strings that the pages still show elsewhere are no secret of the file, only where they stand more often than that. */
async function stringChecks(
  file: ForeignFile,
  all: readonly string[],
  read: readonly ReadTwice[],
): Promise<VerificationCheck[]> {
  const secrets = all.filter((secret) => fold(secret).length >= LEAST_SEARCHED);
  const count = (texts: readonly string[], secret: string): number =>
    Math.max(...texts.map((text) => occurrences(foldPieces([text]), fold(secret)).length));
  const inText = secrets.filter((secret) => read.some(({ found, left }) => count(found, secret) > count(left, secret)));
  const unseen = secrets.filter((secret) => read.every(({ left }) => count(left, secret) === 0));
  const { tokens, whole } = await file.readContent();
  const inFile = secretsInFile(file.bytes, tokens, unseen);
  return [
    stringCheck("strings-in-text", secrets.length, inText.length, true),
    stringCheck("strings-in-file", unseen.length, inFile.length, whole),
  ];
}

function pagesCheck(id: ForeignPageCheckId, pages: readonly number[]): VerificationCheck {
  if (pages.length === 0) return { id, passed: true, detail: TEXTS[id].fine };
  const list = [...new Set(pages)].join(", ");
  const { it, en } = TEXTS[id].failed;
  return { id, passed: false, detail: { it: `${it} Pagine: ${list}.`, en: `${en} Pages: ${list}.` } };
}

const TEXTS: Readonly<Record<ForeignPageCheckId, { readonly fine: LocalText; readonly failed: LocalText }>> = {
  pages: {
    fine: {
      it: "Numero e formato delle pagine uguali all'originale.",
      en: "Number and size of the pages as in the source.",
    },
    failed: {
      it: "Pagine in numero o formato diverso dall'originale.",
      en: "Pages differ in number or size from the source.",
    },
  },
  boxes: {
    fine: { it: "I riquadri neri sono di un solo colore.", en: "Black bars are of one colour." },
    failed: { it: "Nei riquadri neri si intravede qualcosa.", en: "Something shows through black bars." },
  },
  "text-in-boxes": {
    fine: { it: "Sotto i riquadri neri non c'è testo.", en: "There is no text under black bars." },
    failed: { it: "Sotto i riquadri neri c'è ancora testo.", en: "There still is text under black bars." },
  },
  outside: {
    fine: {
      it: "Fuori dai riquadri le pagine sono come l'originale.",
      en: "Outside the bars the pages look like the source.",
    },
    failed: {
      it: "Fuori dai riquadri le pagine non sono come l'originale.",
      en: "Outside the bars the pages differ from the source.",
    },
  },
};

function stringCheck(id: CheckId, searched: number, found: number, whole: boolean): VerificationCheck {
  if (!whole) {
    const detail = { it: "Il file non si è potuto leggere per intero.", en: "The file could not be read to the end." };
    return { id, passed: false, detail };
  }
  const where =
    id === "strings-in-text" ? { it: "nel testo", en: "in the text" } : { it: "nel file", en: "in the file" };
  const detail =
    found === 0
      ? {
          it: `Delle ${searched} stringhe nascoste nessuna si trova ${where.it}.`,
          en: `None of the ${searched} hidden strings is ${where.en}.`,
        }
      : { it: `Stringhe nascoste ancora ${where.it}: ${found}.`, en: `Hidden strings still ${where.en}: ${found}.` };
  return { id, passed: found === 0, detail };
}
