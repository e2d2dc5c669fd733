import { objectsIn, type PdfSource, replaced, type Span, streamsIn } from "./pdf-source.ts";
import type { Random } from "./random.ts";

/** A change of a document; gives it back as it was where there is nothing to change. */
export type Edit = (source: PdfSource, random: Random) => PdfSource;

/** Numbers at which readers break. */
const EDGES = [
  "0",
  "-1",
  "1",
  "2",
  "255",
  "256",
  "32767",
  "65535",
  "65536",
  "-2147483648",
  "2147483647",
  "2147483648",
  "4294967295",
  "4294967296",
  "99999999999999999999",
  "1e38",
  "0.00000001",
  "-0.5",
  "3.4e38",
  "--5",
  "1.2.3",
  ".",
  "-",
  "nan",
  "null",
] as const;

const VALUES = [
  "null",
  "true",
  "[]",
  "<<>>",
  "()",
  "<>",
  "/",
  "/Name",
  "[[[[]]]]",
  "(\\377\\376)",
  "<FEFF>",
  "R",
  "0 0 R",
] as const;

function match(
  source: PdfSource,
  pattern: RegExp,
  random: Random,
): (Span & { readonly groups: readonly string[] }) | null {
  const all = [...source.matchAll(pattern)];
  if (all.length === 0) return null;
  const found = random.pick(all);
  return { start: found.index, end: found.index + found[0].length, groups: found.slice(1).map((group) => group ?? "") };
}

/** Replaces one place that a pattern finds. */
const edit =
  (pattern: RegExp, by: (groups: readonly string[], random: Random, source: PdfSource) => string): Edit =>
  (source, random) => {
    const found = match(source, pattern, random);
    return found === null ? source : replaced(source, found, by(found.groups, random, source));
  };

const otherReference = (source: PdfSource, random: Random): string => {
  const objects = objectsIn(source);
  return objects.length === 0 || random.chance(0.1)
    ? `${random.below(9999)} 0 R`
    : `${random.pick(objects).number} 0 R`;
};

