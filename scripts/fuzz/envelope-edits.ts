import { envelope } from "../../test/documents/envelope.ts";
import { bytesOf, type PdfSource, replaced, sourceOf } from "./pdf-source.ts";
import type { Random } from "./random.ts";
import { BYTE_EDITS, type Edit } from "./syntax-edits.ts";

/** A document in a signed envelope (P7M), whole or damaged. */
export const ENVELOPE_EDITS: Readonly<Record<string, Edit>> = {
  wrapped: (source, random) => wrapped(source, random),
  nested: (source, random) => {
    let nested = source;
    for (let count = 1 + random.below(12); count > 0; count--) nested = wrapped(nested, random);
    return nested;
  },
  headMangled: (source, random) => {
    const whole = wrapped(source, random);
    const at = random.below(60);
    return replaced(whole, { start: at, end: at + random.below(3) }, random.characters(random.below(4)));
  },
  bytesMangled: (source, random) => random.pick(Object.values(BYTE_EDITS))(wrapped(source, random), random),
  base64: (source, random) => {
    const text = Buffer.from(bytesOf(wrapped(source, random))).toString("base64");
    const body = random.chance(0.3) ? text.slice(0, random.below(text.length)) : text;
    return random.chance(0.5) ? `-----BEGIN PKCS7-----\n${body}\n-----END PKCS7-----\n` : body;
  },
  lengthsOdd: (source, random) => {
    const head = "\x30\x82\x00\x20\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0";
    return `${head}${random.pick(["\x80", "\x84\xff\xff\xff\xff", "\x88\x7f\xff\xff\xff\xff\xff\xff\xff", "\x00", "\xff"])}${source}`;
  },
  deep: (_, random) =>
    `\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02${"\x30\x80\xa0\x80".repeat(random.below(40_000))}`,
};

function wrapped(source: PdfSource, random: Random): PdfSource {
  const pieces = random.chance(0.5) ? { pieces: 1 + random.below(2000) } : {};
  return sourceOf(envelope(bytesOf(source), { ...pieces, detached: random.chance(0.1) }));
}
