import type { PdfPage } from "../pdf/pdf-page.ts";
import { ExaminedPage } from "./examined-page.ts";
import { suspectObjects } from "./suspect-objects.ts";

/** What the shortcut of `suspectObjects` gives away on a page. */
export interface ShortcutProof {
  /** Text objects, by `id`, that full ablation finds hidden and the shortcut did not suspect; empty when it is sound. */
  readonly lost: readonly number[];
  /** Text objects of the page, and how many of them the shortcut suspects. */
  readonly texts: number;
  readonly suspects: number;
}

/** Compares the shortcut with the ablation of every text object. */
export function proveShortcut(page: PdfPage): ShortcutProof {
  const texts = page.objects.filter(({ type }) => type === "text").map(({ id }) => id);
  const whole = new ExaminedPage(page, { suspects: new Set(texts) });
  const suspects = suspectObjects(page, whole.shown);
  const lost = new Set<number>();
  whole.glyphs.forEach((glyph, index) => {
    if (!whole.seen[index] && glyph.text.trim() !== "" && !suspects.has(glyph.object)) lost.add(glyph.object);
  });
  return { lost: [...lost], texts: texts.length, suspects: suspects.size };
}
