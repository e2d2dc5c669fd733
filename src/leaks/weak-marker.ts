import type { ExaminedPage } from "./examined-page.ts";
import type { Leak } from "./leak.ts";
import { bandContrast, GAIN, noise } from "./pixels/band-contrast.ts";
import { components } from "./pixels/components.ts";
import { type FlatBand, flatBands } from "./pixels/flat-bands.ts";
import { inkOf } from "./pixels/ink.ts";
import type { PagePicture } from "./pixels/page-picture.ts";
import { TURNS, turnedMarks, turnedPlane } from "./pixels/turned.ts";
import { writingLines } from "./pixels/writing-lines.ts";
import { type RecoveredPicture, recoveredPicture } from "./recovered-picture.ts";
import { type RegionDetector, regionLeak } from "./region-detector.ts";
import { writingPictures } from "./writing-pictures.ts";

/** Levels within which a band counts as flat: where they differ more, a reader sees the ink. */
const FLATNESS = 30;
/** Least difference of ink from the band, in levels: JPEG and scanners make less once smoothed. */
const LEAST_LEVELS = 3;
/** How many times the noise ink has to differ. */
const ABOVE_NOISE = 3;
/** Inches: side of the squares that have to be flat, least sides of a band (14 and 5 points), neighbourhood of ink. */
const CELL = 0.03;
const BAND_WIDTH = 0.2;
const BAND_HEIGHT = 0.07;
const NEIGHBOURHOOD = 0.09;

/** Fewer lines than these to an inch of a high band are no paragraph: soft shapes in photographs. */
const LINES_PER_INCH = 1.5;

/** A marker over writing in a picture, through which the ink still differs: stretching the contrast shows it. */
export const weakMarker: RegionDetector = {
  kind: "weak-marker",
  find: (page) => writingPictures(page).flatMap(({ id }) => weakBands(page, id)),
};

function weakBands(page: ExaminedPage, id: number): Leak[] {
  const picture = page.picture(id);
  if (picture === null) return [];
  const bands = flatBands(picture.small, {
    cell: Math.max(3, Math.round(CELL * picture.dpi)),
    flatness: FLATNESS,
    width: BAND_WIDTH * picture.dpi,
    height: BAND_HEIGHT * picture.dpi,
  });
  return bands
    .filter((band) => holdsWriting(picture, band))
    .map((band) => regionLeak("weak-marker", page, [picture.toUser(band)], stretched(picture, band)));
}

/** The band with its contrast stretched. */
function stretched(picture: PagePicture, band: FlatBand): RecoveredPicture | null {
  const plane = bandContrast(picture.small, band, FLATNESS);
  const whole = { left: 0, top: 0, right: plane.width, bottom: plane.height };
  return recoveredPicture(plane, whole, picture.dpi);
}

function holdsWriting(picture: PagePicture, band: FlatBand): boolean {
  const plane = bandContrast(picture.small, band, FLATNESS);
  const levels = Math.max(GAIN * LEAST_LEVELS, ABOVE_NOISE * noise(plane));
  return ([-1, 1] as const).some((sign) => {
    const ink = inkOf(plane, levels, Math.round(NEIGHBOURHOOD * picture.dpi), sign);
    const marks = components(ink, plane.width, plane.height);
    return TURNS.some((turn) => {
      const turned = turnedPlane(plane, turn);
      const lines = writingLines(
        turnedMarks(marks, plane, turn),
        turned,
        turnedPlane({ ...plane, data: ink }, turn).data,
      );
      return lines.length >= Math.max(1, (LINES_PER_INCH * turned.height) / picture.dpi);
    });
  });
}
