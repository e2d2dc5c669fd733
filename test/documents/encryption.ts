import { createHash } from "node:crypto";
import { type Encryption, latin1 } from "./raw-pdf.ts";

const PADDING = Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex");
const ID = Buffer.from("00112233445566778899aabbccddeeff", "hex");
const PERMISSIONS = -4;

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([latin1(password), PADDING]).subarray(0, 32);
const hexString = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString("hex")}>`;

export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number): void => {
    const kept = state[i] ?? 0;
    state[i] = state[j] ?? 0;
    state[j] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  });
}

/**
 * The standard security handler, revision 2, RC4 with 40 bits (ISO 32000-1, 7.6.3, algorithms 1 to 4): the weakest that
 * readers must know. Strings of the document stay in clear, so it suits documents whose objects hold none.
 */
export function standardEncryption(userPassword: string, ownerPassword = "proprietario"): Encryption {
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(userPassword), owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O ${hexString(owner)} /U ${hexString(user)} /P ${PERMISSIONS} >>`,
    trailer: `/ID [${hexString(ID)} ${hexString(ID)}]`,
    encipher: (object, data) => {
      const salt = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      return rc4(md5(key, salt).subarray(0, 10), data);
    },
  };
}
