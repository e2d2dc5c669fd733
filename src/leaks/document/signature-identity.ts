import { X509Certificate } from "node:crypto";
import type { PdfFile } from "../../pdf/file/pdf-file.ts";
import { dictOf, isArray, PdfStream, PdfString } from "../../pdf/file/pdf-object.ts";
import { reachableObjects } from "../../pdf/file/reachable.ts";
import type { Leak } from "../leak.ts";
import type { DocumentDetector } from "./detector.ts";
import { placeless } from "./detector.ts";

/**
 * Identifiers of natural persons in a certificate's subject: the semantic identifiers of ETSI EN 319 412-1, 5.1.3 (tax
 * number, identity card, passport, national number), the `IT:` prefix of older certificates, or a bare tax code. Those of
 * organisations (VATIT-, NTRIT-) are not among them.
 */
const PERSONAL = /\b(?:TIN|IDC|PAS|PNO|TAX)[A-Z]{2}-[A-Z0-9]{5,}|\b(?:IT:)?[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]\b/gi;

/** The signer's certificate travels with the signature, with an identifier that the page does not show. */
export const signatureIdentity: DocumentDetector = {
  kind: "signature-identity",
  *find(file) {
    const reported = new Set<string>();
    for (const bytes of signatureBytes(file)) {
      for (const identifier of [...certificatesIn(bytes)].flatMap(personalIdentifiers)) {
        if (reported.has(identifier)) continue;
        reported.add(identifier);
        yield placeless("signature-identity", identifier);
      }
    }
  },
};

/**
 * The same of certificates that travel around the file, in the envelope (P7M) that it was signed with.
 * @param certificates X.509 in DER. @param found leaks of the file itself: what it tells too is not told twice.
 */
export function envelopeIdentities(certificates: readonly Uint8Array[], found: readonly Leak[]): Leak[] {
  const known = new Set(found.filter(({ kind }) => kind === "signature-identity").map(({ text }) => text));
  const identifiers = new Set(certificates.flatMap((der) => personalIdentifiers(parse(der))));
  return [...identifiers].filter((text) => !known.has(text)).map((text) => placeless("signature-identity", text));
}

/**
 * Identifiers of natural persons in the subject of a certificate. Whether it is an authority's is not asked: those have no
 * such identifier, and who signs with a certificate of their own making is told like others.
 */
function personalIdentifiers(certificate: X509Certificate | null): string[] {
  if (certificate === null) return [];
  return [...`${certificate.subject}\n${certificate.subjectAltName ?? ""}`.matchAll(PERSONAL)].map(([text]) => text);
}

/** Contents of signatures, and the certificates that long-term validation adds. */
function* signatureBytes(file: PdfFile): Iterable<Uint8Array> {
  for (const { value } of reachableObjects(file)) {
    const dict = dictOf(value);
    const contents = dict?.has("ByteRange") ? file.get(dict, "Contents") : null;
    if (contents instanceof PdfString) yield contents.bytes;
    for (const key of ["Certs", "Cert"]) {
      const kept = file.get(dict, key);
      for (const entry of isArray(kept) ? kept : [kept]) {
        const certificate = file.resolve(entry);
        if (certificate instanceof PdfString) yield certificate.bytes;
        if (certificate instanceof PdfStream) yield file.decode(certificate).data;
      }
    }
  }
}

/** A DER SEQUENCE with its length in two bytes, as certificates and their signed part are. */
const SEQUENCE = Buffer.from([0x30, 0x82]);

/**
 * Certificates are DER wherever they stand, while the message around them may be BER in many ways: they are found by
 * how they begin (RFC 5280, 4.1): SEQUENCE, SEQUENCE, then the version in [0] or the INTEGER of the serial number.
 */
function* certificatesIn(bytes: Uint8Array): Iterable<X509Certificate> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = data.indexOf(SEQUENCE);
  while (at >= 0 && at + 9 <= data.length) {
    const end = at + 4 + data.readUInt16BE(at + 2);
    const begins = data.readUInt16BE(at + 4) === 0x3082 && (data[at + 8] === 0xa0 || data[at + 8] === 0x02);
    const certificate = begins && end <= data.length ? parse(data.subarray(at, end)) : null;
    if (certificate !== null) yield certificate;
    at = data.indexOf(SEQUENCE, certificate === null ? at + 2 : end);
  }
}

function parse(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}
