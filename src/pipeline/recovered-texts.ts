import type { Found } from "../leaks/excluded.ts";
import type { Leak } from "../leaks/leak.ts";
import type { RecoveredPicture } from "../leaks/recovered-picture.ts";
import { folded } from "../model/folded.ts";
import { PageFailure } from "../pdf/failures.ts";
import type { PageGeometry } from "../pdf/page-geometry.ts";
import { PageTransform } from "../pdf/page-transform.ts";
import type { Raster } from "../pdf/raster.ts";
import type { OcrPool } from "../reading/ocr-pool.ts";

type PictureReader = Pick<OcrPool, "read">;

/** Hidden pictures of a document that are read; nobody needs more proof that it hides something. */
const MAX_READ = 24;
/** Mean confidence (0 to 100) and letters from which words are words. */
const LEGIBLE = 60;
const MIN_LETTERS = 4;

/** Letters that a picture and the text claimed to be in it have in common, as a share of the longer one: OCR errs differently each time. */
const SAME = 0.5;

/**
 * Reads the pictures that leaks have of their places, and drops them. A leak without a text then has what could be read, and
 * the variant of its rule that says so (`legible`, `illegible`). One with a text claims that the picture says something else:
 * it is left out when it says the same, and is of the variant `unread` when the picture could not be read.
 * @param ocrPool null when OCR is off
 */
export function withRecoveredTexts(leaks: readonly Leak[], ocrPool: PictureReader | null): Promise<Found[]> {
  const toRead = new Set(leaks.filter(({ recovered }) => recovered !== undefined).slice(0, MAX_READ));
  return Promise.all(
    leaks.map(async (leak): Promise<Found> => {
      const { recovered, ...rest } = leak;
      if (recovered === undefined) return rest;
      const isRead = ocrPool !== null && toRead.has(leak);
      const text = isRead ? await textIn(recovered, leak.page ?? 1, ocrPool) : null;
      return leak.text === "" ? withText(rest, text) : compared(rest, text);
    }),
  );
}

function withText(leak: Leak, text: string | null): Found {
  if (text === null) return leak;
  return { ...leak, text, variant: text === "" ? "illegible" : "legible" };
}

function compared(leak: Leak, text: string | null): Found {
  if (text === null || text === "") return { ...leak, variant: "unread" };
  return commonShare(folded(leak.text), folded(text)) >= SAME ? { ...leak, excludedBy: "exclusion/ocr-layer" } : leak;
}

/** Length of the longest common subsequence as a share of the longer text. */
function commonShare(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) {
      next.push(b[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / Math.max(1, a.length, b.length);
}

/** Empty when no words are recognised, null when the reading failed. */
async function textIn(picture: RecoveredPicture, page: number, ocrPool: PictureReader): Promise<string | null> {
  try {
    const { text, ocrConfidence } = await ocrPool.read(asPage(picture, page));
    const isLegible = (ocrConfidence ?? 0) >= LEGIBLE && folded(text).length >= MIN_LETTERS;
    return isLegible ? text.replace(/\s+/g, " ").trim() : "";
  } catch (error) {
    if (error instanceof PageFailure) return null;
    throw error;
  }
}

function asPage({ width, height, data, dpi }: RecoveredPicture, page: number): Raster {
  const sheet = [0, 0, (width * 72) / dpi, (height * 72) / dpi] as const;
  const geometry: PageGeometry = { page, mediaBox: sheet, visibleBox: sheet, rotation: 0, userUnit: 1 };
  return { width, height, channels: 1, data, transform: new PageTransform(geometry, width, height) };
}
