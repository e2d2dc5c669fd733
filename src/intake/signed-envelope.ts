import { Buffer } from "node:buffer";
import { type BaseBlock, fromBER } from "asn1js";
import { Certificate, ContentInfo, SignedData } from "pkijs";
import { BrokenEnvelope, DetachedSignature } from "./failures.ts";

/** What a CAdES envelope (RFC 5652, 5; ETSI EN 319 122-1) holds: the document that was signed and the certificates. */
export interface SignedEnvelope {
  readonly content: Uint8Array;
  /** X.509 in DER, in the order of the envelope. */
  readonly certificates: readonly Uint8Array[];
}

/** Signing programs cut a document into pieces of about 1000 bytes: no honest envelope has more nodes than this allows. */
const BYTES_PER_NODE = 64;
const FEWEST_NODES = 10_000;

/**
 * Opens an envelope in DER, BER or base64, with or without PEM lines. Signatures are not verified.
 * @throws DetachedSignature when it holds a signature alone, BrokenEnvelope when it can't be taken apart.
 */
export function openEnvelope(bytes: Uint8Array): SignedEnvelope {
  const signed = signedDataIn(binary(bytes));
  const { eContent } = signed.encapContentInfo;
  if (eContent === undefined) throw new DetachedSignature();
  return {
    content: new Uint8Array(orBroken(() => eContent.getValue())),
    certificates: (signed.certificates ?? [])
      .filter((one) => one instanceof Certificate)
      .map((certificate) => new Uint8Array(orBroken(() => certificate.toSchema().toBER()))),
  };
}

function signedDataIn(bytes: Uint8Array): SignedData {
  const block = orBroken(() => parsed(bytes));
  return orBroken(() => new SignedData({ schema: new ContentInfo({ schema: block }).content as unknown }));
}

function parsed(bytes: Uint8Array): BaseBlock {
  // A view of its own: a Buffer may be part of a larger pool.
  const { offset, result } = fromBER(new Uint8Array(bytes), {
    maxContentLength: bytes.length,
    maxNodes: FEWEST_NODES + Math.ceil(bytes.length / BYTES_PER_NODE),
  });
  if (offset < 0) throw new BrokenEnvelope();
  return result;
}

/** What the parsers throw quotes the file, and says nothing that a person could act on. */
function orBroken<Result>(take: () => Result): Result {
  try {
    return take();
  } catch {
    throw new BrokenEnvelope();
  }
}

/** The envelope as binary: what does not begin with a DER SEQUENCE is base64. */
function binary(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return Buffer.from(text.replace(/-----(?:BEGIN|END) [^-]+-----/g, ""), "base64");
}
