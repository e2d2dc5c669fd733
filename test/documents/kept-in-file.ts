import { generateKeyPairSync } from "node:crypto";
import sharp from "sharp";
import { A4, actWith, addPages, COVER_BOX, newAct, SECRET } from "./act.ts";
import { certificate } from "./certificate.ts";
import { filledRectangle, literal, textAt } from "./content.ts";
import type { FileTrap } from "./file-trap.ts";
import { formsAndAttachments } from "./forms-and-attachments.ts";
import { latin1, type RawPdf, ref } from "./raw-pdf.ts";
import { saidBesidePages } from "./said-beside-pages.ts";

const EMPTY = actWith("");

/** Appends objects to a finished file as a save by increments does. @param objects bodies by number; null frees one. */
export function update(
  bytes: Uint8Array,
  root: number,
  objects: ReadonlyMap<number, string | null>,
  trailer = "",
): Uint8Array {
  const before = Buffer.from(bytes).toString("latin1");
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1];
  const size = Math.max(Number(/\/Size (\d+)/.exec(before)?.[1]), ...[...objects.keys()].map((number) => number + 1));
  let out = "";
  let table = "xref\n";
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    const offset = bytes.length + out.length;
    if (body !== null) out += `${number} 0 obj\n${body}\nendobj\n`;
    table += `${number} 1\n${String(body === null ? 0 : offset).padStart(10, "0")} ${body === null ? "00001 f" : "00000 n"} \n`;
  }
  const start = bytes.length + out.length;
  const end = `trailer\n<< /Size ${size} /Root ${ref(root)} /Prev ${previous} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([bytes, latin1(out + table + end)]);
}

const streamBody = (data: string): string => `<< /Length ${latin1(data).length} >>\nstream\n${data}\nendstream`;

/** Numbers that `newAct` and `addPages` give to the parts of an act of one page. */
const CONTENT = 4;
const PAGE = 5;
const NEXT = 7;

function savedAct(content: string): { readonly bytes: Uint8Array; readonly root: number } {
  const pdf = newAct();
  const root = addPages(pdf, [{ content }]);
  return { bytes: pdf.bytes(root), root };
}

const pageWith = (entries: string): string =>
  `<< /Type /Page /Parent 3 0 R /Contents ${ref(CONTENT)} /MediaBox [${A4.join(" ")}] /Resources << /Font << /F1 1 0 R /F2 2 0 R >> >> ${entries} >>`;

/** PyMuPDF: redactions applied, then `saveIncr`. */
export function redactedByUpdate(): FileTrap {
  const { bytes, root } = savedAct(actWith());
  const updated = update(bytes, root, new Map([[CONTENT, streamBody(EMPTY)]]));
  return {
    name: "redacted-by-update",
    bytes: updated,
    expected: [{ kind: "previous-revision", page: 1, text: SECRET }],
  };
}

/** A comment deleted in a viewer that saves by increments. */
export function commentDeletedByUpdate(): FileTrap {
  const { bytes, root } = savedAct(EMPTY);
  const note = `<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /Contents ${literal(SECRET)} >>`;
  const commented = update(
    bytes,
    root,
    new Map([
      [PAGE, pageWith(`/Annots [${ref(NEXT)}]`)],
      [NEXT, note],
    ]),
  );
  const deleted = update(
    commented,
    root,
    new Map<number, string | null>([
      [PAGE, pageWith("")],
      [NEXT, null],
    ]),
  );
  return {
    name: "comment-deleted-by-update",
    bytes: deleted,
    expected: [{ kind: "previous-revision", page: null, text: SECRET }],
  };
}

/** A highlight added to a finished act: the earlier revision holds nothing more. */
export function highlightedByUpdate(): FileTrap {
  const { bytes, root } = savedAct(actWith());
  const highlight = `<< /Type /Annot /Subtype /Highlight /Rect [${COVER_BOX.join(" ")}] /C [1 1 0] >>`;
  const objects = new Map([
    [PAGE, pageWith(`/Annots [${ref(NEXT)}]`)],
    [NEXT, highlight],
  ]);
  return { name: "highlighted-by-update", bytes: update(bytes, root, objects), expected: [] };
}

/** A form filled and saved: the empty field comes before the filled one. */
export function filledByUpdate(): FileTrap {
  const pdf = newAct();
  const field = pdf.add("<< /Type /Annot /Subtype /Widget /FT /Tx /T (nota) /Rect [64 300 300 320] /F 4 >>");
  const root = addPages(pdf, [{ content: actWith(), annotations: [field] }], `/AcroForm << /Fields [${ref(field)}] >>`);
  const filled = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (nota) /Rect [64 300 300 320] /F 4 /V (Visto) >>";
  return { name: "filled-by-update", bytes: update(pdf.bytes(root), root, new Map([[field, filled]])), expected: [] };
}

const withLoose = (name: string, loose: string, expected: FileTrap["expected"]): FileTrap => {
  const pdf = newAct();
  pdf.stream("", loose, true);
  return { name, bytes: pdf.bytes(addPages(pdf, [{ content: EMPTY }])), expected };
};

/** A page's content replaced by a program that leaves the old one in the file. */
export const orphanContent = (): FileTrap =>
  withLoose("orphan-content", actWith(), [{ kind: "orphan-object", page: null, text: SECRET }]);

/** The same with content that the page still shows. */
export const orphanCopy = (): FileTrap => withLoose("orphan-copy", EMPTY, []);

/** A page taken out of the page tree to which a bookmark still leads. */
export function deletedPage(): FileTrap {
  const pdf = newAct();
  const content = pdf.stream("", textAt(64, 700, 11, SECRET));
  const page = pdf.add(pageWith("").replace(ref(CONTENT), ref(content)).replace("/Parent 3 0 R", ""));
  const outline = pdf.reserve();
  const item = pdf.add(`<< /Title (Allegato) /Parent ${ref(outline)} /Dest [${ref(page)} /Fit] >>`);
  pdf.set(outline, `<< /Type /Outlines /First ${ref(item)} /Last ${ref(item)} /Count 1 >>`);
  const root = addPages(pdf, [{ content: EMPTY }], `/Outlines ${ref(outline)}`);
  return {
    name: "deleted-page",
    bytes: pdf.bytes(root),
    expected: [{ kind: "orphan-object", page: null, text: SECRET }],
  };
}

function withInfo(name: string, info: string, expected: FileTrap["expected"]): FileTrap {
  const pdf = newAct();
  const object = pdf.add(info);
  return { name, bytes: pdf.bytes(addPages(pdf, [{ content: EMPTY }]), undefined, `/Info ${ref(object)}`), expected };
}

const utf16 = (text: string): string => `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** The subject of the word processor's file. */
export const personInProperties = (): FileTrap =>
  withInfo("person-in-properties", `<< /Subject ${utf16(SECRET)} /Producer (LibreOffice 7.4) >>`, [
    { kind: "metadata", page: null, text: SECRET },
  ]);

