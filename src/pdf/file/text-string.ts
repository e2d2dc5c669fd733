/** Characters of PDFDocEncoding that differ from Latin-1 (ISO 32000-2, annex D.2). */
const DIFFERENT = new Map<number, string>([
  ...[..."˘ˇˆ˙˝˛˚˜"].map((character, index): [number, string] => [0x18 + index, character]),
  ...[..."•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"].map((character, index): [number, string] => [0x80 + index, character]),
  [0xa0, "€"],
]);

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Decodes a text string (ISO 32000-2, 7.9.2.2); what can't be decoded becomes U+FFFD. */
export function decodeTextString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutLanguage(decodeUtf16(bytes.subarray(2), false));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutLanguage(decodeUtf16(bytes.subarray(2), true));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return buffer(bytes.subarray(3)).toString("utf8");
  return decodePdfDoc(bytes);
}

export function decodePdfDoc(bytes: Uint8Array): string {
  const text = buffer(bytes).toString("latin1");
  return bytes.some((byte) => DIFFERENT.has(byte))
    ? Array.from(text, (character) => DIFFERENT.get(character.charCodeAt(0)) ?? character).join("")
    : text;
}

/** An odd last byte is dropped. */
export function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const copy = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (littleEndian ? copy : copy.swap16()).toString("utf16le");
}

const ESCAPE = "\u001b";

/** An escape sequence names the language of what follows: ESC, language and country code, ESC. */
function withoutLanguage(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  return text
    .split(ESCAPE)
    .filter((_, index) => index % 2 === 0)
    .join("");
}
