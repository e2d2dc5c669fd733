import { useSignal } from "@preact/signals";
import type { DocumentState } from "../../contract.ts";
import { texts } from "../state/language.ts";
import type { FindingGroup } from "./finding-groups.ts";
import { FindingRow } from "./finding-row.tsx";

/** Rows shown at first, and each time more are asked for: a ranking may hold a thousand names. */
const ROWS = 12;

/** One explanation with the places that it is about. */
export function FindingGroupView({
  group,
  document,
}: {
  readonly group: FindingGroup;
  readonly document: DocumentState;
}) {
  const t = texts.value.check;
  const rows = useSignal(ROWS);
  const [first] = group.findings;
  const hidden = group.findings.length - rows.value;
  return (
    <section class="finding">
      <h5 class="finding-title">
        {first.categoryName ?? first.title}
        {group.findings.length === 1 ? null : <span class="hint"> · {t.times(group.findings.length)}</span>}
      </h5>
      <dl class="finding-why">
        <dt>{t.why}</dt>
        <dd>
          {first.message} <cite>{first.source}</cite>
        </dd>
        <dt>{t.whatToDo}</dt>
        <dd>{first.remedy}</dd>
      </dl>
      <ul class="finding-rows">
        {group.findings.slice(0, rows.value).map((finding) => (
          <FindingRow key={finding.id} finding={finding} document={document} />
        ))}
      </ul>
      {hidden <= 0 ? null : (
        <button
          type="button"
          class="btn btn-sm btn-outline-primary"
          onClick={() => {
            rows.value += ROWS * 4;
          }}
        >
          {t.showMore(Math.min(hidden, ROWS * 4))}
        </button>
      )}
    </section>
  );
}
