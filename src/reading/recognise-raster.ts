import { shownSize } from "../pdf/page-geometry.ts";
import type { Raster } from "../pdf/raster.ts";
import { type QuarterTurns, type TurnedPicture, turnedRaster } from "../pdf/turned-raster.ts";
import type { OcrBlock, OcrEngine, OcrWord } from "./ocr-engine.ts";
import { isText, ocrGlyphs, type RecognisedText, type ToUser } from "./ocr-glyphs.ts";
import { pnm } from "./pnm.ts";
import { unreadInk } from "./unread-ink.ts";

/** Below this mean confidence the page may lie on its side or upside down. */
const DOUBTFUL = 60;
/** Fewer characters than this are no proof that the page is upright. */
const FEW_CHARACTERS = 20;
/** A word that only the second look finds has to be this sure: rulings and specks are what is left by then. */
const SURE_LEFTOVER = 60;
interface Look extends RecognisedText {
  readonly picture: TurnedPicture;
  readonly blocks: readonly OcrBlock[];
}

/**
 * The text in the picture of a page. A page that makes no sense upright is turned, and the turn that makes most sense is taken.
 * What the engine's layout analysis passed over (cells of ruled tables, mostly) is looked for once more.
 */
export async function recogniseRaster(engine: OcrEngine, raster: Raster): Promise<RecognisedText> {
  const dpi = raster.width / (shownSize(raster.transform.geometry).width / 72);
  const look = async (turns: QuarterTurns): Promise<Look> => {
    const picture = turnedRaster(raster, turns);
    const blocks = await engine.recognise(pnm(picture), dpi, "automatic");
    return { picture, blocks, ...ocrGlyphs(blocks, toUserOf(raster, picture)) };
  };
  let best = await look(0);
  if (best.confidence < DOUBTFUL || best.glyphs.length < FEW_CHARACTERS || runsDown(best.blocks))
    for (const turns of [1, 3, 2] as const) {
      const other = await look(turns);
      if (weight(other) > 1.2 * weight(best)) best = other;
      if (best === other && best.confidence >= 80 && best.glyphs.length >= 5 * FEW_CHARACTERS) break;
    }
  const words = wordsOf(best.blocks).filter(isText);
  const unread = unreadInk(
    best.picture,
    dpi,
    words.map(({ bbox }) => bbox),
  );
  if (unread === null) return best;
  const left = await engine.recognise(pnm(unread), dpi, "sparse");
  const sure = left.map((block) =>
    onlyWords(block, (word) => word.confidence >= SURE_LEFTOVER && /[\p{L}\p{N}]/u.test(word.text)),
  );
  const more = ocrGlyphs(sure, toUserOf(raster, best.picture), best.angle);
  return { ...best, glyphs: [...best.glyphs, ...more.glyphs] };
}

const toUserOf =
  (raster: Raster, picture: TurnedPicture): ToUser =>
  (x, y) =>
    raster.transform.toUser(...picture.origin(x, y));

/** Much text read with confidence; doubtful words are noise that any picture gives. */
const weight = ({ glyphs, confidence, blocks }: Look): number =>
  runsDown(blocks) ? 0 : glyphs.length * Math.max(0, confidence - 40);

/** The engine reads blocks of text that run up or down the page, but not in the order of their lines. */
function runsDown(blocks: readonly OcrBlock[]): boolean {
  const long = wordsOf(blocks).filter(({ text }) => text.length > 3);
  const down = long.filter(({ bbox }) => bbox.y1 - bbox.y0 > 1.5 * (bbox.x1 - bbox.x0));
  return down.length > 0.5 * long.length;
}

const wordsOf = (blocks: readonly OcrBlock[]): OcrWord[] =>
  blocks.flatMap((block) => block.paragraphs.flatMap(({ lines }) => lines.flatMap(({ words }) => words)));

const onlyWords = (block: OcrBlock, keep: (word: OcrWord) => boolean): OcrBlock => ({
  ...block,
  paragraphs: block.paragraphs.map((paragraph) => ({
    ...paragraph,
    lines: paragraph.lines.map((line) => ({ ...line, words: line.words.filter(keep) })),
  })),
});
