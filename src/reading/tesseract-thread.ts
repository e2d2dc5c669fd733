import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { threadEnvironment } from "../pdf/thread-environment.ts";
import { type OcrBlock, type OcrEngine, SEGMENTATION, type Segmentation } from "./ocr-engine.ts";

const require = createRequire(import.meta.url);
/** The integer model: as accurate on our scans as the large one, a quarter of its size. */
const MODEL = "4.0.0_best_int";
const LSTM_ONLY = 1;
/** The engine prints its debugging, also when asked not to; a captured stream would keep the process alive. */
const QUIET = `
  for (const name of ["log", "info", "warn", "error", "debug"]) console[name] = () => {};
  require(require("node:worker_threads").workerData);`;

interface Answer {
  readonly jobId: string;
  readonly status: "resolve" | "reject" | "progress";
  readonly data: unknown;
}

interface Waiting {
  readonly resolve: (data: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The OCR engine with the Italian model in a thread of its own. It speaks to tesseract.js' worker script directly, because
 * `createWorker` has no handler for a thread that dies: an engine out of memory would end this process. Everything is read from
 * installed packages; nothing is fetched, nothing is written to disk.
 */
export class TesseractThread implements OcrEngine {
  readonly #worker: Worker;
  readonly #waiting = new Map<string, Waiting>();
  #jobs = 0;
  #dead: Error | null = null;

  private constructor() {
    const script = require.resolve("tesseract.js/src/worker-script/node/index.js");
    this.#worker = new Worker(QUIET, { eval: true, workerData: script, env: threadEnvironment() });
    this.#worker.unref();
    this.#worker.on("message", (answer: Answer) => this.#settle(answer));
    this.#worker.on("error", (error) => this.#die(error));
    this.#worker.on("exit", () => this.#die(new Error("OCR thread ended")));
  }

  /** @throws Error when the engine or its model can't be loaded. */
  static async start(): Promise<TesseractThread> {
    const thread = new TesseractThread();
    const data = dirname(require.resolve("@tesseract.js-data/ita/package.json"));
    try {
      await thread.#ask("load", { options: { lstmOnly: true, corePath: undefined, logging: false } });
      await thread.#ask("loadLanguage", {
        langs: ["ita"],
        options: { langPath: join(data, MODEL), cacheMethod: "none", gzip: true, lstmOnly: true },
      });
      await thread.#ask("initialize", { langs: ["ita"], oem: LSTM_ONLY, config: {} });
    } catch (error) {
      await thread.stop();
      throw error;
    }
    return thread;
  }

  async recognise(image: Uint8Array, dpi: number, segmentation: Segmentation): Promise<readonly OcrBlock[]> {
    const options = { user_defined_dpi: String(Math.round(dpi)), tessedit_pageseg_mode: SEGMENTATION[segmentation] };
    const page = await this.#ask("recognize", { image, options, output: { text: false, blocks: true } });
    return (page as { blocks: OcrBlock[] | null }).blocks ?? [];
  }

  async stop(): Promise<void> {
    this.#die(new Error("OCR thread stopped"));
    await this.#worker.terminate();
  }

  get isAlive(): boolean {
    return this.#dead === null;
  }

  #ask(action: string, payload: object): Promise<unknown> {
    if (this.#dead !== null) return Promise.reject(this.#dead);
    const jobId = `${action}-${this.#jobs++}`;
    return new Promise((resolve, reject) => {
      this.#waiting.set(jobId, { resolve, reject });
      // The process must not end while an answer is due, and must not stay for an idle engine.
      this.#worker.ref();
      this.#worker.postMessage({ workerId: "ocr", jobId, action, payload });
    });
  }

  #settle({ jobId, status, data }: Answer): void {
    const waiting = this.#waiting.get(jobId);
    if (waiting === undefined || status === "progress") return;
    this.#waiting.delete(jobId);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (status === "resolve") waiting.resolve(data);
    else waiting.reject(new Error("OCR engine refused the page"));
  }

  #die(error: Error): void {
    this.#dead ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#dead);
    this.#waiting.clear();
  }
}
