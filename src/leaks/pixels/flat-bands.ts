import type { PixelBox } from "../../pdf/page-transform.ts";
import type { Picture } from "../../pdf/picture.ts";

/** A stretch of one dark or strong colour, as a marker or a filled box leaves it. In pixels of the picture. */
export interface FlatBand extends PixelBox {
  /** RGB of most of it. */
  readonly colour: readonly [red: number, green: number, blue: number];
}

export interface BandLimits {
  /** Side of the squares that are looked at, in pixels. */
  readonly cell: number;
  /** Levels within which a square counts as flat. */
  readonly flatness: number;
  /** Least sides of a band, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Brighter than this in every channel is paper, and writing on it is in plain sight. */
const PAPER = 170;
/** Levels between neighbouring squares of one band. */
const STEP = 10;
/** Share of its box that a band fills; hand-drawn ones are ragged. */
const FILL = 0.55;

/** Finds bands by joining flat squares of like colour. */
export function flatBands(picture: Picture, limits: BandLimits): FlatBand[] {
  const { cell } = limits;
  const columns = Math.floor(picture.width / cell);
  const rows = Math.floor(picture.height / cell);
  const cells = flatCells(picture, limits, columns, rows);
  const done = new Uint8Array(columns * rows);
  const bands: FlatBand[] = [];
  for (let start = 0; start < done.length; start++) {
    if (cells.flat[start] === 0 || done[start] !== 0) continue;
    const members = joined(cells, start, done, columns, rows);
    const band = bandOf(members, cells, limits, columns);
    if (band !== null) bands.push(band);
  }
  return bands;
}

interface Cells {
  /** 1 where a square is flat and no paper. */
  readonly flat: Uint8Array;
  /** Mean RGB of each. */
  readonly colour: Uint8Array;
}

function flatCells(picture: Picture, { cell, flatness }: BandLimits, columns: number, rows: number): Cells {
  const { width, channels, data } = picture;
  const flat = new Uint8Array(columns * rows);
  const colour = new Uint8Array(columns * rows * 3);
  const middle = cell >> 1;
  for (let row = 0, to = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, to++) {
      const corner = (row * cell * width + column * cell) * channels;
      if (isBright(picture, corner + (middle * width + middle) * channels, PAPER + flatness)) continue;
      let isFlat = true;
      let isPaper = true;
      for (let channel = 0; channel < channels && isFlat; channel++) {
        let [low, high, sum] = [255, 0, 0];
        for (let y = 0; y < cell && high - low <= flatness; y++) {
          let at = corner + y * width * channels + channel;
          for (let x = 0; x < cell; x++, at += channels) {
            const level = data[at] as number;
            if (level < low) low = level;
            if (level > high) high = level;
            sum += level;
          }
        }
        isFlat = high - low <= flatness;
        const mean = sum / (cell * cell);
        if (mean < PAPER) isPaper = false;
        colour[to * 3 + channel] = mean;
      }
      if (channels === 1) colour.fill(colour[to * 3] as number, to * 3 + 1, to * 3 + 3);
      if (isFlat && !isPaper) flat[to] = 1;
    }
  }
  return { flat, colour };
}

/** Whether a pixel is above `level` in every channel; a flat square around it is paper if that is far enough. */
function isBright({ channels, data }: Picture, at: number, level: number): boolean {
  for (let channel = 0; channel < channels; channel++) if ((data[at + channel] as number) <= level) return false;
  return true;
}

function joined({ flat, colour }: Cells, start: number, done: Uint8Array, columns: number, rows: number): number[] {
  const members = [start];
  done[start] = 1;
  const join = (at: number, other: number): void => {
    if (flat[other] === 0 || done[other] !== 0) return;
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs((colour[at * 3 + channel] as number) - (colour[other * 3 + channel] as number)) > STEP) return;
    }
    done[other] = 1;
    members.push(other);
  };
  for (let next = 0; next < members.length; next++) {
    const at = members[next] as number;
    const x = at % columns;
    if (x > 0) join(at, at - 1);
    if (x < columns - 1) join(at, at + 1);
    if (at >= columns) join(at, at - columns);
    if (at < columns * (rows - 1)) join(at, at + columns);
  }
  return members;
}

function bandOf(members: readonly number[], cells: Cells, limits: BandLimits, columns: number): FlatBand | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (const at of members) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + 1);
    bottom = Math.max(bottom, y + 1);
  }
  const { cell } = limits;
  if (members.length < FILL * (right - left) * (bottom - top)) return null;
  if ((right - left) * cell < limits.width || (bottom - top) * cell < limits.height) return null;
  const middle = (channel: number): number =>
    members.map((at) => cells.colour[at * 3 + channel] as number).sort((a, b) => a - b)[members.length >> 1] as number;
  return {
    left: left * cell,
    top: top * cell,
    right: right * cell,
    bottom: bottom * cell,
    colour: [middle(0), middle(1), middle(2)],
  };
}
