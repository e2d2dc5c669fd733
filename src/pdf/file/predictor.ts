import { numberOf, type PdfDict } from "./pdf-object.ts";

/** Undoes the prediction that precedes Flate and LZW (ISO 32000-2, 7.4.4.4). @param params /DecodeParms, resolved. */
export function undoPrediction(data: Uint8Array, params: PdfDict): Uint8Array {
  const predictor = numberOf(params.get("Predictor")) ?? 1;
  const count = (key: string, standard: number, most: number): number =>
    Math.min(most, Math.max(1, Math.trunc(numberOf(params.get(key)) ?? standard)));
  if (predictor < 2) return data;
  const colours = count("Colors", 1, 32);
  const bits = count("BitsPerComponent", 8, 16);
  const row = Math.ceil((colours * bits * count("Columns", 1, 1e6)) / 8);
  const pixel = Math.max(1, (colours * bits) >> 3);
  return predictor === 2 ? undoTiff(data, row, pixel, bits) : undoPng(data, row, pixel);
}

/** Only whole bytes are predicted in practice; 1, 2, 4 and 16 bits stay as they are. */
function undoTiff(data: Uint8Array, row: number, pixel: number, bits: number): Uint8Array {
  if (bits !== 8) return data;
  const out = Uint8Array.from(data);
  for (let start = 0; start < out.length; start += row) {
    const end = Math.min(out.length, start + row);
    for (let i = start + pixel; i < end; i++) out[i] = ((out[i] as number) + (out[i - pixel] as number)) & 255;
  }
  return out;
}

/** Each row begins with the number of its filter; a cut last row gives what it has. */
function undoPng(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(Math.max(0, data.length - rows));
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1) + 1;
    const to = r * row;
    const length = Math.min(row, data.length - from);
    const filter = data[from - 1] as number;
    for (let i = 0; i < length; i++) {
      const left = i >= pixel ? (out[to + i - pixel] as number) : 0;
      const up = r > 0 ? (out[to + i - row] as number) : 0;
      const corner = r > 0 && i >= pixel ? (out[to + i - row - pixel] as number) : 0;
      out[to + i] = ((data[from + i] as number) + predicted(filter, left, up, corner)) & 255;
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
