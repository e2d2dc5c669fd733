import type { DecidedEntry } from "../index.ts";
import type { BoxView } from "./contract.ts";
import { inSentence, ruleTitle, say, type Viewing } from "./views.ts";

const OWN = { it: "aggiunto dall'operatore", en: "added by the operator" } as const;
const SAME = { it: "stesso testo di uno aggiunto", en: "same text as an added one" } as const;

/** A box of the plan for the page. @param findings keys of those that are shown */
export function boxView(entry: DecidedEntry, findings: ReadonlySet<string>, viewing: Viewing): BoxView {
  const { key, id, page, boxes, burn, decidedBy, own, left, hiddenInAct, severity, rule, reason, source, evidence } =
    entry;
  const what = rule === null ? (own ? OWN : SAME)[viewing.lang] : inSentence(ruleTitle(viewing, rule));
  const number = id.replace(/^.*-/, "");
  return {
    id: key,
    page,
    boxes,
    burn,
    decidedBy,
    own,
    rejected: left,
    hiddenInAct,
    severity,
    name:
      viewing.lang === "it" ? `Riquadro ${number}, pagina ${page}, ${what}` : `Box ${number}, page ${page}, ${what}`,
    reason: say(viewing, reason),
    source,
    quote: evidence?.masked() ?? null,
    finding: findings.has(key) ? key : null,
  };
}
