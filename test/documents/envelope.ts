import { der, oid, SEQUENCE, SET } from "./certificate.ts";

const SIGNED_DATA = oid("2a864886f70d010702");
const DATA = oid("2a864886f70d010701");
const SHA256 = der(SEQUENCE, oid("608648016503040201"));
const OCTETS = 0x04;
const VERSION = der(0x02, Buffer.from([1]));

export interface EnvelopeOptions {
  readonly certificates?: readonly Uint8Array[];
  /** The signature alone, without the document. */
  readonly detached?: boolean;
  /** BER with lengths left open, the document in pieces of so many bytes, as signing programs write while they read. */
  readonly pieces?: number;
}

/** A CAdES envelope (RFC 5652, 5) around a document. Nobody signed it: it has certificates and no signature. */
export function envelope(document: Uint8Array, options: EnvelopeOptions = {}): Buffer {
  const { certificates = [], detached = false, pieces } = options;
  const wrap = pieces === undefined ? der : open;
  const content = detached
    ? []
    : [wrap(0xa0, pieces === undefined ? der(OCTETS, document) : inPieces(document, pieces))];
  const signed = wrap(
    SEQUENCE,
    VERSION,
    der(SET, SHA256),
    wrap(SEQUENCE, DATA, ...content),
    ...(certificates.length === 0 ? [] : [der(0xa0, ...certificates)]),
    der(SET),
  );
  return wrap(SEQUENCE, SIGNED_DATA, wrap(0xa0, signed));
}

/** BER value of open length. */
const open = (tag: number, ...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)]);

function inPieces(document: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < document.length; at += size) parts.push(der(OCTETS, document.subarray(at, at + size)));
  return open(0x24, ...parts);
}
