import { PdfName, PdfString } from "./pdf-object.ts";

/** A number, name or string; keywords and brackets are JavaScript strings, `""` the end of the input. */
export type Token = number | PdfName | PdfString | string;

/** Classes of characters (ISO 32000-2, 7.2.3). */
const REGULAR = 0;
const BLANK = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = BLANK;
for (const character of "()<>[]{}/%") CLASS[character.charCodeAt(0)] = DELIMITER;

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

export const isBlank = (byte: number | undefined): boolean => byte !== undefined && CLASS[byte] === BLANK;

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** Splits PDF syntax into tokens: of files, object streams, content streams, character maps. Never throws. */
export class Lexer {
  readonly bytes: Buffer;
  readonly end: number;
  /** Offset of what is read next. */
  at: number;
  /** Brackets inside each other that `parseObject` has met, at most. */
  deepest = 0;
  /** `parseObject` has met brackets that don't match, or a dictionary that is not made of names and values: readers differ. */
  malformed = false;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
    this.end = Math.min(end, bytes.length);
  }

  skipBlanks(): void {
    while (this.at < this.end) {
      const byte = this.bytes[this.at] as number;
      if (byte === 0x25) {
        while (this.at < this.end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      } else if (CLASS[byte] === BLANK) this.at++;
      else return;
    }
  }

  next(): Token {
    this.skipBlanks();
    if (this.at >= this.end) return "";
    const byte = this.bytes[this.at] as number;
    if (CLASS[byte] === REGULAR) return this.#word();
    const following = this.at + 1 < this.end ? this.bytes[this.at + 1] : undefined;
    this.at++;
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#literal();
    if (byte === 0x3c && following !== 0x3c) return this.#hex();
    if ((byte === 0x3c || byte === 0x3e) && following === byte) this.at++;
    else return String.fromCharCode(byte);
    return byte === 0x3c ? "<<" : ">>";
  }

  #regularEnd(): number {
    let at = this.at;
    while (at < this.end && CLASS[this.bytes[at] as number] === REGULAR) at++;
    return at;
  }

  #word(): Token {
    const start = this.at;
    this.at = this.#regularEnd();
    const word = this.bytes.toString("latin1", start, Math.min(this.at, start + 64));
    if (!/^[-+.\d]/.test(word)) return word;
    const value = Number(word);
    if (!Number.isNaN(value)) return value;
    // Readers accept the likes of `--5`, `1.2.3` and `5-3`: they take what makes sense at the start.
    const start2 = /^[-+]*(\d*\.?\d*)/.exec(word)?.[1] ?? "";
    if (start2 === "" || start2 === ".") return /^[-+.]+$/.test(word) ? 0 : word;
    return /^[-+.\d]+$/.test(word) ? Number(start2) * (word.startsWith("-") ? -1 : 1) : word;
  }

  #name(): PdfName {
    const start = this.at;
    this.at = this.#regularEnd();
    const name = this.bytes.toString("latin1", start, this.at);
    if (!name.includes("#")) return new PdfName(name);
    return new PdfName(name.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
  }

  #hex(): PdfString {
    const close = this.bytes.indexOf(0x3e, this.at);
    const end = close < 0 || close > this.end ? this.end : close;
    const out = Buffer.allocUnsafe((end - this.at + 1) >> 1);
    let length = 0;
    let high = -1;
    for (; this.at < end; this.at++) {
      const digit = hexDigit(this.bytes[this.at]);
      if (digit < 0) continue;
      if (high < 0) high = digit;
      else {
        out[length++] = (high << 4) | digit;
        high = -1;
      }
    }
    if (high >= 0) out[length++] = high << 4;
    this.at = Math.min(this.end, end + 1);
    return new PdfString(out.subarray(0, length));
  }

  #literal(): PdfString {
    const out: number[] = [];
    for (let depth = 1; this.at < this.end; ) {
      const byte = this.bytes[this.at++] as number;
      if (byte === 0x5c) this.#escape(out);
      else if (byte === 0x29 && --depth === 0) break;
      else {
        if (byte === 0x28) depth++;
        // A line end in a string is a line feed, however it is written.
        if (byte === 13) {
          if (this.bytes[this.at] === 10) this.at++;
          out.push(10);
        } else out.push(byte);
      }
    }
    return new PdfString(Uint8Array.from(out));
  }

  #escape(out: number[]): void {
    const byte = this.bytes[this.at++];
    if (byte === undefined || this.at > this.end) return;
    if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30;
      for (let digits = 1; digits < 3; digits++) {
        const next = this.bytes[this.at];
        if (next === undefined || next < 0x30 || next > 0x37) break;
        code = code * 8 + next - 0x30;
        this.at++;
      }
      out.push(code & 255);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at++;
    } else if (byte !== 10) out.push(ESCAPES[String.fromCharCode(byte)] ?? byte);
  }
}
