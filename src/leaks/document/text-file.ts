import { utf8OrLatin1 } from "./jpeg/bytes-text.ts";
import { readXmp } from "./xmp.ts";

/** Bytes of a text file that are read. */
const MAX_READ = 200_000;
/** Share of control characters above which bytes are no text. */
const MAX_CONTROLS = 0.02;

/** Whether bytes are text: in UTF-16 with a byte order mark, or without control characters. */
export function isTextual(bytes: Uint8Array): boolean {
  if (wide(bytes) !== null) return true;
  const head = bytes.subarray(0, 4096);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return head.length > 0 && controls <= head.length * MAX_CONTROLS;
}

const wide = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
};

/** What a text file says: CSV and messages as they are, XML and HTML with their tags taken out, RTF without its commands. */
export function textFileText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, MAX_READ);
  const encoding = wide(head);
  const text = (encoding === null ? utf8OrLatin1(head) : new TextDecoder(encoding).decode(head)).replace(/^\ufeff/, "");
  if (text.startsWith("{\\rtf")) return withoutRtf(text);
  if (/^\s*<(?:\?xml|!DOCTYPE|html|\w+:?\w*[\s>])/i.test(text)) return withoutTags(text);
  return text.trim();
}

const NOT_READ = new Set(["script", "style"]);

/** Texts of elements and values of attributes: data formats keep values in both. */
const withoutTags = (xml: string): string =>
  readXmp(Buffer.from(xml, "utf8"))
    .filter(({ key }) => !NOT_READ.has(key))
    .map(({ text }) => text.replace(/\s+/g, " "))
    .join(" ");

const withoutRtf = (rtf: string): string =>
  rtf
    .replace(/\\'([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(?:par|line|tab|cell|row)\b ?/g, "\n")
    .replace(/\\[a-z]+-?\d* ?|\\[^a-z]|[{}]/gi, "")
    .trim();
