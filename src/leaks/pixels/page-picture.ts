import type { Box } from "../../model/box.ts";
import type { PageGeometry } from "../../pdf/page-geometry.ts";
import type { PixelBox } from "../../pdf/page-transform.ts";
import { type Picture, pictureBox, picturePoint, shrunkPicture } from "../../pdf/picture.ts";
import { type RecoveredPicture, recoveredPicture } from "../recovered-picture.ts";
import { greyOf, type Plane } from "./plane.ts";

/** A letter of 6 points keeps eight pixels. */
const LEAST_DPI = 110;

/** Levels between paper and the faintest ink. */
const INK_LEVELS = 48;

/** A picture of a page with what the detectors compute from it, each once. */
export class PagePicture {
  readonly full: Picture;
  /** Pixels of the full picture to an inch of paper, along its rows. */
  readonly fullDpi: number;
  readonly #step: number;
  #fullGrey: Plane | undefined;
  #small: Picture | undefined;
  #grey: Plane | undefined;
  #isFlat: boolean | undefined;

  constructor(full: Picture, geometry: PageGeometry) {
    this.full = full;
    const inches = (Math.hypot(full.matrix[0], full.matrix[1]) * geometry.userUnit) / 72;
    this.fullDpi = full.width / Math.max(inches, 0.01);
    this.#step = Math.max(1, Math.floor(this.fullDpi / LEAST_DPI));
  }

  /** Luma of the full picture. */
  get fullGrey(): Plane {
    this.#fullGrey ??= greyOf(this.full);
    return this.#fullGrey;
  }

  /** Averaged down to what letters need. */
  get small(): Picture {
    this.#small ??= shrunkPicture(this.full, this.#step);
    return this.#small;
  }

  /** Luma of `small`. */
  get grey(): Plane {
    this.#grey ??= this.#step === 1 ? this.fullGrey : greyOf(this.small);
    return this.#grey;
  }

  /** Shows nothing: a coloured ground. */
  get isFlat(): boolean {
    this.#isFlat ??= rangeIsBelow(this.grey.data, INK_LEVELS);
    return this.#isFlat;
  }

  /** Pixels of `small` and `grey` to an inch of paper. */
  get dpi(): number {
    return this.fullDpi / this.#step;
  }

  /** A part of `small`, in the resolution of the full picture, to be read. */
  cutOut({ left, top, right, bottom }: PixelBox): RecoveredPicture | null {
    const step = this.#step;
    const part = { left: left * step, top: top * step, right: right * step, bottom: bottom * step };
    return recoveredPicture(this.fullGrey, part, this.fullDpi);
  }

  /** User space box of a part of `small`. */
  toUser({ left, top, right, bottom }: PixelBox): Box {
    return pictureBox(this.small, [left, top, right, bottom]);
  }

  /** User space point of a position in `small`. */
  toUserPoint(x: number, y: number): [x: number, y: number] {
    return picturePoint(this.small, x, y);
  }
}

/** Whether all levels lie closer together than `least`; pictures of writing tell that they do not in their first rows. */
function rangeIsBelow(data: Uint8Array, least: number): boolean {
  let [low, high] = [255, 0];
  for (let at = 0; at < data.length; at++) {
    const level = data[at] as number;
    if (level < low) low = level;
    if (level > high) high = level;
    if (high - low >= least) return false;
  }
  return true;
}
