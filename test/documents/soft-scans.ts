import type { Box } from "../../src/model/box.ts";
import type { Trap } from "./act.ts";
import { bitmapText, type GreyPicture, onPaper } from "./bitmap-text.ts";
import { AROUND_NAME, at, changed, hidden, mean, NAME_BOX, noisy, type Pixels, placed, sheet } from "./marked-scans.ts";

const ALL: Pixels = { left: 4, top: 4, right: sheet.width - 4, bottom: sheet.height - 4 };
/** Where the sheet has nothing on it. */
const BELOW: Pixels = { left: 100, top: 700, right: 900, bottom: 1100 };
const LINES = ["RESIDENTE A VALDORSINO", "NATA A TORRE ALTA", "CONTRIBUTO CONCESSO"];
const LEADING = 36;

/** Two passes of a mean of `2 * radius + 1` pixels: as soft as a Gaussian blur of about `0.8 * radius`. */
function softened(picture: GreyPicture, part: Pixels, radius: number): GreyPicture {
  const once = changed(picture, part, (x, y) => mean(picture, x - radius, y - radius, x + radius + 1, y + radius + 1));
  return changed(once, part, (x, y) => mean(once, x - radius, y - radius, x + radius + 1, y + radius + 1));
}

function pixelated(picture: GreyPicture, part: Pixels, block: number): GreyPicture {
  return changed(picture, part, (x, y) => {
    const [left, top] = [x - ((x - part.left) % block), y - ((y - part.top) % block)];
    return mean(picture, left, top, left + block, top + block);
  });
}

const darkest = (one: GreyPicture, other: GreyPicture): GreyPicture => ({
  ...one,
  data: one.data.map((grey, index) => Math.min(grey, other.data[index] ?? 255)),
});

/** Lines of writing below one another on the sheet. */
function withLines(picture: GreyPicture, top: number): GreyPicture {
  return LINES.reduce(
    (all, text, row) =>
      darkest(all, onPaper(bitmapText(text, 3), picture.width, picture.height, 120, top + row * LEADING)),
    picture,
  );
}

/** An image editor's blur at its lowest settings, and a scanner's noise on top. */
const gentleBlur = (): Trap => placed("gentle-blur", noisy(softened(sheet, AROUND_NAME, 3), 4), hidden("pixelated"));

/** Mosaics finer and coarser than usual. */
const fineMosaic = (): Trap => placed("fine-mosaic", pixelated(sheet, AROUND_NAME, 4), hidden("pixelated"));
const coarseMosaic = (): Trap => placed("coarse-mosaic", pixelated(sheet, AROUND_NAME, 9), hidden("pixelated"));

/** One stroke of a marker over two lines, the second one as legible as the first. */
function markerOverTwoLines(): Trap {
  const part: Pixels = { ...AROUND_NAME, bottom: AROUND_NAME.bottom + LEADING };
  const second = onPaper(bitmapText("RIFUGIATA", 3), sheet.width, sheet.height, part.left + 8, part.top + 8 + LEADING);
  const both = darkest(sheet, second);
  const marked = noisy(
    changed(both, part, (x, y) => (at(both, x, y) < 128 ? 24 : 38)),
    3,
  );
  const box: Box = [NAME_BOX[0], NAME_BOX[1] - LEADING / 2, NAME_BOX[2], NAME_BOX[3]];
  return placed("marker-over-two-lines", marked, [{ kind: "weak-marker", page: 1, text: null, bbox: box }]);
}

/** A scanner out of focus: everything is soft alike. */
const softScan = (): Trap => placed("soft-scan", noisy(softened(withLines(sheet, 400), ALL, 2), 4), []);

/** A table with a dark heading and every other row shaded, scanned a little out of focus. */
function shadedTable(): Trap {
  const rows = changed(sheet, BELOW, (_, y) => {
    const row = Math.floor((y - BELOW.top) / LEADING);
    return row === 0 ? 60 : row % 2 === 1 ? 205 : 250;
  });
  const written = withLines(withLines(rows, BELOW.top + LEADING + 8), BELOW.top + 5 * LEADING + 8);
  return placed("shaded-table", noisy(softened(written, ALL, 1), 8), []);
}

/** A photograph of lights out of focus, with a caption. */
function bokeh(): Trap {
  const lights = Array.from({ length: 40 }, (_, index) => ({
    x: BELOW.left + ((index * 7919) % (BELOW.right - BELOW.left)),
    y: BELOW.top + ((index * 104729) % (BELOW.bottom - BELOW.top)),
    size: 10 + ((index * 31) % 30),
    grey: 40 + ((index * 53) % 200),
  }));
  const sharp = changed(sheet, BELOW, (x, y) => {
    const light = lights.findLast((one) => Math.hypot(x - one.x, y - one.y) < one.size);
    return light?.grey ?? 90;
  });
  return placed("bokeh", noisy(withLines(softened(sharp, BELOW, 4), BELOW.bottom + 20), 3), []);
}

/** A photograph printed in a halftone screen. */
const halftone = (): Trap =>
  placed(
    "halftone",
    softened(
      withLines(
        changed(sheet, BELOW, (x, y) => {
          const tone = 0.5 + 0.4 * Math.sin(x / 60) * Math.cos(y / 45);
          return Math.hypot((x % 7) - 3, (y % 7) - 3) < 4.5 * tone ? 30 : 235;
        }),
        BELOW.bottom + 20,
      ),
      BELOW,
      1,
    ),
    [],
  );

/** A crest that was enlarged from a picture of a few pixels, over the name of the body. */
function enlargedCrest(): Trap {
  const part: Pixels = { left: 130, top: 120, right: 250, bottom: 240 };
  const crest = changed(sheet, part, (x, y) => {
    const [u, v] = [Math.floor((x - part.left) / 8) * 8 - 56, Math.floor((y - part.top) / 8) * 8 - 56];
    return Math.min(255, 40 + 3 * Math.abs(Math.hypot(u, v) - 40) + ((u * v) % 30));
  });
  return placed("enlarged-crest", withLines(crest, 260), []);
}

/** The lid was open: black around the sheet, with the shadow of its edge. */
const blackBorder = (): Trap =>
  placed(
    "black-border",
    noisy(
      changed(sheet, { left: 0, top: 0, right: 60, bottom: sheet.height }, (x) =>
        Math.min(255, 15 + (x > 40 ? (x - 40) * 12 : 0)),
      ),
      6,
    ),
    [],
  );

export const softScans = (): Trap[] => [
  gentleBlur(),
  fineMosaic(),
  coarseMosaic(),
  markerOverTwoLines(),
  softScan(),
  shadedTable(),
  bokeh(),
  halftone(),
  enlargedCrest(),
  blackBorder(),
];
