import {
  BEGIN_COMPATIBLE,
  BEGIN_IMAGE,
  END_COMPATIBLE,
  OPERANDS_BY_CODE,
  type OperandKind,
  operatorCode,
} from "./content-operators.ts";
import { inlineDataLengths } from "./inline-image.ts";

/** What is wrong in a content stream. Readers make different things of it, and one may show what another hides. */
export type ContentMistake = "operator" | "operands" | "number" | "string" | "bracket" | "image";

const REGULAR = 0;
const BLANK = 1;
const DELIMITER = 2;
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = BLANK;
for (const character of "()<>[]{}/%") CLASS[character.charCodeAt(0)] = DELIMITER;

/** No operator takes more operands. */
const MOST_OPERANDS = 6;
/** Words among operands. */
const VALUES = new Set(["true", "false", "null"]);

/** The first mistake in a content stream, decoded; null when it says the same to every reader. One pass, without copies. */
export function contentMistake(bytes: Uint8Array): ContentMistake | null {
  return new ContentCheck(bytes).mistake();
}

class ContentCheck {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Kinds of the last operands. */
  #operands = "";
  /** Between BX and EX unknown operators are left out by every reader. */
  #compatible = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  mistake(): ContentMistake | null {
    const bytes = this.#bytes;
    for (;;) {
      const mistake = this.#skipBlanks() ? this.#token(bytes[this.#at] as number) : "end";
      if (mistake === "end") return null;
      if (mistake !== null) return mistake;
    }
  }

  #skipBlanks(): boolean {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] as number;
      if (byte === 0x25) {
        while (this.#at < bytes.length && bytes[this.#at] !== 10 && bytes[this.#at] !== 13) this.#at++;
      } else if (CLASS[byte] === BLANK) this.#at++;
      else return true;
    }
    return false;
  }

  #token(byte: number): ContentMistake | null {
    if (CLASS[byte] === REGULAR) {
      const isNumber = byte < 0x3a && byte !== 0x27 && byte !== 0x22 && byte !== 0x2a;
      return isNumber ? this.#operand("n", this.#number()) : this.#word();
    }
    const second = this.#bytes[this.#at + 1];
    this.#at++;
    if (byte === 0x2f) return this.#operand("N", this.#name());
    if (byte === 0x28) return this.#operand("s", this.#literal());
    if (byte === 0x3c && second !== 0x3c) return this.#operand("s", this.#hex());
    if (byte === 0x5b) return this.#operand("a", this.#inside(0x5d));
    if (byte !== 0x3c) return "bracket";
    this.#at++;
    return this.#operand("d", this.#inside(0x3e));
  }

  #operand(kind: OperandKind, mistake: ContentMistake | null): ContentMistake | null {
    this.#operands = (this.#operands + kind).slice(-MOST_OPERANDS);
    return mistake;
  }

  #wordEnd(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length && CLASS[bytes[at] as number] === REGULAR) at++;
    return at;
  }

  #name(): null {
    this.#at = this.#wordEnd();
    return null;
  }

  /** A sign, digits, a point among them. */
  #number(): ContentMistake | null {
    const bytes = this.#bytes;
    const end = this.#wordEnd();
    let [digits, points] = [0, 0];
    for (let at = this.#at; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte >= 0x30 && byte <= 0x39) digits++;
      else if (byte === 0x2e) points++;
      else if ((byte !== 0x2b && byte !== 0x2d) || at > this.#at) return "number";
    }
    this.#at = end;
    return digits > 0 && points <= 1 ? null : "number";
  }

  #word(): ContentMistake | null {
    const bytes = this.#bytes;
    const start = this.#at;
    const end = this.#wordEnd();
    this.#at = end;
    const length = end - start;
    const code =
      length > 3
        ? -1
        : operatorCode(bytes[start] as number, length > 1 ? bytes[start + 1] : 0, length > 2 ? bytes[start + 2] : 0);
    const wanted = OPERANDS_BY_CODE.get(code);
    if (wanted === undefined) {
      if (VALUES.has(Buffer.from(bytes.subarray(start, Math.min(end, start + 6))).toString("latin1"))) return null;
      this.#operands = "";
      return this.#compatible > 0 ? null : "operator";
    }
    const fits = wanted.some((operands) => this.#operands.endsWith(operands));
    this.#operands = "";
    if (code === BEGIN_COMPATIBLE) this.#compatible++;
    if (code === END_COMPATIBLE) this.#compatible--;
    if (!fits) return "operands";
    return code === BEGIN_IMAGE ? this.#image() : null;
  }

  #literal(): ContentMistake | null {
    const bytes = this.#bytes;
    for (let depth = 1; this.#at < bytes.length; ) {
      const byte = bytes[this.#at++];
      if (byte === 0x5c) this.#at++;
      else if (byte === 0x28) depth++;
      else if (byte === 0x29 && --depth === 0) return null;
    }
    return "string";
  }

  #hex(): ContentMistake | null {
    const bytes = this.#bytes;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at++] as number;
      if (byte === 0x3e) return null;
      const letter = byte | 0x20;
      const isDigit = (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x66);
      if (!isDigit && CLASS[byte] !== BLANK) return "string";
    }
    return "string";
  }

  /** An array or dictionary, with what is inside. @param close its closing bracket; a dictionary has two of them. */
  #inside(close: number): ContentMistake | null {
    const closers = [close];
    while (this.#skipBlanks()) {
      const byte = this.#bytes[this.#at] as number;
      const second = this.#bytes[this.#at + 1];
      const closer = closers[closers.length - 1];
      if (byte === closer && (closer === 0x5d || second === 0x3e)) {
        this.#at += closer === 0x5d ? 1 : 2;
        closers.pop();
        if (closers.length === 0) return null;
        continue;
      }
      if (CLASS[byte] === REGULAR) {
        this.#at = this.#wordEnd();
        continue;
      }
      this.#at++;
      if (byte === 0x5b) closers.push(0x5d);
      else if (byte === 0x3c && second === 0x3c) {
        this.#at++;
        closers.push(0x3e);
      } else {
        const mistake =
          byte === 0x2f ? this.#name() : byte === 0x28 ? this.#literal() : byte === 0x3c ? this.#hex() : "bracket";
        if (mistake !== null) return mistake;
      }
    }
    return "bracket";
  }

  /** From BI: to after the EI that ends the data. They may hold `EI` themselves; what follows the right one is text. */
  #image(): ContentMistake | null {
    const bytes = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const begin = bytes.indexOf("ID", this.#at);
    if (begin < 0) return "image";
    const lengths = inlineDataLengths(bytes.toString("latin1", this.#at, begin));
    for (let at = bytes.indexOf("EI", begin + 2); at >= 0; at = bytes.indexOf("EI", at + 1)) {
      const after = bytes.subarray(at + 2, at + 12);
      const parted =
        CLASS[bytes[at - 1] as number] === BLANK && (after.length === 0 || CLASS[after[0] as number] === BLANK);
      if (!parted || after.some((byte) => byte > 0x7e || (byte < 32 && CLASS[byte] !== BLANK))) continue;
      this.#at = at + 2;
      // A reader that goes by the size of the picture takes what follows for its data, or its data for what follows.
      const length = at - (begin + 3);
      return lengths === null || lengths.some((meant) => length >= meant && length <= meant + 2) ? null : "image";
    }
    return "image";
  }
}