/** Objects, values and references. */
export const SYNTAX_EDITS: Readonly<Record<string, Edit>> = {
  number: edit(/(?<=[\s[/(])-?\d+(?:\.\d+)?(?=[\s\]/>])/g, (_, random) => random.pick(EDGES)),
  reference: edit(/\d+ \d+ R\b/g, (_, random, source) => otherReference(source, random)),
  value: edit(
    /(\/[A-Z][A-Za-z]+)\s+(\d+ \d+ R|\/?\w+)/g,
    ([key], random, source) => `${key} ${random.chance(0.4) ? otherReference(source, random) : random.pick(VALUES)}`,
  ),
  key: edit(/\/[A-Z][A-Za-z0-9]+/g, (_, random, source) =>
    match(source, /\/[A-Z][A-Za-z0-9]+/g, random) === null
      ? "/X"
      : random.pick([...source.matchAll(/\/[A-Z][A-Za-z0-9]+/g)])[0],
  ),
  keyTwice: edit(
    /\/([A-Z][A-Za-z]+)\s+(\d+ \d+ R|\/\w+|\d+)/g,
    ([key, value], random) => `/${key} ${value} /${key} ${random.pick(VALUES)}`,
  ),
  bracketLost: edit(/<<|>>|\[|\]|\(|\)/g, () => ""),
  bracketAdded: edit(/<<|>>|\[|\]|\(|\)/g, (_, random) =>
    random.pick(["<<", ">>", "[", "]", "(", ")"]).repeat(1 + random.below(3)),
  ),
  keywordLost: edit(/\b(?:endobj|endstream|stream|obj|xref|trailer|startxref)\b/g, (_, random) =>
    random.pick(["", "stream", "obj", "endobj"]),
  ),
  deepArray: edit(
    /\/[A-Z][A-Za-z]+\s+(?=\d|\/|\[)/g,
    (_, random) => `/${random.pick(["Kids", "K", "X", "D"])} ${"[".repeat(1 + random.below(3000))} `,
  ),
  deepDictionary: edit(/<</g, (_, random) => "<</A".repeat(1 + random.below(2000))),
  longArray: edit(/\[/g, (_, random) => `[ ${`${random.pick(EDGES)} `.repeat(random.below(20_000))}`),
  objectNumber: edit(/(\d+) 0 obj/g, (_, random) => `${random.below(40)} 0 obj`),
  generation: edit(
    /(\d+) 0 (obj|R)\b/g,
    ([number, word], random) => `${number} ${random.pick(["1", "65535", "99999", "-1"])} ${word}`,
  ),
  objectGone: (source, random) => {
    const objects = objectsIn(source);
    return objects.length === 0 ? source : replaced(source, random.pick(objects), "");
  },
  objectTwice: (source, random) => {
    const objects = objectsIn(source);
    if (objects.length === 0) return source;
    const one = random.pick(objects);
    const other = random.pick(objects);
    return replaced(
      source,
      { start: one.end, end: one.end },
      `\n${one.number} 0 obj${source.slice(other.body.start, other.body.end)}endobj\n`,
    );
  },
  stringMangled: edit(/\(([^()\\]*)\)/g, ([text = ""], random) =>
    random.pick([
      `(${text}\\`,
      `(\\377\\376${text})`,
      `(þÿ${text})`,
      `(${text}\\9\\`,
      `(${"(".repeat(500)}${text}`,
      `(${random.characters(64)})`,
      `<${Buffer.from(text, "latin1").toString("hex")}F>`,
    ]),
  ),
  boxes: edit(
    /\/(MediaBox|CropBox|BBox|Rect)\s*\[[^\]]*\]/g,
    ([key], random) =>
      `/${key} [${Array.from({ length: random.pick([0, 2, 4, 4, 4, 6]) }, () => random.pick([...EDGES, "595", "842"])).join(" ")}]`,
  ),
  pageEntries: edit(
    /\/Type\s*\/Page\b/g,
    (_, random) =>
      `/Type /Page ${random.pick(["/Rotate 45", "/Rotate -90", "/Rotate 1e9", "/UserUnit 0", "/UserUnit -3", "/UserUnit 1e9", "/UserUnit 75000", "/CropBox [9000 9000 9999 9999]", "/CropBox [10 10 10 10]", "/Contents []", "/Contents null", "/Resources null", "/Annots 1 0 R", "/Parent null"])}`,
  ),
  matrix: edit(
    /(-?[\d.]+ ){6}cm/g,
    (_, random) => `${Array.from({ length: 6 }, () => random.pick(EDGES)).join(" ")} cm`,
  ),
};

/** Any bytes. */
export const BYTE_EDITS: Readonly<Record<string, Edit>> = {
  flipped: (source, random) => {
    const bytes = Buffer.from(source, "latin1");
    for (let count = 1 + random.below(12); count > 0; count--) bytes[random.below(bytes.length)] = random.below(256);
    return bytes.toString("latin1");
  },
  cut: (source, random) => source.slice(0, random.below(source.length)),
  headCut: (source, random) => source.slice(random.below(Math.min(2000, source.length))),
  pieceGone: (source, random) => {
    const start = random.below(source.length);
    return replaced(source, { start, end: start + random.below(400) }, "");
  },
  pieceMoved: (source, random) => {
    const start = random.below(source.length);
    const to = random.below(source.length);
    return replaced(source, { start: to, end: to }, source.slice(start, start + random.below(800)));
  },
  junkBefore: (source, random) => random.characters(random.below(1500)) + source,
  junkAfter: (source, random) => source + random.characters(random.below(3000)),
  twice: (source) => source + source,
  lineEnds: (source, random) => source.replaceAll(random.pick(["\n", "\r\n"]), random.pick(["\r", "\n\n", "\0", " "])),
  zeroes: (source, random) => {
    const start = random.below(source.length);
    const length = Math.min(source.length - start, random.below(600));
    return replaced(source, { start, end: start + length }, "\0".repeat(length));
  },
};

/** The data of a stream, as they stand in the file. */
export const onStream =
  (change: (data: string, random: Random) => string): Edit =>
  (source, random) => {
    const streams = streamsIn(source);
    if (streams.length === 0) return source;
    const stream = random.pick(streams);
    return replaced(source, stream, change(source.slice(stream.start, stream.end), random));
  };
