/** Columns of a 5 by 7 dot font, two hexadecimal digits each, lowest bit on top. */
const DOTS: Readonly<Record<string, string>> = {
  A: "7e1111117e",
  B: "7f49494936",
  C: "3e41414122",
  D: "7f4141221c",
  E: "7f49494941",
  F: "7f09090901",
  G: "3e4149497a",
  H: "7f0808087f",
  I: "00417f4100",
  L: "7f40404040",
  M: "7f020c027f",
  N: "7f0408107f",
  O: "3e4141413e",
  P: "7f09090906",
  R: "7f09192946",
  S: "4649494931",
  T: "01017f0101",
  U: "3f4040403f",
  V: "1f2040201f",
  Z: "6151494543",
  "0": "3e5149453e",
  "1": "00427f4000",
  "3": "2141454b31",
  "4": "1814127f10",
  "8": "3649494936",
  "9": "064949291e",
  "/": "2010080402",
};
const CELL = 6;

/** Grey pixels, 255 is paper; rows from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A capital letter line as a scanner would see it, `scale` pixels per dot; each character takes six dots. */
export function bitmapText(text: string, scale: number): GreyPicture {
  const width = text.length * CELL * scale;
  const height = 7 * scale;
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dot = Math.floor(x / scale);
      const columns = DOTS[text[Math.floor(dot / CELL)] ?? ""] ?? "0000000000";
      const column = Number.parseInt(columns.slice(2 * (dot % CELL), 2 * (dot % CELL) + 2) || "0", 16);
      if ((column >> Math.floor(y / scale)) & 1) data[y * width + x] = 0;
    }
  return { width, height, data };
}

/** A copy of `picture` on a larger sheet of paper, its top left corner at (left, top). */
export function onPaper(picture: GreyPicture, width: number, height: number, left: number, top: number): GreyPicture {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y++)
    data.set(picture.data.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
  return { width, height, data };
}

/** A copy with a rectangle of one grey burned in. */
export function burned(
  picture: GreyPicture,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  grey: number,
): GreyPicture {
  const data = picture.data.slice();
  for (let y = box.top; y < box.bottom; y++)
    data.fill(grey, y * picture.width + box.left, y * picture.width + box.right);
  return { ...picture, data };
}
