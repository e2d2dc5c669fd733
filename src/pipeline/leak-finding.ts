import type { Leak } from "../leaks/leak.ts";
import { enclosingBox } from "../model/box.ts";
import { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { fillText } from "../model/local-text.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import { citation } from "../rules/rule-text.ts";

const LEAKED_TEXT = { word: "testo" } as const;

/** The finding of a leak. @throws RangeError when the catalog lacks the rule of its kind. */
export function leakFinding(leak: Leak, catalog: RuleCatalog): Finding {
  const rule = catalog.leaks.get(`leak/${leak.kind}`);
  if (rule === undefined) throw new RangeError(`No rule leak/${leak.kind}`);
  const params = { page: leak.page ?? "", undecodable: leak.undecodable };
  return {
    rule: rule.id,
    stage: "leak",
    kind: leak.kind,
    category: null,
    severity: rule.severity,
    page: leak.page,
    bbox: leak.boxes.length > 0 ? enclosingBox(leak.boxes) : null,
    ...(leak.boxes.length > 1 ? { boxes: leak.boxes } : {}),
    evidence: leak.text === "" ? null : new Evidence(leak.text, LEAKED_TEXT),
    message: fillText(rule.message, params),
    remedy: fillText(rule.remedy, params),
    source: citation(rule),
  };
}
