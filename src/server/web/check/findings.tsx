import { useSignal } from "@preact/signals";
import type { DocumentState } from "../../contract.ts";
import { texts } from "../state/language.ts";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingGroupView } from "./finding-group.tsx";
import { type FindingFilter, filtered, groups, SEVERITIES } from "./finding-groups.ts";
import { SeverityBadge } from "./severity-badge.tsx";

/** What was found in a document, grouped by what to do. */
export function Findings({ document, settled }: { readonly document: DocumentState; readonly settled: boolean }) {
  const t = texts.value.check;
  const filter = useSignal<FindingFilter>({ severity: null, title: null, page: null, sort: "page" });
  const shown = filtered(document.findings, filter.value);
  return (
    <section>
      <h3>{t.findings}</h3>
      {settled ? null : <p class="hint">{t.notReady}</p>}
      {document.findings.length === 0 ? (
        <p>{t.noFindings}</p>
      ) : (
        <FindingFilters findings={document.findings} shown={shown.length} filter={filter} />
      )}
      {document.findings.length > 0 && shown.length === 0 ? <p>{t.noneMatch}</p> : null}
      {SEVERITIES.map((severity) => {
        const found = shown.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <details key={severity} class={`severity severity-${severity}`} open={severity !== "avviso"}>
            <summary>
              <h4>
                <SeverityBadge severity={severity} /> <span>{found.length}</span>
              </h4>
              <span class="hint">{t.groupHints[severity]}</span>
            </summary>
            {groups(found, filter.value.sort).map((group) => (
              <FindingGroupView key={group.key} group={group} document={document} />
            ))}
          </details>
        );
      })}
    </section>
  );
}
