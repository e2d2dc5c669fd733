import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

type NativeName = Extract<keyof WrappedPdfiumModule, `FPDF${string}` | `EPDF${string}`>;

/** PDFium's own functions: numbers in, numbers out; a boolean is 0 or 1, a pointer is an offset in the heap. */
export type Native = { readonly [Name in NativeName]: (...args: number[]) => number };

/** Bytes of `Pdfium.scratch`. */
const SCRATCH = 64;

interface ScratchViews {
  readonly bytes: Uint8Array;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
  readonly doubles: Float64Array;
}

/** PDFium with the means to pass memory to it. One per thread: it is not reentrant and a trap leaves it unusable. */
export class Pdfium {
  readonly native: Native;
  /**
   * Memory of 64 bytes, aligned, for what one call writes, where allocating it would take longer than the call. To be read before
   * anything else is called; it holds what was written last.
   */
  readonly scratch: number;
  readonly #module: WrappedPdfiumModule["pdfium"];
  #views: ScratchViews | undefined;

  private constructor(wrapped: WrappedPdfiumModule) {
    this.#module = wrapped.pdfium;
    this.scratch = this.allocate(SCRATCH);
    const exports = wrapped.pdfium as unknown as Record<string, (...args: number[]) => number>;
    // The package's wrappers convert every argument; the exports behind them are several times as fast.
    this.native = Object.fromEntries(
      Object.keys(wrapped)
        .filter((name) => typeof exports[`_${name}`] === "function")
        .map((name) => [name, exports[`_${name}`]]),
    ) as unknown as Native;
  }

  static async load(): Promise<Pdfium> {
    const path = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
    const file = readFileSync(path);
    const wrapped = await init({
      wasmBinary: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    });
    wrapped.PDFiumExt_Init();
    return new Pdfium(wrapped);
  }

  /** The whole heap; taken anew each time because it moves when it grows. */
  get heap(): Uint8Array {
    return (this.#module as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  }

  /** @throws RangeError when the heap can't grow that much. */
  allocate(size: number): number {
    const pointer = this.#module.wasmExports.malloc(size);
    if (pointer === 0) throw new RangeError(`PDFium could not allocate ${size} bytes`);
    return pointer;
  }

  free(pointer: number): void {
    this.#module.wasmExports.free(pointer);
  }

  /** Lends `size` zeroed bytes to `use`. */
  lend<Result>(size: number, use: (pointer: number) => Result): Result {
    const pointer = this.allocate(size);
    this.heap.fill(0, pointer, pointer + size);
    try {
      return use(pointer);
    } finally {
      this.free(pointer);
    }
  }

  /** `scratch` as numbers. */
  get scratched(): ScratchViews {
    const { buffer } = this.heap;
    if (this.#views?.bytes.buffer !== buffer) {
      this.#views = {
        bytes: new Uint8Array(buffer, this.scratch, SCRATCH),
        integers: new Int32Array(buffer, this.scratch, SCRATCH / 4),
        floats: new Float32Array(buffer, this.scratch, SCRATCH / 4),
        doubles: new Float64Array(buffer, this.scratch, SCRATCH / 8),
      };
    }
    return this.#views;
  }

  floats(pointer: number, count: number): Float32Array {
    return new Float32Array(this.heap.buffer, pointer, count);
  }

  doubles(pointer: number, count: number): Float64Array {
    return new Float64Array(this.heap.buffer, pointer, count);
  }

  integers(pointer: number, count: number): Int32Array {
    return new Int32Array(this.heap.buffer, pointer, count);
  }

  /**
   * Reads a text that PDFium writes as UTF-16LE with a closing zero.
   * @param write fills a buffer of the given size in bytes and returns the bytes it needs.
   */
  utf16(write: (pointer: number, size: number) => number): string {
    const size = write(0, 0);
    if (size <= 2) return "";
    return this.lend(size, (pointer) => {
      write(pointer, size);
      return Buffer.from(this.heap.subarray(pointer, pointer + size - 2)).toString("utf16le");
    });
  }

  /** Lends a string as zero-terminated UTF-8. */
  lendString<Result>(text: string, use: (pointer: number) => Result): Result {
    const bytes = Buffer.from(`${text}\0`, "utf8");
    return this.lend(bytes.length, (pointer) => {
      this.heap.set(bytes, pointer);
      return use(pointer);
    });
  }
}
