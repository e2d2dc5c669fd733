import type { Limits } from "../model/limits.ts";
import { PageLimitPassed } from "../pdf/failures.ts";

/** What the examination of one document may still take. */
export class ExaminationBudget {
  readonly #limits: Limits;
  readonly #deadline: number;
  #read = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#deadline = performance.now() + 1000 * limits["file-seconds"];
  }

  /** @throws PageLimitPassed when there is no time left for the page (1-based). */
  requireTime(page: number): void {
    if (performance.now() > this.#deadline) throw new PageLimitPassed(page, "file-seconds", this.#limits);
  }

  /** Counts a page that is to be read by OCR. @throws PageLimitPassed when it is one too many, or there is no time left. */
  takeReading(page: number): void {
    this.requireTime(page);
    if (++this.#read > this.#limits["ocr-pages"]) throw new PageLimitPassed(page, "ocr-pages", this.#limits);
  }
}
