import type { Box } from "../model/box.ts";
import type { ReadPage } from "../model/read-text.ts";
import type { Raster } from "../pdf/raster.ts";
import { OcrCrashed, OcrTimedOut } from "./failures.ts";
import { layOut } from "./read-glyphs.ts";
import { recogniseRaster } from "./recognise-raster.ts";
import { TesseractThread } from "./tesseract-thread.ts";

export interface OcrOptions {
  /** Pages read at the same time; each takes a thread and about 150 MB. 1 by default. */
  readonly workers?: number;
  /** Milliseconds for one page, turning it included; 120000 by default. */
  readonly timeLimit?: number;
  /** Pages after which an engine is replaced, because its memory only grows; 50 by default. */
  readonly pagesPerWorker?: number;
}

interface Engine {
  readonly thread: Promise<TesseractThread>;
  pages: number;
}

/** Reads pictures of pages. Engines start when they are first needed and stop with `close`. */
export class OcrPool {
  readonly #limit: number;
  readonly #timeLimit: number;
  readonly #pagesPerWorker: number;
  readonly #idle: Engine[] = [];
  readonly #busy = new Set<Engine>();
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(options: OcrOptions = {}) {
    this.#limit = Math.max(1, options.workers ?? 1);
    this.#timeLimit = options.timeLimit ?? 120_000;
    this.#pagesPerWorker = options.pagesPerWorker ?? 50;
  }

  /**
   * The text of a page's picture, laid out like the glyphs of a file. `ocrConfidence` is 0 where nothing was recognised.
   * @param raster best at 200 to 300 dpi, grey. @param rulings as for `readGlyphs`.
   * @throws OcrCrashed, OcrTimedOut for this page; the pool goes on with a new engine.
   */
  async read(raster: Raster, rulings: readonly Box[] = []): Promise<ReadPage> {
    const { page } = raster.transform.geometry;
    await this.#turn();
    const engine = this.#idle.pop() ?? { thread: TesseractThread.start(), pages: 0 };
    this.#busy.add(engine);
    engine.thread.catch(() => undefined);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      void stopEngine(engine);
    }, this.#timeLimit);
    try {
      const thread = await engine.thread;
      const { glyphs, confidence } = await recogniseRaster(thread, raster);
      return { page, source: "ocr", ocrConfidence: confidence, ...layOut(glyphs, rulings) };
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw error;
      throw timedOut ? new OcrTimedOut(page) : new OcrCrashed(page);
    } finally {
      clearTimeout(timer);
      this.#busy.delete(engine);
      engine.pages++;
      const alive = await engine.thread.then(
        (thread) => thread.isAlive,
        () => false,
      );
      if (alive && engine.pages < this.#pagesPerWorker) this.#idle.push(engine);
      else await stopEngine(engine);
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

async function stopEngine({ thread }: Engine): Promise<void> {
  await thread.then(
    (started) => started.stop(),
    () => undefined,
  );
}
