import { generateKeyPairSync, randomBytes, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { certificate } from "../../test/documents/certificate.ts";
import { envelope } from "../../test/documents/envelope.ts";
import { KnownFailure } from "../model/failure.ts";
import { isEnvelope, pdfIn } from "./pdf-in.ts";

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(200_000)]);
const publicKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "der" });
const signer = certificate("Anna Verdi", "TINIT-VRDNNA80A41H501K", publicKey);
const other = certificate("Carlo Neri", "TINIT-NRECRL75B02F205X", publicKey);

const reasonFor = async (bytes: Uint8Array): Promise<string> => {
  try {
    await pdfIn(bytes);
  } catch (error) {
    if (error instanceof KnownFailure) return error.reason;
    throw error;
  }
  return "none";
};
const base64 = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("base64").replace(/.{64}/g, "$&\r\n"));

describe("the PDF in a signed envelope", () => {
  const der = envelope(PDF, { certificates: [signer, other] });

  test.each([
    ["DER", der],
    ["BER in pieces of 1000 bytes", envelope(PDF, { certificates: [signer, other], pieces: 1000 })],
    ["base64", base64(der)],
    [
      "PEM",
      Buffer.concat([Buffer.from("-----BEGIN PKCS7-----\n"), base64(der), Buffer.from("\n-----END PKCS7-----\n")]),
    ],
    [
      "envelopes of two signatories, the inner one in base64",
      envelope(base64(envelope(PDF, { certificates: [other] })), { certificates: [signer] }),
    ],
  ])("is taken out of %s with the certificates, byte for byte", async (_, bytes) => {
    const { bytes: inside, certificates } = await pdfIn(bytes);
    expect(Buffer.compare(inside, PDF)).toBe(0);
    const names = certificates.map((one) => /CN=(.*)/.exec(new X509Certificate(one).subject)?.[1]);
    expect(names).toEqual(["Anna Verdi", "Carlo Neri"]);
  });

  test("is the file itself where there is no envelope", async () => {
    expect(await pdfIn(PDF)).toEqual({ bytes: PDF, certificates: [] });
    expect([isEnvelope(PDF), isEnvelope(der)]).toEqual([false, true]);
  });
});

describe("an envelope without a PDF says so", () => {
  const nested = (depth: number): Buffer => (depth === 0 ? PDF : envelope(nested(depth - 1)));

  test.each([
    ["detached-signature", envelope(PDF, { detached: true, certificates: [signer] })],
    ["p7m-not-a-pdf", envelope(Buffer.from("<?xml version='1.0'?><fattura/>"))],
    ["p7m-not-a-pdf", envelope(Buffer.alloc(0))],
    ["broken-envelope", envelope(PDF).subarray(0, 100_000)],
    ["broken-envelope", base64(envelope(PDF)).subarray(0, 100_000)],
    ["broken-envelope", Buffer.concat([envelope(PDF).subarray(0, 19), randomBytes(5000)])],
    ["deep-envelope", nested(9)],
    ["none", nested(8)],
  ])("%s", async (reason, bytes) => {
    expect(await reasonFor(bytes)).toBe(reason);
  });

  test("whatever byte is spoiled: a PDF comes out or a reason, never an error", async () => {
    const whole = envelope(PDF.subarray(0, 300), { certificates: [signer], pieces: 100 });
    for (let at = 0; at < whole.length; at++) {
      const spoiled = Buffer.from(whole);
      spoiled[at] = (spoiled[at] as number) ^ 0xff;
      expect(await reasonFor(spoiled)).toMatch(/^[a-z0-9-]+$/);
    }
  });
});
