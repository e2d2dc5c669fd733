/** Ways in which a document that is no PDF hides a text; each is a kind of leak, and a variant of its rule. */
export const HIDING = {
  comment: { kind: "annotation-content", variant: "office" },
  change: { kind: "previous-revision", variant: "office" },
  hidden: { kind: "invisible-text", variant: "office" },
  cells: { kind: "hidden-layer", variant: "sheet" },
  property: { kind: "metadata", variant: "office" },
  markup: { kind: "metadata", variant: "page" },
} as const;

export type Hiding = keyof typeof HIDING;

export interface HiddenText {
  readonly how: Hiding;
  readonly text: string;
  /** 1-based number of the sheet; null where there are none. */
  readonly page: number | null;
}

/** What a document that is no PDF says and hides. */
export interface KindReading {
  /** A text for each sheet, or one alone. Cells of a row are parted by tabs. */
  readonly pages: readonly string[];
  readonly hidden: readonly HiddenText[];
  /** Whether parts were met that are not read (pictures, attachments, embedded files). */
  readonly hasUnreadParts: boolean;
}
