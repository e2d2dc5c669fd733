import { utf8OrLatin1 } from "./jpeg/bytes-text.ts";

/** A value of an XMP packet by the local name of its property. */
export interface XmpValue {
  readonly key: string;
  readonly text: string;
}

/**
 * Name spaces of settings and of the history of a file (camera raw, lenses, XMP media management, PDF/A schemas). Their
 * values are technical whatever their key is; the key is then given as `settings`.
 */
const SETTINGS = new Set(
  "xmpGImg crs crd crlcp crss aux exifEX xmpMM stRef stEvt stVer stMfs xmpTPg xmpG stDim stFnt pdfaid pdfuaid pdfxid pdfaExtension pdfaSchema pdfaProperty pdfaType pdfaField xmpNote GPano".split(
    " ",
  ),
);

/** RDF's own containers say nothing: a value belongs to the property around them. */
const CONTAINERS = new Set(["RDF", "Description", "Bag", "Seq", "Alt", "li", "xmpmeta", "xapmeta", "value"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const MAX_DEPTH = 100;

/** Texts and attributes of an XMP packet (ISO 16684-1). Damaged XML is read as far as it goes, in one pass. */
export function readXmp(bytes: Uint8Array): XmpValue[] {
  const xml = decodePacket(bytes);
  const values: XmpValue[] = [];
  const open: string[] = [];
  const property = (): string =>
    open.includes("settings") ? "settings" : (open.findLast((name) => !CONTAINERS.has(name)) ?? "");
  for (let at = 0; at < xml.length; ) {
    const tag = xml.indexOf("<", at);
    const end = tag < 0 ? xml.length : tag;
    add(values, property(), decodeEntities(xml.slice(at, end)));
    if (tag < 0) break;
    const special = SPECIAL.find(({ start }) => xml.startsWith(start, tag));
    const close = special ? xml.indexOf(special.end, tag) : tagEnd(xml, tag);
    if (close < 0) break;
    if (special?.start === "<![CDATA[") add(values, property(), xml.slice(tag + 9, close));
    else if (!special) readTag(xml.slice(tag + 1, close), open, values);
    at = close + (special?.end.length ?? 1);
  }
  return values;
}

const SPECIAL = [
  { start: "<!--", end: "-->" },
  { start: "<![CDATA[", end: "]]>" },
  { start: "<?", end: ">" },
  { start: "<!", end: ">" },
] as const;

/** The `>` that ends a tag; those in quotes belong to attributes. */
function tagEnd(xml: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
  }
  return -1;
}

function readTag(tag: string, open: string[], values: XmpValue[]): void {
  if (tag.startsWith("/")) {
    open.pop();
    return;
  }
  for (const [, key = "", value, other] of tag.matchAll(/([^\s="'<>]+)=(?:"([^"]*)"|'([^']*)')/g)) {
    if (!/^(?:xmlns|xml:|rdf:|x:)/.test(key)) add(values, localName(key), decodeEntities(value ?? other ?? ""));
  }
  if (!tag.endsWith("/") && open.length < MAX_DEPTH) open.push(localName(/^[^\s/]*/.exec(tag)?.[0] ?? ""));
}

function add(values: XmpValue[], key: string, text: string): void {
  const trimmed = text.trim();
  if (trimmed !== "") values.push({ key, text: trimmed });
}

/** The name without its name space; `settings` for what is technical by its name space. */
function localName(name: string): string {
  const colon = name.indexOf(":");
  return SETTINGS.has(name.slice(0, Math.max(0, colon))) ? "settings" : name.slice(colon + 1);
}

function decodePacket(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return utf8OrLatin1(bytes);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[name] ?? whole;
  });
}
