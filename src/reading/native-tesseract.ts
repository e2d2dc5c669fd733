import { type ChildProcess, spawn } from "node:child_process";
import { NativeOcrMissing } from "./failures.ts";
import { blocksOfHocr } from "./hocr.ts";
import { type OcrBlock, type OcrEngine, SEGMENTATION, type Segmentation } from "./ocr-engine.ts";

const LANGUAGE = "ita";

/**
 * The `tesseract` program of the machine. Each picture is a process of its own; pictures and results go through pipes, so
 * that nothing of a document reaches a disk.
 */
export class NativeTesseract implements OcrEngine {
  readonly #running = new Set<ChildProcess>();
  #stopped = false;

  private constructor() {}

  /** @throws NativeOcrMissing when the program or its Italian data is not installed. */
  static async start(): Promise<NativeTesseract> {
    const engine = new NativeTesseract();
    const languages = await engine.#output(["--list-langs"]).catch(() => {
      throw new NativeOcrMissing("program");
    });
    if (!languages.split(/\s+/).includes(LANGUAGE)) throw new NativeOcrMissing("language");
    return engine;
  }

  async recognise(image: Uint8Array, dpi: number, segmentation: Segmentation): Promise<readonly OcrBlock[]> {
    const layout = ["--dpi", String(Math.round(dpi)), "--psm", SEGMENTATION[segmentation]];
    const asked = ["-l", LANGUAGE, "-c", "hocr_char_boxes=1", "hocr"];
    return blocksOfHocr(await this.#output(["stdin", "stdout", ...layout, ...asked], image));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const child of this.#running) child.kill("SIGKILL");
  }

  get isAlive(): boolean {
    return !this.#stopped;
  }

  #output(args: readonly string[], input?: Uint8Array): Promise<string> {
    if (this.#stopped) return Promise.reject(new Error("OCR program stopped"));
    return new Promise((resolve, reject) => {
      // One thread a picture: the pool decides how many pictures are read at once.
      const env = { ...withoutOwn(process.env), OMP_THREAD_LIMIT: "1" };
      const child = spawn("tesseract", args, { env, stdio: ["pipe", "pipe", "ignore"] });
      this.#running.add(child);
      const chunks: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      // A program that ends early closes its input; the exit code tells why.
      child.stdin.on("error", () => undefined);
      child.on("error", reject);
      child.on("close", (code) => {
        this.#running.delete(child);
        if (code === 0) resolve(Buffer.concat(chunks).toString("utf8"));
        else reject(new Error("OCR program failed"));
      });
      child.stdin.end(input);
    });
  }
}

/** Another program has no business with our key and passwords. */
const withoutOwn = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("OMISSIS_")));
