import { type Box, growBox } from "../../src/model/box.ts";
import { A4, actWith, COVER_BOX, type ExpectedLeak, newAct, SECRET_X, SECRET_Y, type Trap, trapOf } from "./act.ts";
import { bitmapText, burned, type GreyPicture, onPaper } from "./bitmap-text.ts";
import { filledRectangle, numbers, rectangle, textAt, within } from "./content.ts";
import { ref } from "./raw-pdf.ts";

/** Pixels per point: 144 dpi. */
const DENSITY = 2;
const DOT = 3;
const NAME = bitmapText("BEATRICE SOLIMENA", DOT);
const LABEL = bitmapText("BENEFICIARIO", DOT);
const [WIDTH, HEIGHT] = [A4[2] * DENSITY, A4[3] * DENSITY];
const TOP = 320;
const LABEL_LEFT = 100;
const NAME_LEFT = LABEL_LEFT + LABEL.width + 30;

export interface Pixels {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export const AROUND_NAME: Pixels = {
  left: NAME_LEFT - 8,
  top: TOP - 8,
  right: NAME_LEFT + NAME.width + 8,
  bottom: TOP + NAME.height + 8,
};
export const NAME_BOX: Box = [
  NAME_LEFT / DENSITY,
  A4[3] - (TOP + NAME.height) / DENSITY,
  (NAME_LEFT + NAME.width) / DENSITY,
  A4[3] - TOP / DENSITY,
];

/** A sheet that says who the beneficiary is. */
export const sheet: GreyPicture = ((): GreyPicture => {
  const label = onPaper(LABEL, WIDTH, HEIGHT, LABEL_LEFT, TOP);
  const name = onPaper(NAME, WIDTH, HEIGHT, NAME_LEFT, TOP);
  return { ...label, data: label.data.map((grey, at) => Math.min(grey, name.data[at] ?? 255)) };
})();

/** A repeatable noise of `levels` to either side, as scanners and JPEG make. */
export function noisy(picture: GreyPicture, levels: number): GreyPicture {
  let seed = 7;
  const data = picture.data.map((grey) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return Math.min(255, Math.max(0, grey + ((seed >> 16) % (2 * levels + 1)) - levels));
  });
  return { ...picture, data };
}

/** A copy in which each pixel of a part is what `change` makes of it. */
export function changed(picture: GreyPicture, part: Pixels, change: (x: number, y: number) => number): GreyPicture {
  const data = picture.data.slice();
  for (let y = part.top; y < part.bottom; y++)
    for (let x = part.left; x < part.right; x++) data[y * picture.width + x] = change(x, y);
  return { ...picture, data };
}

export const at = ({ width, data }: GreyPicture, x: number, y: number): number => data[y * width + x] ?? 255;

export function mean(picture: GreyPicture, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += at(picture, x, y);
  return sum / ((right - left) * (bottom - top));
}

