import { Buffer } from "node:buffer";
import type { Source } from "../../intake/source.ts";
import type { DocumentReport } from "../../model/document-report.ts";
import { Evidence, type Mask } from "../../model/evidence.ts";
import type { KnownFailure } from "../../model/failure.ts";
import type { Vault } from "../store/vault.ts";
import type { Analyse } from "../work.ts";

/** A document to examine. */
export interface Work {
  readonly source: Source;
  readonly choices: Parameters<Analyse>[1];
}

/** What came of it: a report, a known reason why there is none, or nothing when the program failed. */
export type Outcome =
  | { readonly report: DocumentReport }
  | { readonly failure: Pick<KnownFailure, "reason" | "text" | "remedy"> }
  | { readonly bug: true };

/** Length of what stands before the bytes of a document. */
const HEAD = 4;

/** A document and what is asked of it, for the database: unreadable without the key. */
export function sealWork({ source: { file, bytes }, choices }: Work, vault: Vault): Buffer {
  const about = Buffer.from(JSON.stringify({ file, choices }));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(about.length);
  return vault.seal(Buffer.concat([head, about, bytes]));
}

/** @throws Error when it was sealed with another key, or changed. */
export function openWork(sealed: Uint8Array, vault: Vault): Work {
  const opened = vault.openBytes(sealed);
  const start = HEAD + opened.readUInt32BE();
  const { file, choices } = JSON.parse(opened.subarray(HEAD, start).toString()) as { file: string } & Pick<
    Work,
    "choices"
  >;
  return { source: { file, bytes: new Uint8Array(opened.subarray(start)) }, choices };
}

/** A name that no field of a report has. */
const EVIDENCE = "\u0000evidence";

/** Values go along unmasked, for the store compares them; the seal keeps them. */
export function sealOutcome(outcome: Outcome, vault: Vault): Buffer {
  return vault.seal(
    JSON.stringify(outcome, function (this: Record<string, unknown>, name, value: unknown) {
      const own = this[name];
      return own instanceof Evidence ? { [EVIDENCE]: own.reveal(), mask: own.mask } : value;
    }),
  );
}

/** @throws Error when it was sealed with another key, or changed. */
export const openOutcome = (sealed: Uint8Array, vault: Vault): Outcome =>
  JSON.parse(vault.open(sealed), (_, value: unknown) =>
    isEvidence(value) ? new Evidence(value[EVIDENCE], value.mask) : value,
  ) as Outcome;

const isEvidence = (value: unknown): value is { readonly [EVIDENCE]: string; readonly mask: Mask } =>
  typeof value === "object" && value !== null && EVIDENCE in value;
