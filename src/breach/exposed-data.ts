import { UsageFailure } from "../model/failure.ts";

/** What a JSON report says of the data that were exposed, without the data. */
export interface ExposedData {
  readonly documents: readonly ExposedDocument[];
  /** Number of findings by rule, notices left out. */
  readonly byRule: ReadonlyMap<string, number>;
}

export interface ExposedDocument {
  readonly sha256: string | null;
  readonly pages: number | null;
  readonly channel: string | null;
  readonly from: string | null;
  readonly examinedWhole: boolean;
}

/**
 * Reads a JSON report (version 1). Only rule ids, severities and numbers are taken from it: neither texts nor file names,
 * which may be personal data.
 *
 * @throws UsageFailure when the text is no report of `scan`, `check` or `gate`.
 */
export function exposedData(text: string): ExposedData {
  const report = parsed(text);
  const documents = report?.["documents"];
  if (!Array.isArray(documents)) throw new NoReport();
  const byRule = new Map<string, number>();
  const read = documents.map((document: unknown): ExposedDocument => {
    if (!isObject(document) || !Array.isArray(document["findings"])) throw new NoReport();
    for (const finding of document["findings"] as unknown[]) {
      if (!isObject(finding) || typeof finding["rule"] !== "string") throw new NoReport();
      if (finding["severity"] === "avviso") continue;
      byRule.set(finding["rule"], (byRule.get(finding["rule"]) ?? 0) + 1);
    }
    return {
      sha256: textOr(document["sha256"]),
      pages: typeof document["pages"] === "number" ? document["pages"] : null,
      channel: textOr(document["channel"]),
      from: firstDay(document),
      examinedWhole: document["status"] === "read",
    };
  });
  return { documents: read, byRule };
}

function firstDay(document: Record<string, unknown>): string | null {
  const publication = document["publication"];
  const channels = isObject(publication) ? publication["channels"] : null;
  if (!Array.isArray(channels)) return null;
  const own = channels.find((term: unknown) => isObject(term) && term["channel"] === document["channel"]);
  return isObject(own) ? textOr(own["from"]) : null;
}

class NoReport extends UsageFailure {
  constructor() {
    super(
      { it: "Il file non è un rapporto JSON di omissis.", en: "The file is no JSON report of omissis." },
      {
        it: "Farlo con omissis check FILE --channel CANALE --format json=rapporto.json.",
        en: "Make it with omissis check FILE --channel CHANNEL --format json=report.json.",
      },
    );
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOr = (value: unknown): string | null => (typeof value === "string" ? value : null);

function parsed(text: string): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(text);
    return isObject(content) ? content : null;
  } catch {
    return null;
  }
}
