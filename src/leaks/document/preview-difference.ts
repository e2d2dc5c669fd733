import type { Raster } from "../../pdf/raster.ts";
import type { Preview } from "./context.ts";

/** Cells along the longer side: coarse enough that smoothing and compression agree, fine enough for one line of text. */
const CELLS = 64;
/** Mean grey difference of a cell (0 to 255) that no other way of drawing the same page explains. */
const DIFFERENT = 40;
/** Different cells next to each other that make a difference: half a word. */
const MIN_RUN = 2;
/** Darkest greys, compression included. */
const DARK = 48;

/** Whether the picture kept as a preview shows something else than what it is a preview of. */
export function showsSomethingElse(preview: Preview): boolean {
  const { shown } = preview;
  const kept = withoutBars(preview.kept, shown.width / shown.height);
  const columns = kept.width >= kept.height ? CELLS : Math.max(4, Math.round((CELLS * kept.width) / kept.height));
  const rows = kept.width >= kept.height ? Math.max(4, Math.round((CELLS * kept.height) / kept.width)) : CELLS;
  const before = cells(kept, columns, rows);
  const now = cells(shown, columns, rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0, run = 0; column < columns; column++) {
      const at = row * columns + column;
      run = Math.abs((before[at] as number) - (now[at] as number)) > DIFFERENT ? run + 1 : 0;
      if (run >= MIN_RUN) return true;
    }
  }
  return false;
}

/** Cameras fill a thumbnail of another shape than the picture with black bars. Anything but bars is left as it is. */
function withoutBars(kept: Raster, ratio: number): Raster {
  const width = Math.min(kept.width, Math.round(kept.height * ratio));
  const height = Math.min(kept.height, Math.round(kept.width / ratio));
  const left = (kept.width - width) >> 1;
  const top = (kept.height - height) >> 1;
  if (left < 2 && top < 2) return kept;
  const inside = new Uint8Array(width * height);
  let bars = 0;
  let dark = 0;
  kept.data.forEach((grey, at) => {
    const x = (at % kept.width) - left;
    const y = Math.floor(at / kept.width) - top;
    if (x >= 0 && x < width && y >= 0 && y < height) inside[y * width + x] = grey;
    else {
      bars++;
      if (grey < DARK) dark++;
    }
  });
  return dark > 0.9 * bars ? { ...kept, width, height, data: inside } : kept;
}

/** Mean grey of each cell of a grid laid over the raster. */
export function cells({ width, height, data }: Raster, columns: number, rows: number): Float32Array {
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor((x * columns) / width);
      sums[cell] = (sums[cell] as number) + (data[y * width + x] as number);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] as number));
}
