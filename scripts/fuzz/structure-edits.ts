import { deflateSync } from "node:zlib";
import { objectsIn, type PdfSource, replaced } from "./pdf-source.ts";
import type { Random } from "./random.ts";
import type { Edit } from "./syntax-edits.ts";

/** Adds objects behind the others, by the numbers that follow; `with` writes them. */
function withObjects(source: PdfSource, bodies: (first: number) => readonly string[]): PdfSource {
  const objects = objectsIn(source);
  const first = Math.max(0, ...objects.map(({ number }) => number)) + 1;
  const end = Math.max(0, ...objects.map((object) => object.end));
  const added = bodies(first).map((body, index) => `${first + index} 0 obj\n${body}\nendobj\n`);
  return replaced(source, { start: end, end }, `\n${added.join("")}`);
}

/** Adds entries to the first dictionary of that type. */
function withEntries(source: PdfSource, type: string, entries: string): PdfSource {
  const found = new RegExp(`/Type\\s*/${type}\\b`).exec(source);
  return found === null
    ? source
    : replaced(source, { start: found.index, end: found.index + found[0].length }, `/Type /${type} ${entries}`);
}

const nextNumber = (source: PdfSource): number => Math.max(0, ...objectsIn(source).map(({ number }) => number)) + 1;

/** Objects that are added, reached from the catalog or the first page by an entry. @param entry gets the first number. */
const hung =
  (
    type: string,
    entry: (first: number) => string,
    bodies: (first: number, random: Random, source: PdfSource) => readonly string[],
  ): Edit =>
  (source, random) => {
    const first = nextNumber(source);
    return withEntries(
      withObjects(source, (number) => bodies(number, random, source)),
      type,
      entry(first),
    );
  };

const stream = (entries: string, data: string): string =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
const packed = (data: Uint8Array | string): string =>
  deflateSync(typeof data === "string" ? Buffer.from(data, "latin1") : data).toString("latin1");

