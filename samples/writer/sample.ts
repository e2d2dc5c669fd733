import type { Box } from "../../src/model/box.ts";
import type { Channel } from "../../src/model/channel.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import type { ActWriter } from "./act-writer.ts";

/** A finding that decides the verdict; what is merely reported as `avviso` is not listed. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly page: number;
  readonly text: string;
  /** By font ascent and descent, a tenth of a point. */
  readonly bbox: Box;
}

export interface Sample {
  /** Below `samples/`. */
  readonly file: string;
  readonly channel: Channel;
  /** Row of the publication table. */
  readonly type: string;
  readonly verdict: Verdict;
  readonly findings: readonly ExpectedFinding[];
  /** What nobody may be able to get out of the file once it has been redacted. */
  readonly secrets: readonly string[];
  readonly bytes: Uint8Array;
}

/** The finding that `text` is, where the writer set it. */
export function foundAt(act: ActWriter, rule: string, text: string, nth = 0): ExpectedFinding {
  const { page, bbox } = act.placeOf(text, nth);
  const [x0, y0, x1, y1] = bbox.map((value) => Math.round(value * 10) / 10) as unknown as Box;
  return { rule, page, text, bbox: [x0, y0, x1, y1] };
}

export function goodSample(name: string, channel: Channel, type: string, bytes: Uint8Array): Sample {
  return { file: `buoni/${name}.pdf`, channel, type, verdict: "publishable", findings: [], secrets: [], bytes };
}

export function badSample(
  name: string,
  channel: Channel,
  type: string,
  bytes: Uint8Array,
  findings: readonly ExpectedFinding[],
): Sample {
  return {
    file: `cattivi/${name}.pdf`,
    channel,
    type,
    verdict: "not-publishable",
    findings,
    secrets: [...new Set(findings.map((finding) => finding.text))],
    bytes,
  };
}
