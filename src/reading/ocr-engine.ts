/** Pixels of the picture that was read, origin top left. */
export interface OcrBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface OcrWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly bbox: OcrBox;
  readonly symbols: readonly { readonly text: string; readonly bbox: OcrBox }[];
}

export interface OcrLine {
  readonly words: readonly OcrWord[];
  /** From (x0, y0) to (x1, y1). */
  readonly baseline: OcrBox;
  readonly rowAttributes: { readonly rowHeight: number; readonly descenders: number };
}

export interface OcrBlock {
  readonly paragraphs: readonly { readonly lines: readonly OcrLine[] }[];
}

/** How the engine divides a page (PageSegMode); its own default takes a page for one block and loses tables. */
export const SEGMENTATION = { automatic: "3", sparse: "11" } as const;
export type Segmentation = keyof typeof SEGMENTATION;

/** One running OCR engine; it reads one picture at a time. */
export interface OcrEngine {
  /**
   * @param image an encoded picture (PNM, PNG). @param dpi its resolution. @param segmentation `sparse` finds words anywhere, in no order.
   * @throws Error when the engine fails, dies or is stopped.
   */
  recognise(image: Uint8Array, dpi: number, segmentation: Segmentation): Promise<readonly OcrBlock[]>;
  stop(): Promise<void>;
  readonly isAlive: boolean;
}