/** Structures that lead in circles, are endless, or hold what should not be there. */
export const STRUCTURE_EDITS: Readonly<Record<string, Edit>> = {
  outlineCircle: hung(
    "Catalog",
    (n) => `/Outlines ${n} 0 R`,
    (n) => [
      `<< /First ${n + 1} 0 R /Last ${n + 1} 0 R >>`,
      `<< /Title (Segnalibro) /Next ${n + 1} 0 R /First ${n} 0 R /Parent ${n} 0 R >>`,
    ],
  ),
  nameTreeCircle: hung(
    "Catalog",
    (n) => `/Names << /EmbeddedFiles ${n} 0 R /JavaScript ${n} 0 R /Dests ${n} 0 R >>`,
    (n) => [`<< /Kids [${n} 0 R ${n} 0 R] /Names [(a) ${n} 0 R (b)] >>`],
  ),
  structureCircle: hung(
    "Catalog",
    (n) => `/StructTreeRoot ${n} 0 R`,
    (n) => [
      `<< /Type /StructTreeRoot /K [${n + 1} 0 R] /ParentTree ${n} 0 R >>`,
      `<< /S /P /K [${n + 1} 0 R ${n} 0 R] /Alt (Testo) /P ${n} 0 R >>`,
    ],
  ),
  fieldCircle: hung(
    "Catalog",
    (n) => `/AcroForm << /Fields [${n} 0 R] /XFA ${n} 0 R >>`,
    (n) => [`<< /FT /Tx /T (campo) /V (valore) /Kids [${n} 0 R] /Parent ${n} 0 R >>`],
  ),
  layers: hung(
    "Catalog",
    (n) => `/OCProperties << /OCGs [${n} 0 R ${n + 1} 0 R] /D << /OFF [${n} 0 R] /Order [[[${n} 0 R]]] >> >>`,
    (n) => [`<< /Type /OCG /Name (Strato) >>`, `<< /Type /OCMD /OCGs [${n + 1} 0 R] /VE [/And [/Not ${n + 1} 0 R]] >>`],
  ),
  annotationCircle: hung(
    "Page",
    (n) => `/Annots [${n} 0 R ${n} 0 R]`,
    (n) => [
      `<< /Type /Annot /Subtype /Stamp /Rect [0 0 300 300] /Contents (nota) /Popup ${n} 0 R /Parent ${n} 0 R /AP << /N ${n + 1} 0 R >> >>`,
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${n + 1} 0 R >> >>`,
        "/X Do 1 0 0 rg 0 0 9 9 re f",
      ),
    ],
  ),
  attachedBomb: hung(
    "Catalog",
    (n) => `/Names << /EmbeddedFiles << /Names [(a.txt) ${n} 0 R] >> >>`,
    (n, random) => [
      `<< /Type /Filespec /F (a.txt) /EF << /F ${n + 1} 0 R >> >>`,
      stream("/Type /EmbeddedFile /Filter /FlateDecode", packed(Buffer.alloc(1e6 * (1 + random.below(60)), "a"))),
    ],
  ),
  attachedSelf: hung(
    "Catalog",
    (n) => `/Names << /EmbeddedFiles << /Names [(atto.pdf) ${n} 0 R] >> >>`,
    (n, random, source) => [
      `<< /Type /Filespec /F (atto.pdf) /EF << /F ${n + 1} 0 R >> >>`,
      stream(
        "/Type /EmbeddedFile /Filter /FlateDecode",
        packed(source.slice(0, random.chance(0.5) ? source.length : random.below(source.length))),
      ),
    ],
  ),
  metadata: hung(
    "Catalog",
    (n) => `/Metadata ${n} 0 R`,
    (_, random) => [
      stream(
        "/Type /Metadata /Subtype /XML",
        random.pick([
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x:xmpmeta>&b;</x:xmpmeta>',
          `<x:xmpmeta>${"<a>".repeat(5000)}`,
          random.characters(900),
          "<?xpacket begin",
        ]),
      ),
    ],
  ),
  script: hung(
    "Catalog",
    (n) => `/OpenAction ${n} 0 R /AA << /O ${n} 0 R >>`,
    (n, random) => [
      `<< /S /JavaScript /JS (${"(".repeat(40)}${")".repeat(40)}) /Next [${n} 0 R ${random.pick(["null", "1 0 R", `${n} 0 R`])}] >>`,
    ],
  ),
  formCircle: hung(
    "Page",
    (n) => `/Resources << /XObject << /X ${n} 0 R >> >> /Contents ${n + 1} 0 R`,
    (n) => [
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X ${n} 0 R >> >>`,
        "/X Do /X Do",
      ),
      stream("", "/X Do"),
    ],
  ),
  patternCircle: hung(
    "Page",
    (n) =>
      `/Resources << /Pattern << /P ${n} 0 R >> /ColorSpace << /C ${n + 1} 0 R >> /Shading << /S ${n + 2} 0 R >> >> /Contents ${n + 3} 0 R`,
    (n, random) => [
      stream(
        `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep ${random.pick(["0", "0.0001", "9", "-1"])} /YStep ${random.pick(["0", "0.0001", "9"])} /Resources << /Pattern << /P ${n} 0 R >> >>`,
        "/Pattern cs /P scn 0 0 9 9 re f",
      ),
      `[/Indexed ${n + 1} 0 R ${random.pick(["255", "-1", "99999"])} (abc)]`,
      `<< /ShadingType ${1 + random.below(8)} /ColorSpace /DeviceRGB /Coords [0 0 ${random.pick(["0", "1", "1e9"])} 0] /Function << /FunctionType ${random.pick(["0", "2", "3", "4"])} /Domain [0 1] /N 1 /C0 [0] >> >>`,
      stream("", "/Pattern cs /P scn 0 0 500 500 re f /C cs 3 sc 0 0 9 9 re f /S sh"),
    ],
  ),
  imageOdd: hung(
    "Page",
    (n) => `/Resources << /XObject << /I ${n} 0 R >> >> /Contents ${n + 1} 0 R`,
    (n, random) => [
      stream(
        `/Type /XObject /Subtype /Image /Width ${random.pick(["0", "1", "100", "50000", "-1", "99999999"])} /Height ${random.pick(["1", "100", "50000", "0"])} /BitsPerComponent ${random.pick(["1", "8", "16", "3"])} /ColorSpace ${random.pick(["/DeviceRGB", "/DeviceCMYK", "/DeviceGray", "/Pattern", "[/ICCBased 1 0 R]"])} /SMask ${n} 0 R ${random.pick(["", "/Filter /DCTDecode", "/Filter /JPXDecode", "/Filter /JBIG2Decode", "/Filter /CCITTFaxDecode", "/Filter /FlateDecode"])}`,
        random.characters(300),
      ),
      stream("", "500 0 0 500 20 20 cm /I Do"),
    ],
  ),
  fontOdd: hung(
    "Page",
    (n) => `/Resources << /Font << /F1 ${n} 0 R /F2 ${n} 0 R >> >>`,
    (n, random) => [
      random.pick([
        `<< /Type /Font /Subtype /Type3 /FontMatrix [${random.pick(["0 0 0 0 0 0", "0.001 0 0 0.001 0 0", "1e9 0 0 1e9 0 0"])}] /FontBBox [0 0 0 0] /CharProcs << /a ${n + 1} 0 R >> /Encoding << /Differences [65 /a /a /a] >> /FirstChar 65 /LastChar 67 /Widths [1 1 1] /Resources << /Font << /F1 ${n} 0 R >> >> >>`,
        `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /${random.pick(["Identity-H", "Identity-V", "UniJIS-UCS2-H", "Nothing"])} /DescendantFonts [${random.pick([`${n} 0 R`, `${n + 1} 0 R`, "null"])}] /ToUnicode ${n + 1} 0 R >>`,
        `<< /Type /Font /Subtype /TrueType /BaseFont /Y /FirstChar ${random.pick(["0", "-1", "300"])} /LastChar ${random.pick(["255", "0", "99999999"])} /Widths [${"1 ".repeat(random.below(400))}] /FontDescriptor << /FontFile2 ${n + 1} 0 R /Flags 4 >> >>`,
      ]),
      stream(
        "/Length1 99",
        random.pick([
          "BT /F1 9 Tf (aaa) Tj ET",
          random.characters(400),
          "begincmap 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap",
        ]),
      ),
    ],
  ),
  pageTree: (source, random) => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(source);
    const pages = /(\d+) 0 obj\s*<<[^>]*\/Type\s*\/Pages/.exec(source)?.[1] ?? "1";
    if (kids === null) return source;
    const [first = "1 0 R"] = /\d+ \d+ R/.exec(kids[1] ?? "") ?? [];
    const by = random.pick([
      `${first} ${pages} 0 R`,
      `${pages} 0 R`,
      `${first} `.repeat(2 + random.below(30)),
      "null null",
      `${first} 9999 0 R`,
      "",
      "1 2 3",
      `${first} `.repeat(3000),
      "<< /Type /Page >>",
    ]);
    const changed = replaced(source, { start: kids.index, end: kids.index + kids[0].length }, `/Kids [${by}]`);
    return changed.replace(/\/Count \d+/, (count) =>
      random.pick([count, "/Count 0", "/Count -1", "/Count 1000000000", "/Count 3000", "/Count 2"]),
    );
  },
  encrypted: (source, random) =>
    source.replace(
      /trailer\s*<</,
      (trailer) =>
        `${trailer} /Encrypt << /Filter /${random.pick(["Standard", "Adobe.PubSec", "X"])} /V ${random.pick(["1", "2", "4", "5", "99"])} /R ${random.pick(["2", "3", "4", "5", "6", "99"])} /O (${"a".repeat(random.pick([0, 32, 48]))}) /U (${"b".repeat(random.pick([0, 32, 48]))}) /OE (${"c".repeat(32)}) /UE (${"c".repeat(32)}) /P -4 /Length ${random.pick(["40", "128", "0", "-8", "99999"])} /CF << /StdCF << /CFM /${random.pick(["AESV2", "AESV3", "V2", "None"])} >> >> /StmF /StdCF /StrF /StdCF >> /ID [(x) (y)]`,
    ),
};

