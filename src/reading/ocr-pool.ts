import type { Box } from "../model/box.ts";
import type { OcrEngineName } from "../model/ocr-engine-name.ts";
import type { ReadPage } from "../model/read-text.ts";
import type { Raster } from "../pdf/raster.ts";
import { NativeOcrMissing, OcrCrashed, OcrTimedOut } from "./failures.ts";
import { NativeTesseract } from "./native-tesseract.ts";
import type { OcrEngine } from "./ocr-engine.ts";
import { layOut } from "./read-glyphs.ts";
import { recogniseRaster } from "./recognise-raster.ts";
import { TesseractThread } from "./tesseract-thread.ts";

export interface OcrOptions {
  /** `bundled` by default. */
  readonly engine?: OcrEngineName;
  /** Pages read at the same time; each takes a thread and about 150 MB. 1 by default. */
  readonly workers?: number;
  /** Milliseconds for one page, turning it included; 120000 by default. */
  readonly timeLimit?: number;
  /** Pages after which an engine is replaced, because its memory only grows; 50 by default. */
  readonly pagesPerWorker?: number;
}

interface Running {
  readonly engine: Promise<OcrEngine>;
  pages: number;
}

const STARTERS: Readonly<Record<OcrEngineName, () => Promise<OcrEngine>>> = {
  bundled: () => TesseractThread.start(),
  native: () => NativeTesseract.start(),
};

/** Reads pictures of pages. Engines start when they are first needed and stop with `close`. */
export class OcrPool {
  readonly #start: () => Promise<OcrEngine>;
  readonly #limit: number;
  readonly #timeLimit: number;
  readonly #pagesPerWorker: number;
  readonly #idle: Running[] = [];
  readonly #busy = new Set<Running>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(options: OcrOptions = {}) {
    this.#start = STARTERS[options.engine ?? "bundled"];
    this.#limit = Math.max(1, options.workers ?? 1);
    this.#timeLimit = options.timeLimit ?? 120_000;
    this.#pagesPerWorker = options.pagesPerWorker ?? 50;
  }

  /**
   * The text of a page's picture, laid out like the glyphs of a file. `ocrConfidence` is 0 where nothing was recognised.
   * @param raster best at 200 to 300 dpi, grey. @param rulings as for `readGlyphs`.
   * @throws NativeOcrMissing when the engine asked for is not installed. @throws OcrCrashed, OcrTimedOut for this page; the pool goes on with a new engine.
   */
  async read(raster: Raster, rulings: readonly Box[] = []): Promise<ReadPage> {
    const { page } = raster.transform.geometry;
    await this.#turn();
    const running = this.#idle.pop() ?? { engine: this.#start(), pages: 0 };
    this.#busy.add(running);
    running.engine.catch(() => undefined);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      void stopEngine(running);
    }, this.#timeLimit);
    try {
      const { glyphs, confidence } = await recogniseRaster(await running.engine, raster);
      return { page, source: "ocr", ocrConfidence: confidence, ...layOut(glyphs, rulings) };
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError || error instanceof NativeOcrMissing) throw error;
      throw timedOut ? new OcrTimedOut(page) : new OcrCrashed(page);
    } finally {
      clearTimeout(timer);
      this.#busy.delete(running);
      running.pages++;
      const alive = await running.engine.then(
        (engine) => engine.isAlive,
        () => false,
      );
      if (alive && running.pages < this.#pagesPerWorker) this.#idle.push(running);
      else await stopEngine(running);
      this.#running--;
      this.#queue.shift()?.();
    }
  }

  /** Stops all engines; a page that is being read fails. */
  async close(): Promise<void> {
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map(stopEngine));
  }

  async #turn(): Promise<void> {
    if (this.#running >= this.#limit) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#running++;
  }
}

async function stopEngine({ engine }: Running): Promise<void> {
  await engine.then(
    (started) => started.stop(),
    () => undefined,
  );
}
