import type { FindingView } from "../../contract.ts";
import { groups, SEVERITIES } from "../check/finding-groups.ts";
import { SeverityBadge } from "../check/severity-badge.tsx";
import { texts } from "../state/language.ts";

/** What the check still finds in the copy, in short; open when it stands in the way of publishing. */
export function Remaining({ findings }: { readonly findings: readonly FindingView[] }) {
  const t = texts.value;
  if (findings.length === 0) return null;
  return (
    <details open={findings.some(({ severity }) => severity !== "avviso")}>
      <summary>{t.publish.stillThere}</summary>
      <ul class="remaining">
        {SEVERITIES.flatMap((severity) =>
          groups(
            findings.filter((finding) => finding.severity === severity),
            "page",
          ).map((group) => (
            <li key={group.key}>
              <SeverityBadge severity={severity} /> {group.findings[0].categoryName ?? group.findings[0].title} (
              {t.check.times(group.findings.length)})
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
