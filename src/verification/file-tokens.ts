/** What a PDF file is made of, read from its bytes without following its cross-references, so that nothing is skipped. */
export interface FileTokens {
  /** Names without the slash, each once. */
  readonly names: ReadonlySet<string>;
  /** Decoded literal and hexadecimal strings, one character per byte. */
  readonly strings: readonly string[];
  readonly streams: readonly FileStream[];
  /** How often each keyword occurs (`obj`, `startxref` ...). */
  readonly keywords: ReadonlyMap<string, number>;
  /** Offset of the first byte that belongs to nothing known; null when there is none. */
  readonly strayAt: number | null;
}

export interface FileStream {
  /** Text of the dictionary before the stream. */
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

const HEADER = /%PDF-\d\.\d\r?\n%[\x80-\xff]{4}\r?\n/y;
const BLANK = /[\s\0]+/y;
const NAME = /\/([^\s\0()<>[\]{}/%]*)/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?![A-Za-z])/y;
const BRACKET = /<<|>>|\[|\]/y;
const HEX = /<([0-9A-Fa-f\s]*)>/y;
const KEYWORD = /(?:obj|endobj|R|true|false|null|xref|trailer|startxref|n|f)(?![A-Za-z])|%%EOF/y;
const STREAM = /stream\r?\n/y;
const ENDSTREAM = /\r?\n?endstream/y;

/** Reads classic files: object streams and stream lengths kept elsewhere count as unknown. */
export function readTokens(bytes: Uint8Array): FileTokens {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const names = new Set<string>();
  const strings: string[] = [];
  const streams: FileStream[] = [];
  const keywords = new Map<string, number>();
  const at = (pattern: RegExp, offset: number): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(file);
  };
  let offset = at(HEADER, 0)?.[0].length ?? 0;
  let objectStart = offset;
  while (offset < file.length) {
    const skipped = at(BLANK, offset) ?? at(NUMBER, offset) ?? at(BRACKET, offset);
    const name = skipped ? null : at(NAME, offset);
    const hex = skipped || name ? null : at(HEX, offset);
    const keyword = skipped || name || hex ? null : at(KEYWORD, offset);
    if (name) names.add(decodeName(name[1] as string));
    if (hex) strings.push(decodeHex(hex[1] as string));
    if (keyword) {
      keywords.set(keyword[0], (keywords.get(keyword[0]) ?? 0) + 1);
      if (keyword[0] === "obj") objectStart = offset;
    }
    const token = skipped ?? name ?? hex ?? keyword;
    if (token) {
      offset += token[0].length;
      continue;
    }
    const literal = file[offset] === "(" ? readLiteral(file, offset) : null;
    if (literal) {
      strings.push(literal.text);
      offset = literal.end;
      continue;
    }
    const stream = at(STREAM, offset);
    const dictionary = file.slice(objectStart, offset);
    const length = /\/Length (\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
    if (!stream || length === undefined) break;
    const start = offset + stream[0].length;
    const close = at(ENDSTREAM, start + Number(length));
    if (!close) break;
    streams.push({ dictionary, bytes: bytes.subarray(start, start + Number(length)) });
    offset = start + Number(length) + close[0].length;
  }
  return { names, strings, streams, keywords, strayAt: offset < file.length ? offset : null };
}

const decodeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function decodeHex(digits: string): string {
  const compact = digits.replace(/\s/g, "");
  return Buffer.from(compact.length % 2 === 0 ? compact : `${compact}0`, "hex").toString("latin1");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" };

function readLiteral(file: string, start: number): { text: string; end: number } | null {
  let text = "";
  let depth = 0;
  for (let i = start; i < file.length; i++) {
    const character = file[i] as string;
    if (character === "\\") {
      const octal = /[0-7]{1,3}/y;
      octal.lastIndex = i + 1;
      const code = octal.exec(file)?.[0];
      text +=
        code === undefined
          ? (ESCAPES[file[i + 1] ?? ""] ?? file[i + 1] ?? "")
          : String.fromCharCode(Number.parseInt(code, 8) & 255);
      i += code === undefined ? 1 : code.length;
      continue;
    }
    if (character === "(" && depth++ === 0) continue;
    if (character === ")" && --depth === 0) return { text, end: i + 1 };
    text += character;
  }
  return null;
}

/** Strings of a content stream or character map, decoded, in order. */
export function stringsIn(content: string): string[] {
  const strings: string[] = [];
  for (let offset = 0; offset < content.length; ) {
    HEX.lastIndex = offset;
    const hex = content[offset] === "<" ? HEX.exec(content) : null;
    const literal = content[offset] === "(" ? readLiteral(content, offset) : null;
    if (hex) strings.push(decodeHex(hex[1] as string));
    if (literal) strings.push(literal.text);
    offset = literal?.end ?? offset + (hex?.[0].length ?? 1);
  }
  return strings;
}
