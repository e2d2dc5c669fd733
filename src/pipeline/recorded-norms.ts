import type { RecordedNorm } from "../configuration/configuration.ts";
import type { Channel } from "../model/channel.ts";
import type { Finding } from "../model/finding.ts";

/**
 * Findings as notices where the body has recorded a norm that answers them: the finding stays, the norm stands beside it.
 * Only what a row of the publication table says can be answered, never what a datum or a leak is.
 *
 * @param row of the document's type, null when it has none.
 */
export function underNorms(
  findings: readonly Finding[],
  row: string | null,
  channel: Channel | null,
  norms: readonly RecordedNorm[] = [],
): Finding[] {
  return findings.map((finding) => {
    if (finding.stage !== "publication" || finding.severity === "avviso") return finding;
    const norm = norms.find(
      (one) => one.rule === finding.rule && one.row === row && (one.channel === undefined || one.channel === channel),
    );
    if (norm === undefined) return finding;
    const note = { it: `Norma annotata da ${norm["recorded-by"]}`, en: `Norm recorded by ${norm["recorded-by"]}` };
    const beside = ` (${norm["recorded-on"]}): ${norm.norm}.`;
    return {
      ...finding,
      severity: "avviso",
      message: { it: `${finding.message.it} ${note.it}${beside}`, en: `${finding.message.en} ${note.en}${beside}` },
      source: norm.norm,
    };
  });
}
