import type { Box } from "../model/box.ts";
import type { RecoveredPicture } from "./recovered-picture.ts";

/** Kinds of leak, each with a detector of that name here and a rule of that name in `rules/leaks/`. */
export const LEAK_KINDS = [
  "covered-text",
  "covered-by-annotation",
  "same-colour-text",
  "invisible-text",
  "ocr-under-redaction",
  "off-page-text",
  "clipped-text",
  "tiny-text",
  "hidden-layer",
  "covered-image",
  "unapplied-redaction",
  "weak-marker",
  "pixelated",
  "glyph-gap",
  "previous-revision",
  "orphan-object",
  "metadata",
  "signature-identity",
  "image-metadata",
  "thumbnail",
  "attachment",
  "form-value",
  "annotation-content",
  "outline",
  "named-destination",
  "link",
  "structure-text",
  "javascript",
  "xfa",
  "repeated-value",
] as const;

export type LeakKind = (typeof LEAK_KINDS)[number];

/** Content that the file holds and its pages do not show. Plain data: it crosses threads. */
export interface Leak {
  readonly kind: LeakKind;
  /** 1-based; null for what belongs to no page. */
  readonly page: number | null;
  /** What can be recovered, lines separated by a blank; empty when the font does not say what its glyphs are. */
  readonly text: string;
  /** Glyphs of it that can't be decoded. */
  readonly undecodable: number;
  /** One box per line, in default user space; empty for what has no place on the page. */
  readonly boxes: readonly Box[];
  /** Values of further placeholders of the rule's message; every leak of a kind has the same ones. */
  readonly detail?: Readonly<Record<string, string | number>>;
  /** The hidden picture, for OCR to say whether it can be read; absent where there is none or once it was read. */
  readonly recovered?: RecoveredPicture;
  /** Which of the rule's variants tells of it; its own message when absent. */
  readonly variant?: string;
}