export function placed(
  name: string,
  picture: GreyPicture,
  expected: readonly ExpectedLeak[],
  content: (image: string) => string = (image) => within([A4[2], 0, 0, A4[3], 0, 0], image),
): Trap {
  const pdf = newAct();
  const image = pdf.stream(
    `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
    picture.data,
    true,
  );
  const resources = `/XObject << /Scan ${ref(image)} >> /ExtGState << /G1 << /ca 0.4 >> >>`;
  return trapOf(name, pdf, [{ content: content("/Scan Do\n"), resources }], expected);
}

export const hidden = (kind: string): ExpectedLeak[] => [{ kind, page: 1, text: null, bbox: NAME_BOX }];

/** A felt-tip over the name before scanning: ink and marker differ by twelve levels. */
export const weakMarker = (): Trap =>
  placed(
    "weak-marker",
    noisy(
      changed(sheet, AROUND_NAME, (x, y) => (at(sheet, x, y) < 128 ? 20 : 32)),
      2,
    ),
    hidden("weak-marker"),
  );

/** Sheets fed sideways: the picture lies on its side and the page shows it upright. */
const onItsSide = ({ width, height, data }: GreyPicture): GreyPicture => {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = data[y * width + x] ?? 255;
  }
  return { width: height, height: width, data: turned };
};
const SIDEWAYS = [0, A4[3], -A4[2], 0, A4[2], 0] as const;

export const weakMarkerSideways = (): Trap =>
  placed(
    "weak-marker-sideways",
    onItsSide(
      noisy(
        changed(sheet, AROUND_NAME, (x, y) => (at(sheet, x, y) < 128 ? 20 : 32)),
        2,
      ),
    ),
    hidden("weak-marker"),
    (image) => within(SIDEWAYS, image),
  );

export const coveredPictureSideways = (): Trap =>
  placed(
    "covered-picture-sideways",
    onItsSide(sheet),
    hidden("covered-image"),
    (image) => within(SIDEWAYS, image) + filledRectangle(growBox(NAME_BOX, 3)),
  );

/** The name pixelated in an image editor: blocks of six pixels. */
export const mosaic = (): Trap =>
  placed(
    "mosaic",
    changed(sheet, AROUND_NAME, (x, y) => {
      const [left, top] = [x - ((x - AROUND_NAME.left) % 6), y - ((y - AROUND_NAME.top) % 6)];
      return mean(sheet, left, top, left + 6, top + 6);
    }),
    hidden("pixelated"),
  );

/** The name blurred in an image editor. */
export const blur = (): Trap => {
  const once = changed(sheet, AROUND_NAME, (x, y) => mean(sheet, x - 5, y - 5, x + 6, y + 6));
  const twice = changed(once, AROUND_NAME, (x, y) => mean(once, x - 5, y - 5, x + 6, y + 6));
  return placed("blur", twice, hidden("pixelated"));
};

/** A felt-tip that covers: noise of the scanner is all there is. */
export const opaqueMarker = (): Trap => placed("opaque-marker", noisy(burned(sheet, AROUND_NAME, 28), 4), []);

/** A picture without writing: light falling off, and texture like that of foliage. */
const photograph = (width: number, height: number): GreyPicture => {
  const blank: GreyPicture = { width, height, data: new Uint8Array(width * height) };
  const all = { left: 0, top: 0, right: width, bottom: height };
  return noisy(
    changed(blank, all, (x, y) => 120 + 60 * Math.sin(x / 37) * Math.cos(y / 23) + 40 * Math.sin((x * y) / 900)),
    18,
  );
};

/** A letterhead photograph of which the page shows the middle. */
export const croppedPhotograph = (): Trap =>
  placed("cropped-photograph", photograph(600, 300), [], (image) =>
    actWith(`q ${rectangle([200, 560, 400, 600])} W n\n${within([300, 0, 0, 150, 150, 500], image)}Q\n`),
  );

/** A photograph as ground of the page, with a white panel for the text. */
export const photographUnderPanel = (): Trap =>
  placed(
    "photograph-under-panel",
    photograph(595, 842),
    [],
    (image) =>
      within([A4[2], 0, 0, A4[3], 0, 0], image) + filledRectangle([40, 380, 555, 800], [1, 1, 1]) + actWith(""),
  );

/** A translucent veil over a scan: the words stay readable. */
export const veilOverScan = (): Trap =>
  placed(
    "veil-over-scan",
    sheet,
    [],
    (image) =>
      `${within([A4[2], 0, 0, A4[3], 0, 0], image)}q /G1 gs ${filledRectangle(growBox(NAME_BOX, 4), [0.1, 0.3, 0.8])}Q\n`,
  );

/** A two-dimensional bar code: squares on a grid, black and white. */
export const barCode = (): Trap => {
  const module = 6;
  let seed = 3;
  const cells = Array.from({ length: 33 * 33 }, () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 16) & 1 ? 0 : 255;
  });
  const part = { left: 200, top: 700, right: 200 + 33 * module, bottom: 700 + 33 * module };
  const code = changed(
    sheet,
    part,
    (x, y) => cells[Math.floor((y - part.top) / module) * 33 + Math.floor((x - part.left) / module)] ?? 255,
  );
  return placed("bar-code", code, []);
};

/** A photograph in a scan that strong JPEG compression left in squares of eight pixels. */
export const blockyPhotograph = (): Trap => {
  const photo = photograph(WIDTH, HEIGHT);
  const part = { left: 160, top: 640, right: 640, bottom: 960 };
  return placed(
    "blocky-photograph",
    changed(sheet, part, (x, y) => mean(photo, x - (x % 8), y - (y % 8), x - (x % 8) + 8, y - (y % 8) + 8)),
    [],
  );
};

/** Acrobat Pro: Mark for redaction over a scan, saved without Apply. */
export function redactionMarkedOnScan(): Trap {
  const pdf = newAct();
  const image = pdf.stream(
    `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 8`,
    sheet.data,
    true,
  );
  const mark = pdf.add(`<< /Type /Annot /Subtype /Redact /Rect [${numbers(growBox(NAME_BOX, 4))}] /F 4 /IC [0 0 0] >>`);
  const content = within([A4[2], 0, 0, A4[3], 0, 0], "/Scan Do\n");
  return trapOf(
    "redaction-marked-on-scan",
    pdf,
    [{ content, resources: `/XObject << /Scan ${ref(image)} >>`, annotations: [mark] }],
    hidden("unapplied-redaction"),
  );
}

/** A mark over blank paper: there is nothing to redact. */
export function redactionMarkedOnNothing(): Trap {
  const pdf = newAct();
  const mark = pdf.add("<< /Type /Annot /Subtype /Redact /Rect [64 200 300 220] /F 4 /IC [0 0 0] >>");
  return trapOf("redaction-marked-on-nothing", pdf, [{ content: actWith(), annotations: [mark] }], []);
}

/** A true redaction that kept the room of the name: the words before and after stand where they stood. */
export const keptRoom = (): Trap =>
  trapOf(
    "kept-room",
    newAct(),
    [
      {
        content: actWith(
          textAt(SECRET_X - 30, SECRET_Y, 11, "Sig.ra") +
            filledRectangle(COVER_BOX) +
            textAt(COVER_BOX[2] + 3, SECRET_Y, 11, "di Torre"),
        ),
      },
    ],
    [{ kind: "glyph-gap", page: 1, text: null, bbox: COVER_BOX }],
  );

/** A table whose dark column is empty: the text beside it belongs to another column. */
export const darkColumn = (): Trap =>
  trapOf(
    "dark-column",
    newAct(),
    [
      {
        content: actWith(
          [0, 1, 2]
            .map(
              (row) =>
                textAt(64, 300 - 20 * row, 11, `Voce ${row + 1}`) +
                filledRectangle([180, 296 - 20 * row, 260, 312 - 20 * row], [0.1, 0.2, 0.4]) +
                textAt(300, 300 - 20 * row, 11, "12,00"),
            )
            .join(""),
        ),
      },
    ],
    [],
  );

export const markedScans = (): Trap[] => [
  weakMarker(),
  weakMarkerSideways(),
  coveredPictureSideways(),
  mosaic(),
  blur(),
  opaqueMarker(),
  croppedPhotograph(),
  photographUnderPanel(),
  veilOverScan(),
  barCode(),
  blockyPhotograph(),
  redactionMarkedOnScan(),
  redactionMarkedOnNothing(),
  keptRoom(),
  darkColumn(),
];
