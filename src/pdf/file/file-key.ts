import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { numberOf, type PdfDict, type PdfObject, PdfString } from "./pdf-object.ts";
import { rc4 } from "./rc4.ts";

const PADDING = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

/**
 * The key that deciphers a file with the standard security handler (ISO 32000-2, 7.6.4): revisions 2, 3, 4, 5 and 6, user
 * or owner password. Null when the password is not one of them.
 *
 * @param encrypt /Encrypt dictionary. @param id first part of the trailer's /ID. @param keyLength in bytes, revisions 2 to 4.
 */
export function fileKey(encrypt: PdfDict, id: Uint8Array, keyLength: number, password: string): Uint8Array | null {
  const revision = numberOf(encrypt.get("R")) ?? 0;
  if (revision >= 5) return modernKey(encrypt, revision, password);
  if (revision < 2) return null;
  const given = Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
  const owner = bytesOf(encrypt.get("O")).subarray(0, 32);
  const asUser = userKey(encrypt, id, revision, keyLength, given);
  if (opens(encrypt, id, revision, asUser)) return asUser;
  let ownerKey = md5(given);
  if (revision >= 3) for (let i = 0; i < 50; i++) ownerKey = md5(ownerKey);
  ownerKey = ownerKey.subarray(0, keyLength);
  let user: Uint8Array = owner;
  for (let i = revision >= 3 ? 19 : 0; i >= 0; i--)
    user = rc4(
      ownerKey.map((byte) => byte ^ i),
      user,
    );
  const asOwner = userKey(encrypt, id, revision, keyLength, user);
  return opens(encrypt, id, revision, asOwner) ? asOwner : null;
}

/** Algorithm 2. */
function userKey(encrypt: PdfDict, id: Uint8Array, revision: number, length: number, padded: Uint8Array): Uint8Array {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE((numberOf(encrypt.get("P")) ?? 0) | 0);
  const clearMetadata = revision >= 4 && encrypt.get("EncryptMetadata") === false;
  let key = md5(
    padded,
    bytesOf(encrypt.get("O")).subarray(0, 32),
    permissions,
    id,
    Buffer.alloc(clearMetadata ? 4 : 0, 0xff),
  );
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key.subarray(0, length));
  return key.subarray(0, length);
}

/** Algorithms 4 to 6: enciphering something known must give /U. */
function opens(encrypt: PdfDict, id: Uint8Array, revision: number, key: Uint8Array): boolean {
  const stored = bytesOf(encrypt.get("U"));
  if (revision === 2) return Buffer.compare(rc4(key, PADDING), stored.subarray(0, 32)) === 0;
  let expected: Uint8Array = md5(PADDING, id);
  for (let i = 0; i < 20; i++)
    expected = rc4(
      key.map((byte) => byte ^ i),
      expected,
    );
  return Buffer.compare(expected, stored.subarray(0, 16)) === 0;
}

/** Algorithm 2.A: 32 bytes of hash, 8 of validation salt, 8 of key salt. */
function modernKey(encrypt: PdfDict, revision: number, password: string): Uint8Array | null {
  const secret = Buffer.from(password.normalize("NFKC"), "utf8").subarray(0, 127);
  const user = bytesOf(encrypt.get("U")).subarray(0, 48);
  const tries = [
    { stored: user, sealed: bytesOf(encrypt.get("UE")), more: Buffer.alloc(0) },
    { stored: bytesOf(encrypt.get("O")).subarray(0, 48), sealed: bytesOf(encrypt.get("OE")), more: user },
  ];
  for (const { stored, sealed, more } of tries) {
    if (stored.length < 48 || sealed.length < 32) continue;
    const proof = hash(revision, secret, stored.subarray(32, 40), more);
    if (Buffer.compare(proof, stored.subarray(0, 32)) !== 0) continue;
    const key = hash(revision, secret, stored.subarray(40, 48), more);
    const cipher = createDecipheriv("aes-256-cbc", key, Buffer.alloc(16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(sealed.subarray(0, 32)), cipher.final()]);
  }
  return null;
}

/** Algorithm 2.B; revision 5 is its first step alone. */
function hash(revision: number, password: Uint8Array, salt: Uint8Array, more: Uint8Array): Buffer {
  let key = createHash("sha256")
    .update(Buffer.concat([password, salt, more]))
    .digest();
  if (revision < 6) return key;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.concat([password, key, more]);
    const input = Buffer.concat(Array.from({ length: 64 }, () => block));
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = Buffer.concat([cipher.update(input), cipher.final()]);
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(["sha256", "sha384", "sha512"][sum % 3] as string)
      .update(mixed)
      .digest();
    last = mixed[mixed.length - 1] as number;
  }
  return key.subarray(0, 32);
}

function bytesOf(value: PdfObject | undefined): Uint8Array {
  return value instanceof PdfString ? value.bytes : new Uint8Array(0);
}
