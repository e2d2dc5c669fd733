import { createDecipheriv, createHash } from "node:crypto";
import { fileKey } from "./file-key.ts";
import {
  dictOf,
  isArray,
  isDict,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  PdfString,
} from "./pdf-object.ts";
import { rc4 } from "./rc4.ts";

type Method = "identity" | "rc4" | "aes-128" | "aes-256";

/** Deciphers the strings and streams of a file with the standard security handler. */
export class Cipher {
  readonly #key: Uint8Array;
  readonly #filters: PdfDict | null;
  readonly #strings: Method;
  readonly #streams: Method;
  readonly #clearMetadata: boolean;

  constructor(key: Uint8Array, encrypt: PdfDict) {
    const version = numberOf(encrypt.get("V")) ?? 0;
    this.#key = key;
    this.#filters = version >= 4 ? dictOf(encrypt.get("CF")) : null;
    this.#clearMetadata = encrypt.get("EncryptMetadata") === false;
    this.#strings = version >= 4 ? this.#method(nameOf(encrypt.get("StrF"))) : "rc4";
    this.#streams = version >= 4 ? this.#method(nameOf(encrypt.get("StmF"))) : "rc4";
  }

  /** The value with its strings deciphered. Streams are deciphered when they are decoded. */
  strings(value: PdfObject, id: PdfRef): PdfObject {
    if (value instanceof PdfString) return new PdfString(this.#decipher(this.#strings, value.bytes, id));
    if (isArray(value)) return value.map((item) => this.strings(item, id));
    return isDict(value) ? this.stringsOf(value, id) : value;
  }

  stringsOf(dict: PdfDict, id: PdfRef): PdfDict {
    // A signature is never enciphered (ISO 32000-2, 7.6.2).
    const signature = dict.has("ByteRange");
    return new Map(
      [...dict].map(([key, value]) => [key, signature && key === "Contents" ? value : this.strings(value, id)]),
    );
  }

  stream({ dict, raw, id }: PdfStream): Uint8Array {
    const type = nameOf(dict.get("Type"));
    // Object 0 is in no file: a stream made up from parts already deciphered.
    if (id.number === 0 || type === "XRef" || (type === "Metadata" && this.#clearMetadata)) return raw;
    const filters = dict.get("Filter");
    const first = nameOf(isArray(filters) ? filters[0] : filters);
    if (first !== "Crypt") return this.#decipher(this.#streams, raw, id);
    const params = dict.get("DecodeParms");
    const name = nameOf(dictOf(isArray(params) ? params[0] : params)?.get("Name"));
    return this.#decipher(this.#method(name), raw, id);
  }

  #method(filter: string | null): Method {
    const method = filter === null ? null : nameOf(dictOf(this.#filters?.get(filter))?.get("CFM"));
    if (method === "V2") return "rc4";
    if (method === "AESV2") return "aes-128";
    return method === "AESV3" ? "aes-256" : "identity";
  }

  #decipher(method: Method, data: Uint8Array, id: PdfRef): Uint8Array {
    if (method === "identity" || data.length === 0) return data;
    if (method === "aes-256") return decipherAes("aes-256-cbc", this.#key, data);
    const salt = Buffer.from([id.number, id.number >> 8, id.number >> 16, id.generation, id.generation >> 8]);
    const mixed = createHash("md5").update(this.#key).update(salt);
    if (method === "aes-128") mixed.update("sAlT", "latin1");
    const key = mixed.digest().subarray(0, Math.min(16, this.#key.length + 5));
    return method === "rc4" ? rc4(key, data) : decipherAes("aes-128-cbc", key, data);
  }
}

/** The first block is the initialisation vector; wrong padding is left where it is. */
function decipherAes(algorithm: string, key: Uint8Array, data: Uint8Array): Uint8Array {
  const whole = data.length - (data.length % 16);
  if (whole < 32) return new Uint8Array(0);
  const cipher = createDecipheriv(algorithm, key, data.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(data.subarray(16, whole)), cipher.final()]);
  const padding = plain[plain.length - 1] as number;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

/**
 * The cipher of a file; null when the password does not open it or its handler is not the standard one.
 * @param encrypt /Encrypt dictionary, resolved to direct values. @param id first part of the trailer's /ID.
 */
export function cipherOf(encrypt: PdfDict, id: Uint8Array, password: string): Cipher | null {
  const version = numberOf(encrypt.get("V")) ?? 0;
  if (nameOf(encrypt.get("Filter")) !== "Standard" || ![1, 2, 4, 5].includes(version)) return null;
  const stated = (numberOf(encrypt.get("Length")) ?? 40) >> 3;
  const bytes = version === 1 ? 5 : version === 4 ? 16 : Math.min(16, Math.max(5, stated));
  try {
    const key = fileKey(encrypt, id, bytes, password);
    return key === null || key.length === 0 ? null : new Cipher(key, encrypt);
  } catch {
    // Entries of impossible lengths make the hash or the cipher refuse.
    return null;
  }
}
