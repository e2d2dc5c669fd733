import { deflateSync, inflateSync } from "node:zlib";
import { objectsIn, type PdfSource, replaced } from "./pdf-source.ts";
import type { Random } from "./random.ts";
import { type Edit, onStream } from "./syntax-edits.ts";

const FILTERS = [
  "FlateDecode",
  "LZWDecode",
  "ASCIIHexDecode",
  "ASCII85Decode",
  "RunLengthDecode",
  "DCTDecode",
  "JPXDecode",
  "CCITTFaxDecode",
  "JBIG2Decode",
  "Crypt",
  "Unknown",
  "Fl",
] as const;

const entry =
  (pattern: RegExp, by: (random: Random) => string): Edit =>
  (source, random) => {
    const all = [...source.matchAll(pattern)];
    if (all.length === 0) return source;
    const found = random.pick(all);
    return replaced(source, { start: found.index, end: found.index + found[0].length }, by(random));
  };

const filterName = (random: Random): string => `/${random.pick(FILTERS)}`;

/** Lengths, filters, their parameters, and the data behind them. */
export const STREAM_EDITS: Readonly<Record<string, Edit>> = {
  length: entry(
    /\/Length \d+(?: \d+ R)?/g,
    (random) =>
      `/Length ${random.pick(["0", "1", "-1", "7", "99", "100000", "2147483648", "1 0 R", "9999 0 R", "null", "(x)", "[1]", "1e9"])}`,
  ),
  filter: entry(
    /\/Filter\s*(?:\/\w+|\[[^\]]*\])/g,
    (random) =>
      `/Filter ${random.chance(0.5) ? filterName(random) : `[${Array.from({ length: random.below(24) }, () => filterName(random)).join(" ")}]`}`,
  ),
  filterAdded: entry(/\/Length /g, (random) => `/Filter [${filterName(random)} ${filterName(random)}] /Length `),
  parameters: entry(/\/Filter\s*\/FlateDecode/g, (random) => {
    const number = (): string =>
      random.pick(["-1", "0", "1", "2", "8", "15", "16", "17", "32", "65535", "2147483647", "null"]);
    return `/Filter /FlateDecode /DecodeParms << /Predictor ${random.pick(["2", "10", "12", "15", "99"])} /Colors ${number()} /BitsPerComponent ${number()} /Columns ${number()} >>`;
  }),
  dataFlipped: onStream((data, random) => {
    const bytes = Buffer.from(data, "latin1");
    if (bytes.length === 0) return data;
    for (let count = 1 + random.below(8); count > 0; count--) bytes[random.below(bytes.length)] = random.below(256);
    return bytes.toString("latin1");
  }),
  dataCut: onStream((data, random) => data.slice(0, random.below(data.length + 1))),
  dataLonger: onStream((data, random) => data + random.characters(random.below(500))),
  dataEndsInside: onStream((data, random) => {
    const at = random.below(data.length + 1);
    return `${data.slice(0, at)}\nendstream\nendobj\n${data.slice(at)}`;
  }),
  bomb: onStream((_, random) =>
    deflateSync(Buffer.alloc(1_000_000 * (1 + random.below(40)), random.pick([" ", "0 ", "q ", "\0"]))).toString(
      "latin1",
    ),
  ),
  content: onContent((content, random) => {
    const lines = content.split("\n");
    for (let count = 1 + random.below(4); count > 0; count--) random.pick(LINES)(lines, random);
    return lines.join("\n");
  }),
  contentNumbers: onContent((content, random) =>
    content.replace(/-?\d+(?:\.\d+)?/g, (number) =>
      random.chance(0.03) ? random.pick(["0", "-1", "1e9", "99999999", "-0.0001", "2147483648", "."]) : number,
    ),
  ),
  contentOperators: onContent((content, random) =>
    content.replace(/\b(?:Tj|TJ|Tm|Td|TD|Tf|Tr|BT|ET|q|Q|re|f|W|n|cm|Do|rg|g|BDC|EMC|gs)\b/g, (operator) =>
      random.chance(0.04) ? random.pick(OPERATORS) : operator,
    ),
  ),
  map: onContent((content, random) =>
    content.replace(
      /beginbfchar|beginbfrange|begincodespacerange/,
      (word) =>
        `${word}\n${random.pick(["<0000> <FFFF> <0000>", "<00> <FF> <D800>", "<0000> <FFFFFFFF> [<0041>]", "<> <> <>", "<0000> <FFFF> <FFFFFFFF>", "<00 <41"])}`,
    ),
  ),
};