/** What every program writes. */
export const programInProperties = (): FileTrap =>
  withInfo(
    "program-in-properties",
    "<< /Producer (LibreOffice 7.4) /Creator (Writer) /CreationDate (D:20260318103000+01'00') /ModDate (D:20260318103000Z) /Trapped /False >>",
    [],
  );

/** The same subject in XMP, beside what PDF/A asks for. */
export function personInXmp(): FileTrap {
  const pdf = newAct();
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" pdfaid:part="2" pdfaid:conformance="B"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${SECRET}</rdf:li></rdf:Alt></dc:description><xmp:CreateDate>2026-03-18T10:30:00+01:00</xmp:CreateDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const packet = pdf.stream("/Type /Metadata /Subtype /XML", xmp);
  const root = addPages(pdf, [{ content: EMPTY }], `/Metadata ${ref(packet)}`);
  return { name: "person-in-xmp", bytes: pdf.bytes(root), expected: [{ kind: "metadata", page: null, text: SECRET }] };
}

const PUBLIC_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({
  type: "spki",
  format: "der",
});

function signed(name: string, commonName: string, identifier: string, expected: FileTrap["expected"]): FileTrap {
  const pdf = newAct();
  const contents = certificate(commonName, identifier, PUBLIC_KEY).toString("hex");
  const signature = pdf.add(
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <${contents}> >>`,
  );
  const field = pdf.add(`<< /FT /Sig /T (Firma1) /V ${ref(signature)} >>`);
  const root = addPages(pdf, [{ content: EMPTY }], `/AcroForm << /Fields [${ref(field)}] /SigFlags 3 >>`);
  return { name, bytes: pdf.bytes(root), expected };
}

/** A qualified signature of a natural person (ETSI EN 319 412-2). */
export const signedByPerson = (): FileTrap =>
  signed("signed-by-person", "Beatrice Solimena", "TINIT-SLMBRC84C50H501X", [
    { kind: "signature-identity", page: null, text: "TINIT-SLMBRC84C50H501X" },
  ]);

/** A seal of an organisation (ETSI EN 319 412-3). */
export const sealedByOrganisation = (): FileTrap =>
  signed("sealed-by-organisation", "Comune di Valdorsino", "VATIT-01234567890", []);

async function photographed(
  name: string,
  exif: Record<string, string>,
  position: Record<string, string>,
  expected: FileTrap["expected"],
): Promise<FileTrap> {
  const jpeg = await sharp({ create: { width: 200, height: 100, channels: 3, background: "#ccc" } })
    .withExif({ IFD0: exif, IFD3: position })
    .jpeg()
    .toBuffer();
  const pdf = newAct();
  const picture = pdf.stream(
    "/Type /XObject /Subtype /Image /Width 200 /Height 100 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    jpeg,
  );
  const content = `${EMPTY}q 200 0 0 100 64 250 cm /X1 Do Q\n`;
  const root = addPages(pdf, [{ content, resources: `/XObject << /X1 ${ref(picture)} >>` }]);
  return { name, bytes: pdf.bytes(root), expected };
}

/** A photograph described in the phone before it was put into the act. */
export const describedPhotograph = (): Promise<FileTrap> =>
  photographed("described-photograph", { ImageDescription: SECRET, Make: "Canon" }, {}, [
    { kind: "image-metadata", page: 1, text: SECRET },
  ]);

/** A picture that tells its device and program alone. */
export const scannedPicture = (): Promise<FileTrap> =>
  photographed("scanned-picture", { Make: "Canon", Model: "DR-C225", Software: "CaptureOnTouch" }, {}, []);

/** Taken with a telephone in front of the house where the inspection was. */
export const photographWithPosition = (): Promise<FileTrap> =>
  photographed(
    "photograph-with-position",
    { Make: "Canon" },
    { GPSLatitudeRef: "N", GPSLatitude: "45/1 27/1 5137/100", GPSLongitudeRef: "E", GPSLongitude: "9/1 11/1 2224/100" },
    [{ kind: "image-metadata", page: 1, text: "45.46427° N 9.18951° E" }],
  );

const THUMB = [119, 168] as const;

/** Grey pixels of a page that shows a black bar at the given height (points) and nothing else. */
function thumbWithBar(pdf: RawPdf, bottom: number): number {
  const [width, height] = THUMB;
  const pixels = Buffer.alloc(width * height, 255);
  const top = Math.round(((A4[3] - bottom - 60) * height) / A4[3]);
  for (let y = top; y < top + (60 * height) / A4[3]; y++) pixels.fill(0, y * width + 20, y * width + 100);
  return pdf.stream(`/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`, pixels, true);
}

function withThumb(name: string, bottom: number, expected: FileTrap["expected"]): FileTrap {
  const pdf = newAct();
  const thumb = thumbWithBar(pdf, bottom);
  const content = pdf.stream("", filledRectangle([100, 400, 500, 460]));
  const tree = pdf.reserve();
  const page = pdf.add(
    `<< /Type /Page /Parent ${ref(tree)} /Contents ${ref(content)} /MediaBox [0 0 595 842] /Thumb ${ref(thumb)} >>`,
  );
  pdf.set(tree, `<< /Type /Pages /Kids [${ref(page)}] /Count 1 >>`);
  return { name, bytes: pdf.bytes(pdf.add(`<< /Type /Catalog /Pages ${ref(tree)} >>`)), expected };
}

/** The thumbnail that a program made before the page changed. */
export const oldThumbnail = (): FileTrap => withThumb("old-thumbnail", 600, [{ kind: "thumbnail", page: 1, text: "" }]);
export const presentThumbnail = (): FileTrap => withThumb("present-thumbnail", 400, []);

/** All of them: of each kind of leak some that have it and some that look as if they had. */
export async function fileTraps(): Promise<FileTrap[]> {
  return [
    redactedByUpdate(),
    commentDeletedByUpdate(),
    highlightedByUpdate(),
    filledByUpdate(),
    orphanContent(),
    orphanCopy(),
    deletedPage(),
    personInProperties(),
    programInProperties(),
    personInXmp(),
    signedByPerson(),
    sealedByOrganisation(),
    await describedPhotograph(),
    await scannedPicture(),
    await photographWithPosition(),
    oldThumbnail(),
    presentThumbnail(),
    ...saidBesidePages(),
    ...formsAndAttachments(),
  ];
}
