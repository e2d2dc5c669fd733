/**
 * Rule by which values that speak of programs, formats and dates are left out of findings. Reports list it among the
 * exclusions, since nothing is left out silently.
 */
export const TECHNICAL_VALUE_RULE = "exclusion/technical-value";

/** Keys whose values are codes by definition, in document information, XMP and object dictionaries alike. */
const TECHNICAL_KEYS = new Set(
  [
    "Producer Creator CreatorTool CreationDate ModDate CreateDate ModifyDate MetadataDate Trapped PDFVersion GTS_PDFXVersion",
    "GTS_PDFXConformance GTS_PDFA1Version part conformance amd rev format InstanceID DocumentID OriginalDocumentID VersionID",
    "RenditionClass instanceID documentID originalDocumentID softwareAgent when changed action parameters versionID xmptk",
    "about parseType lang resource schema namespaceURI prefix valueType category name ColorMode ICCProfile ColorSpace",
    "Registry Ordering ID CheckSum DA DS Lang DocChecksum PTEX.Fullbanner AAPL:Keywords FontFamily CharSet Info OutputCondition",
    "OutputConditionIdentifier RegistryName Cert ByteRange Filter SubFilter M LastModified Panose Style URLS SpiderInfo",
    "Make Model Software HostComputer Orientation PixelXDimension PixelYDimension ExifVersion ComponentsConfiguration",
    "Rating MetadataBlockSize hasExtendedXMP DocumentAncestors settings NM PTEX.InfoDict marked Marked NPages NativeDigest HyphenationPatterns",
  ].flatMap((line) => line.split(" ")),
);
/** Values of these keys name a program; what is in them beside that is looked at nevertheless. */
const PATH_OR_PERSON = /[a-z]:\\|\\\\\w|file:|\/(?:home|Users)\/|\S@\S+\.\w|\b[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]\b/i;

const TECHNICAL_VALUES = [
  // Dates of PDF and ISO 8601.
  /^D:\d{4}/,
  /^\d{4}(?:[-:/]\d{2}){1,2}(?:[T ]\d{2}:\d{2}.*)?$/,
  // Numbers, versions, sizes.
  /^[\d.,:;+\-/ xX%]*$/,
  /^v?\d+(?:\.\w+)+$/i,
  // Identifiers of machines: UUIDs, long hexadecimal digits.
  /^(?:uuid:|urn:uuid:|xmp\.[dii]id:|adobe:docid:\S*?)?\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i,
  /^(?:uuid:|xmp\.[a-z]+:)?[0-9a-f]{16,}$/i,
  // Media types, language codes, namespaces, yes and no.
  /^(?:application|image|text|video|audio)\/[\w.+-]+$/,
  /^[a-z]{2,3}-[A-Z]{2}$|^x-default$/,
  /^https?:\/\/(?:ns\.adobe\.com|purl\.org|www\.w3\.org|iptc\.org|cipa\.jp|www\.aiim\.org|www\.npes\.org)\//,
  /^(?:true|false|yes|no|none|unknown|default|sRGB.*|srgb.*|untitled)$/i,
  // Default appearances of fields and styles.
  /\bTf\b|^font(?:-family)?:/,
];

/** Whether a value speaks of programs, formats or dates alone. @param key name of the entry, without namespace. */
export function isTechnical(key: string, value: string): boolean {
  const text = value.trim();
  if (!/\p{L}{2}/u.test(text)) return true;
  if (TECHNICAL_KEYS.has(key)) return !PATH_OR_PERSON.test(text);
  return TECHNICAL_VALUES.some((pattern) => pattern.test(text));
}
