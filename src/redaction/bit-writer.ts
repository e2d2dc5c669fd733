import type { CodeWord } from "./group4-codes.ts";

/** Packs code words into bytes, the first bit of a byte being its highest. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  /** Bits that do not fill a byte yet. */
  #rest = 0;
  #restLength = 0;

  write({ bits, length }: CodeWord): void {
    // Seven bits are left at most and a word has thirteen: a number holds them.
    this.#rest = (this.#rest << length) | bits;
    this.#restLength += length;
    while (this.#restLength >= 8) {
      this.#restLength -= 8;
      this.#push(this.#rest >> this.#restLength);
      this.#rest &= (1 << this.#restLength) - 1;
    }
  }

  /** All that was written, filled up with zeros to whole bytes. */
  bytes(): Uint8Array {
    if (this.#restLength > 0) this.write({ bits: 0, length: 8 - this.#restLength });
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
