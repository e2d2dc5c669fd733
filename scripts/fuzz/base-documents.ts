import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import type { Channel } from "../../src/index.ts";
import { packageRoot } from "../../src/rules/package-root.ts";
import { formsAndAttachments, refusals, saidBesidePages, traps } from "../../test/documents/index.ts";
import { sourceOf, streamsIn } from "./pdf-source.ts";

/** A document to be damaged. */
export interface BaseDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly channel: Channel;
  /** What it hides and must not let through, however it is damaged. */
  readonly forbidden: readonly string[];
}

interface Sample {
  readonly file: string;
  readonly channel: Channel;
  readonly secrets: readonly string[];
}

/** Larger documents are mutated no better, only slower. */
const LARGEST = 60_000;

/** The samples, the documents of the tests, and the same with their objects packed in object streams. */
export async function baseDocuments(): Promise<BaseDocument[]> {
  const folder = join(packageRoot(), "samples");
  const samples = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as readonly Sample[];
  const plain: BaseDocument[] = [
    ...samples.map(({ file, channel, secrets }) => ({
      name: file,
      bytes: new Uint8Array(readFileSync(join(folder, file))),
      channel,
      forbidden: secrets,
    })),
    ...[...traps, ...saidBesidePages(), ...formsAndAttachments()].map(({ name, bytes, expected }) => ({
      name,
      bytes,
      channel: "albo" as const,
      forbidden: expected.flatMap(({ text }) => (text === null || text.length < 6 ? [] : [text])),
    })),
    ...refusals().map(({ name, bytes }) => ({ name, bytes, channel: "albo" as const, forbidden: [] })),
  ];
  const small = plain.filter(({ bytes }) => bytes.length <= LARGEST);
  return [...small, ...(await Promise.all(small.map(packed))).filter((document) => document !== null)];
}

/** Null where pdf-lib does not read it, or would change what it hides. */
async function packed(document: BaseDocument): Promise<BaseDocument | null> {
  if (streamsIn(sourceOf(document.bytes)).length === 0 || document.forbidden.length > 0) return null;
  try {
    const loaded = await PDFDocument.load(document.bytes, { updateMetadata: false });
    return { ...document, name: `${document.name} (packed)`, bytes: await loaded.save({ useObjectStreams: true }) };
  } catch {
    return null;
  }
}
