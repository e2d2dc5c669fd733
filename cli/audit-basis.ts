import { createHash } from "node:crypto";
import type { Configuration } from "../src/configuration/configuration.ts";
import type { RuleCatalog } from "../src/rules/catalog.ts";

/**
 * What examinations rest on: version of program and rules, OCR engine and settings of the body. An audit examines anew what
 * rests on something else, and its workers have to share it.
 */
export function auditBasis(
  version: string,
  catalog: Pick<RuleCatalog, "version">,
  ocrEngine: string | undefined,
  configuration: Configuration | null,
): string {
  const settled = JSON.stringify({ ...configuration, lang: undefined, workers: undefined });
  return JSON.stringify([version, catalog.version, ocrEngine ?? null, digest(settled)]);
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
