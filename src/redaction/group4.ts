import { BitWriter } from "./bit-writer.ts";
import { END_OF_LINE, HORIZONTAL, LONGEST_MAKE_UP, MAKE_UPS, PASS, RUN_ENDS, VERTICAL } from "./group4-codes.ts";

const FARTHEST = 3;
/** After the last change of a row: one more of each colour, where the row ends. */
const PAST_END = 4;

/**
 * Encodes a black and white picture as CCITT Group 4 (ITU-T T.6), as `CCITTFaxDecode` with `K` -1 reads it.
 *
 * @param rowAt fills in a row, 1 for black and 0 for white, one byte a pixel
 */
export function group4(
  { width, height }: { readonly width: number; readonly height: number },
  rowAt: (y: number, row: Uint8Array) => void,
): Uint8Array {
  const out = new BitWriter();
  const row = new Uint8Array(width);
  let above = new Int32Array(width + PAST_END).fill(width);
  let changes = new Int32Array(width + PAST_END);
  for (let y = 0; y < height; y++) {
    rowAt(y, row);
    findChanges(row, changes);
    encodeRow(out, changes, above, width);
    [above, changes] = [changes, above];
  }
  out.write(END_OF_LINE);
  out.write(END_OF_LINE);
  return out.bytes();
}

/** Where the colour changes, the first being the first black pixel: even indices turn black, odd ones white. */
function findChanges(row: Uint8Array, changes: Int32Array): void {
  let colour = 0;
  let count = 0;
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== colour) {
      changes[count++] = x;
      colour = row[x] as number;
    }
  }
  changes.fill(row.length, count, count + PAST_END);
}

/** `a0`, `a1`, `a2`, `b1` and `b2` are the changing elements of T.6, 2.2.1. */
function encodeRow(out: BitWriter, changes: Int32Array, above: Int32Array, width: number): void {
  let a0 = -1;
  let colour: 0 | 1 = 0;
  let next = 0;
  let over = 0;
  while (a0 < width) {
    // The first change above that lies right of a0 and turns to the other colour.
    if (over % 2 !== colour) over += over > 0 ? -1 : 1;
    while ((above[over] as number) <= a0 && (above[over] as number) < width) over += 2;
    const a1 = changes[next] as number;
    const b1 = above[over] as number;
    const b2 = above[over + 1] as number;
    if (b2 < a1) {
      out.write(PASS);
      a0 = b2;
    } else if (Math.abs(a1 - b1) <= FARTHEST) {
      out.write(VERTICAL[a1 - b1 + FARTHEST] as (typeof VERTICAL)[number]);
      a0 = a1;
      colour = colour === 0 ? 1 : 0;
      next++;
    } else {
      const a2 = changes[next + 1] as number;
      out.write(HORIZONTAL);
      writeRun(out, colour, a1 - Math.max(a0, 0));
      writeRun(out, colour === 0 ? 1 : 0, a2 - a1);
      a0 = a2;
      next += 2;
    }
  }
}

function writeRun(out: BitWriter, colour: 0 | 1, length: number): void {
  const makeUps = MAKE_UPS[colour];
  let left = length;
  while (left >= 64) {
    const part = Math.min(left - (left % 64), LONGEST_MAKE_UP);
    out.write(makeUps[part / 64 - 1] as (typeof makeUps)[number]);
    left -= part;
  }
  out.write(RUN_ENDS[colour][left] as (typeof makeUps)[number]);
}
