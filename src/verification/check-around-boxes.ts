import { KnownFailure } from "../model/failure.ts";
import type { LocalText } from "../model/local-text.ts";
import type { Surroundings } from "./box-surroundings.ts";
import { pagesReadAround, type ReadPicture } from "./read-around-boxes.ts";
import type { VerificationCheck } from "./verification-result.ts";

/**
 * Lets OCR read around the boxes: what a wrong box left of a word would be read there.
 *
 * @param dpi of the pictures
 * @returns nothing when there is nothing to read or OCR is off.
 */
export async function checkAroundBoxes(
  surroundings: readonly Surroundings[],
  dpi: number,
  readPicture: ReadPicture | null,
): Promise<VerificationCheck[]> {
  const telling = surroundings.filter(({ hidden }) => hidden.length > 0);
  if (readPicture === null || telling.length === 0) return [];
  let pages: ReadonlySet<number>;
  try {
    pages = await pagesReadAround(telling, dpi, readPicture);
  } catch (error) {
    if (!(error instanceof KnownFailure)) throw error;
    return [check(false, UNREAD)];
  }
  if (pages.size === 0) return [check(true, FINE)];
  const list = [...pages].sort((a, b) => a - b).join(", ");
  return [check(false, { it: `${READ.it} Pagine: ${list}.`, en: `${READ.en} Pages: ${list}.` })];
}

const check = (passed: boolean, detail: LocalText): VerificationCheck => ({ id: "around-boxes", passed, detail });

const FINE: LocalText = {
  it: "Intorno ai riquadri l'OCR non legge nulla di ciò che coprono.",
  en: "Around the boxes OCR reads nothing of what they cover.",
};
const READ: LocalText = {
  it: "Accanto ai riquadri l'OCR legge ancora parte di ciò che dovevano coprire.",
  en: "Beside the boxes OCR still reads part of what they were to cover.",
};
const UNREAD: LocalText = {
  it: "L'OCR non è riuscito a leggere intorno ai riquadri.",
  en: "OCR could not read around the boxes.",
};