const OPERATORS = [
  "Tj",
  "TJ",
  "Tm",
  "Tr",
  "3 Tr",
  "7 Tr",
  "BT",
  "ET",
  "q",
  "Q",
  "W n",
  "W* n",
  "f*",
  "B",
  "sh",
  "Do",
  "BI ID EI",
  "BX",
  "MP",
  "d0",
  "d1",
  "xx",
  "0 0 0 0 re",
] as const;

type LinesEdit = (lines: string[], random: Random) => void;
const at = (lines: readonly string[], random: Random): number => random.below(lines.length + 1);
const LINES: readonly LinesEdit[] = [
  (lines, random) => void lines.splice(at(lines, random), 1 + random.below(3)),
  (lines, random) => void lines.splice(at(lines, random), 0, random.pick(lines)),
  (lines, random) =>
    void lines.splice(
      at(lines, random),
      0,
      random
        .pick(["q", "Q", "BT", "ET", "/P BMC", "EMC", "BX", "/OC /X BDC"])
        .concat("\n")
        .repeat(1 + random.below(3000)),
    ),
  (lines, random) =>
    void lines.splice(
      at(lines, random),
      0,
      `BI /W ${random.pick(["1", "9", "99999", "-1"])} /H ${random.pick(["1", "9", "99999"])} /BPC 8 /CS /${random.pick(["G", "RGB", "CMYK", "I"])} ${random.chance(0.5) ? "/F /Fl " : ""}ID ${random.characters(20)} EI`,
    ),
  (lines, random) =>
    void lines.splice(
      at(lines, random),
      0,
      `${random.pick(["0", "3", "7", "8", "-1"])} Tr ${random.pick(["0", "100", "-100", "1e9"])} Tz ${random.pick(["0", "999", "-5"])} Tc`,
    ),
  (lines, random) =>
    void lines.splice(
      at(lines, random),
      0,
      random.pick([
        "1 1 1 rg 0 0 9999 9999 re f",
        "0 0 0 rg 0 0 600 400 re f",
        "0 0 0 0 re W n",
        "0 0 1e9 1e9 re W n",
        "1e-9 0 0 1e-9 0 0 cm",
        "0 0 0 0 0 0 cm",
        "/GS9 gs",
        "0 0 m 1e38 1e38 l S",
      ]),
    ),
  (lines, random) => void lines.splice(at(lines, random), 0, random.characters(40)),
];

/** Edits what a stream holds and packs it again, with the right length: the change is in the meaning, not in the wrapping. */
function onContent(change: (content: string, random: Random) => string): Edit {
  return (source, random) => {
    const objects = objectsIn(source).filter(({ body }) => source.slice(body.start, body.end).includes("stream"));
    if (objects.length === 0) return source;
    const { body } = random.pick(objects);
    const text = source.slice(body.start, body.end);
    const parts = /^(.*?)stream\r?\n(.*?)\r?\nendstream/s.exec(text);
    if (parts === null) return source;
    const [, dict = "", data = ""] = parts;
    const packed = /\/FlateDecode/.test(dict) && !/DecodeParms/.test(dict);
    const content = packed ? inflated(data) : data;
    if (content === null) return source;
    const changed = change(content, random);
    const stored = packed ? deflateSync(Buffer.from(changed, "latin1")).toString("latin1") : changed;
    const entries = dict.replace(/\/Length \d+(?: \d+ R)?/, `/Length ${stored.length}`);
    return replaced(source, body, `${entries}stream\n${stored}\nendstream\n`);
  };
}

function inflated(data: PdfSource): string | null {
  try {
    return inflateSync(Buffer.from(data, "latin1"), { maxOutputLength: 4e6 }).toString("latin1");
  } catch {
    return null;
  }
}
