import { webAssembly } from "./webassembly.ts";

const PAGE_BYTES = 65_536;

/**
 * Keeps every WebAssembly memory of this thread below a size: growing further fails as if the machine had no more, which
 * ends the work at hand and not the program. Node's own limits for worker threads do not count WebAssembly memory.
 */
export function limitWasmMemory(maxBytes: number): void {
  const memory = webAssembly.Memory.prototype;
  const grow = memory.grow;
  memory.grow = function (this: typeof memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > maxBytes)
      throw new RangeError("WebAssembly memory limit reached");
    return grow.call(this, pages);
  };
}
