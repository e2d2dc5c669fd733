import type { Trap } from "./act.ts";
import { annotationTraps } from "./annotations.ts";
import { cleanCovers } from "./clean-covers.ts";
import { cleanPictures } from "./clean-pictures.ts";
import { COVER_SHAPES, coveredText } from "./covered-text.ts";
import { cutTextTraps } from "./cut-text.ts";
import { fontTraps } from "./fonts.ts";
import { hiddenTextTraps } from "./hidden-text.ts";
import { layerTraps } from "./layers.ts";
import { markedScans } from "./marked-scans.ts";
import { geometryTraps } from "./page-geometry.ts";
import { scanTraps } from "./scans.ts";
import { softScans } from "./soft-scans.ts";

export type { ExpectedLeak, Trap } from "./act.ts";
export * as annotation from "./annotations.ts";
export { type Burden, burdens } from "./burdens.ts";
export * as cleanCover from "./clean-covers.ts";
export * as cleanPicture from "./clean-pictures.ts";
export { COVER_SHAPES, type CoverShape, coveredText } from "./covered-text.ts";
export * as cutText from "./cut-text.ts";
export * as font from "./fonts.ts";
export { formsAndAttachments } from "./forms-and-attachments.ts";
export * as hiddenText from "./hidden-text.ts";
export * as layer from "./layers.ts";
export * as geometry from "./page-geometry.ts";
export { type Refusal, refusals, USER_PASSWORD } from "./refusals.ts";
export { saidBesidePages } from "./said-beside-pages.ts";
export * as scan from "./scans.ts";

/** Every document that opens, with the leaks it holds. Burdens and refusals have lists of their own. */
export const traps: readonly Trap[] = [
  ...COVER_SHAPES.map((shape) => coveredText({ shape })),
  coveredText({ shape: "rectangle", colour: [1, 1, 1] }),
  coveredText({ shape: "rectangle", colour: [0.75, 0.1, 0.1] }),
  coveredText({ shape: "image", colour: [1, 1, 1] }),
  ...hiddenTextTraps(),
  ...cutTextTraps(),
  ...layerTraps(),
  ...annotationTraps(),
  ...scanTraps(),
  ...markedScans(),
  ...softScans(),
  ...geometryTraps(),
  ...fontTraps(),
  ...cleanCovers(),
  ...cleanPictures(),
];

/** Traps that hold nothing hidden, though they look as if they did. */
export const lookAlikes: readonly Trap[] = traps.filter((trap) => trap.expected.length === 0);
/** Traps that hold something. */
export const leaks: readonly Trap[] = traps.filter((trap) => trap.expected.length > 0);
