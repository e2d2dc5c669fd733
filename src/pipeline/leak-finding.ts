import type { Leak } from "../leaks/leak.ts";
import { enclosingBox } from "../model/box.ts";
import { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { fillText } from "../model/local-text.ts";
import type { Severity } from "../model/severity.ts";
import { findInText } from "../personal-data/personal-data.ts";
import type { RuleCatalog } from "../rules/catalog.ts";
import type { LeakRule } from "../rules/leak-rule.ts";
import { citation } from "../rules/rule-text.ts";

/** How a mask calls text of which only that it is hidden is known. */
export const LEAKED_TEXT = { word: "testo" } as const;

/** The finding of a leak. @throws RangeError when the catalog lacks the rule of its kind or the variant. */
export function leakFinding(leak: Leak, catalog: RuleCatalog): Finding {
  const rule = catalog.leaks.get(`leak/${leak.kind}`);
  if (rule === undefined) throw new RangeError(`No rule leak/${leak.kind}`);
  const variant = leak.variant === undefined ? undefined : rule.variants?.[leak.variant];
  if (leak.variant !== undefined && variant === undefined)
    throw new RangeError(`No variant ${leak.variant} of ${rule.id}`);
  const params = { page: leak.page ?? "", ...leak.detail };
  return {
    rule: rule.id,
    stage: "leak",
    kind: leak.kind,
    category: null,
    severity: variant?.severity ?? severityOf(leak, rule, catalog),
    page: leak.page,
    bbox: leak.boxes.length > 0 ? enclosingBox(leak.boxes) : null,
    ...(leak.boxes.length > 1 ? { boxes: leak.boxes } : {}),
    evidence: leak.text === "" ? null : new Evidence(leak.text, LEAKED_TEXT),
    message: fillText(variant?.message ?? rule.message, params),
    remedy: fillText(variant?.remedy ?? rule.remedy, params),
    source: citation(rule),
  };
}

function severityOf(leak: Leak, rule: LeakRule, catalog: RuleCatalog): Severity {
  if (rule.withoutPersonalData !== undefined) {
    const personal = findInText(leak.text, catalog.data).some(({ severity }) => severity !== "avviso");
    return personal ? rule.severity : rule.withoutPersonalData;
  }
  // What can't be decoded may still be read by whoever has the font: a person has to look.
  return leak.text === "" && leak.undecodable > 0 && rule.severity === "blocco" ? "revisione" : rule.severity;
}
