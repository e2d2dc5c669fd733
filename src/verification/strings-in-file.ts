import { inflateSync } from "node:zlib";
import { KNOWN_NAMES } from "./check-structure.ts";
import { type FileStream, type FileTokens, stringsIn } from "./file-tokens.ts";
import { fold, foldPieces, LEAST_SEARCHED, occurrences } from "./folded-text.ts";

/** What every PDF file says of itself. */
const KEYWORDS: ReadonlySet<string> = new Set(
  [...KNOWN_NAMES, "stream", "endstream", "trailer", "startxref"].map(fold),
);
/** Codes of a content stream are numbers of glyphs, which spell short words by chance; the text they stand for is searched apart. */
const LEAST_CODES = 6;
/** In compressed or pixel data shorter runs of bytes occur by chance. */
const LEAST_BYTES = 6;

/**
 * Which secrets the bytes of a file hold, in any usual encoding and also split over several strings, case and spaces
 * apart: names, strings, streams as they are and inflated. Secrets too short to tell from chance are left to the search in
 * the text.
 *
 * @param own strings that the file was given on purpose (title, producer) and that say nothing of the source
 * @returns indices of the secrets found.
 * @throws Error when a Flate stream can't be inflated: it was not searched then.
 */
export function secretsInFile(
  bytes: Uint8Array,
  tokens: FileTokens,
  secrets: readonly string[],
  own: readonly string[] = [],
): number[] {
  const { strings } = tokens;
  const ownText = fold(own.join(" "));
  const names = [...tokens.names].filter((name) => !KNOWN_NAMES.has(name));
  const texts = [...[...strings, ...names].flatMap(readings).map((reading) => [reading]), strings].map(foldPieces);
  const inflated = tokens.streams.map(inflate);
  const codes = tokens.streams.flatMap((stream, index) =>
    stream.dictionary.includes("/Image") ? [] : contentReadings(inflated[index] ?? stream.bytes),
  );
  const binaries = [bytes, ...inflated.filter((one) => one !== null)];
  return secrets.flatMap((secret, index) => {
    const wanted = fold(secret);
    // Not to be told apart from the file's own strings and keywords; the search in the text still looks for it.
    if (ownText.includes(wanted) || KEYWORDS.has(wanted)) return [];
    const found =
      (wanted.length >= LEAST_SEARCHED && texts.some((text) => occurrences(text, wanted).length > 0)) ||
      (wanted.length >= LEAST_CODES && codes.some((text) => text.includes(wanted))) ||
      binaries.some((one) => holdsBytes(one, secret));
    return found ? [index] : [];
  });
}

/** The strings of a content stream joined, folded, in each reading. */
function contentReadings(bytes: Uint8Array): string[] {
  const content = Buffer.from(bytes).toString("latin1");
  const strings = stringsIn(content);
  // A character map lists the alphabet: joined, its strings would spell words that nobody wrote.
  if (content.includes("begincmap")) return strings.flatMap(readings).map(fold);
  return [
    fold(strings.join("")),
    ...[0, 1, 2].map((form) => fold(strings.map((one) => readings(one)[form + 1]).join(""))),
  ];
}

function inflate({ dictionary, bytes }: FileStream): Uint8Array | null {
  return dictionary.includes("/FlateDecode") ? inflateSync(bytes) : null;
}

/** The texts that bytes may stand for: Latin-1, UTF-16 little and big endian, UTF-8. */
function readings(bytes: string): [string, string, string, string] {
  const buffer = Buffer.from(bytes, "latin1");
  const even = buffer.subarray(0, buffer.length & ~1);
  return [bytes, even.toString("utf16le"), Buffer.from(even).swap16().toString("utf16le"), buffer.toString("utf8")];
}

function holdsBytes(bytes: Uint8Array, secret: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const spellings = new Set([secret, secret.replace(/\s+/g, ""), secret.toLowerCase(), secret.toUpperCase()]);
  return [...spellings].some((spelling) =>
    [
      Buffer.from(spelling, "utf8"),
      Buffer.from(spelling, "latin1"),
      Buffer.from(spelling, "utf16le"),
      Buffer.from(spelling, "utf16le").swap16(),
      Buffer.from(Buffer.from(spelling, "latin1").toString("hex")),
    ].some((form) => form.length >= LEAST_BYTES && buffer.includes(form)),
  );
}