/** Cross-references and what follows them. */
export const REFERENCE_EDITS: Readonly<Record<string, Edit>> = {
  offsets: (source, random) =>
    source.replace(/\d{10} \d{5} [nf]/g, (line) =>
      random.chance(0.15)
        ? random.pick([
            `${String(random.below(99999)).padStart(10, "0")} 00000 n`,
            line.replace(/[nf]$/, random.pick(["n", "f", "x"])),
            "0000000000 65535 f",
            "9999999999 00000 n",
            "-000000001 00000 n",
          ])
        : line,
    ),
  start: (source, random) =>
    source.replace(
      /startxref\s+\d+/g,
      () => `startxref\n${random.pick(["0", "-1", "99999999999", String(random.below(source.length)), "x"])}`,
    ),
  previous: (source, random) =>
    source.replace(
      /trailer\s*<</,
      (trailer) =>
        `${trailer} /Prev ${random.pick([/startxref\s+(\d+)/.exec(source)?.[1] ?? "0", "0", "-1", "9", "1e12", "(x)"])} /XRefStm ${random.pick(["0", String(random.below(source.length)), "-5"])}`,
    ),
  size: (source, random) =>
    source.replace(/\/Size \d+/, `/Size ${random.pick(["0", "1", "-1", "2", "8388608", "2147483647"])}`),
  root: (source, random) =>
    source.replace(/\/Root \d+ \d+ R/, random.pick(["", "/Root 9999 0 R", "/Root 2 0 R", "/Root null", "/Root << >>"])),
  counts: (source, random) =>
    source.replace(
      /xref\s+\d+ \d+/,
      `xref\n${random.pick(["0", "1", "5", "-3"])} ${random.pick(["0", "1", "99999999", "3", "-1"])}`,
    ),
  revisions: (source, random) => {
    const objects = objectsIn(source);
    if (objects.length === 0) return source;
    let revised = source;
    for (let count = 1 + random.below(random.chance(0.1) ? 300 : 4); count > 0; count--) {
      const { number } = random.pick(objects);
      const { body } = random.pick(objects);
      const previous = /.*startxref\s+(\d+)/s.exec(revised)?.[1] ?? "0";
      const start = revised.length + 1;
      const text = `\n${number} 0 obj${source.slice(body.start, body.end).slice(0, 4000)}endobj\n`;
      const root = /\/Root \d+ \d+ R/.exec(source)?.[0] ?? "";
      revised += `${text}xref\n${number} 1\n${String(start).padStart(10, "0")} 00000 n \ntrailer\n<< /Size 99 ${root} /Prev ${previous} >>\nstartxref\n${start + text.length - 1}\n%%EOF\n`;
    }
    return revised;
  },
};
