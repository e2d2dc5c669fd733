/** DER value with its tag and length. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const digits = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length]), digits, body]);
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, "hex"));
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, "utf8"));
const COMMON_NAME = "550403";
const SERIAL_NUMBER = "550405";
const SHA256_WITH_RSA = der(SEQUENCE, oid("2a864886f70d01010b"), der(0x05));

const name = (attributes: Readonly<Record<string, string>>): Buffer =>
  der(SEQUENCE, ...Object.entries(attributes).map(([type, value]) => der(SET, der(SEQUENCE, oid(type), utf8(value)))));

/**
 * An X.509 certificate as a signature carries it (RFC 5280, 4.1). Nobody signed it: its signature is zeros.
 * @param identifier serialNumber of the subject. @param publicKey SubjectPublicKeyInfo in DER.
 */
export function certificate(commonName: string, identifier: string, publicKey: Uint8Array): Buffer {
  const date = (text: string): Buffer => der(0x17, Buffer.from(text, "latin1"));
  const body = der(
    SEQUENCE,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([7])),
    SHA256_WITH_RSA,
    name({ [COMMON_NAME]: "Autorita di prova" }),
    der(SEQUENCE, date("260101000000Z"), date("290101000000Z")),
    name({ [COMMON_NAME]: commonName, [SERIAL_NUMBER]: identifier }),
    publicKey,
  );
  return der(SEQUENCE, body, SHA256_WITH_RSA, der(0x03, Buffer.alloc(257)));
}
