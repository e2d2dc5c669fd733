import { Buffer } from "node:buffer";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const IV = 12;
const TAG = 16;

/**
 * What the store may hold of names and values: marks, which can be compared, and sealed texts, which only the key opens.
 * Without the key neither a value can be guessed from its mark nor an address be read.
 */
export class Vault {
  readonly #macKey: Buffer;
  readonly #sealKey: Buffer;

  /** @param key any text of enough randomness; @param salt of the store, so that marks of two stores differ. */
  constructor(key: string, salt: string) {
    const derived = (use: string): Buffer => Buffer.from(hkdfSync("sha256", key, salt, `omissis/audit/${use}`, 32));
    this.#macKey = derived("mark");
    this.#sealKey = derived("seal");
  }

  /** HMAC-SHA256 of the parts: equal parts give equal marks. */
  mark(...parts: readonly (string | number | null)[]): Buffer {
    return createHmac("sha256", this.#macKey).update(JSON.stringify(parts)).digest();
  }

  /** AES-256-GCM with a nonce of its own. */
  seal(content: string | Uint8Array): Buffer {
    const iv = randomBytes(IV);
    const cipher = createCipheriv("aes-256-gcm", this.#sealKey, iv);
    const sealed = Buffer.concat([
      cipher.update(typeof content === "string" ? Buffer.from(content) : content),
      cipher.final(),
    ]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when the bytes were sealed with another key, or changed. */
  open(sealed: Uint8Array): string {
    return this.openBytes(sealed).toString("utf8");
  }

  /** @throws Error when the bytes were sealed with another key, or changed. */
  openBytes(sealed: Uint8Array): Buffer {
    const decipher = createDecipheriv("aes-256-gcm", this.#sealKey, sealed.subarray(0, IV));
    decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  }
}
