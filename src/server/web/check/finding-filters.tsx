import type { Signal } from "@preact/signals";
import type { FindingView } from "../../contract.ts";
import { SelectField } from "../shell/select-field.tsx";
import { texts } from "../state/language.ts";
import { type FindingFilter, SEVERITIES } from "./finding-groups.ts";

/** What of the findings is shown, and in which order. */
export function FindingFilters({
  findings,
  shown,
  filter,
}: {
  readonly findings: readonly FindingView[];
  readonly shown: number;
  readonly filter: Signal<FindingFilter>;
}) {
  const t = texts.value.check;
  const all = { value: "", text: t.all };
  const titles = [...new Set(findings.map(({ title }) => title))].sort();
  const pages = [...new Set(findings.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
  const set = (change: Partial<FindingFilter>): void => {
    filter.value = { ...filter.value, ...change };
  };
  return (
    <details class="filters">
      <summary>
        {t.filter} <span role="status">· {t.shown(shown, findings.length)}</span>
      </summary>
      <div class="fields">
        <SelectField
          label={t.filterWhat}
          value={filter.value.severity ?? ""}
          options={[all, ...SEVERITIES.map((value) => ({ value, text: t.groups[value] }))]}
          onChange={(value) => set({ severity: SEVERITIES.find((severity) => severity === value) ?? null })}
        />
        <SelectField
          label={t.filterKind}
          value={filter.value.title ?? ""}
          options={[all, ...titles.map((value) => ({ value, text: value }))]}
          onChange={(value) => set({ title: value === "" ? null : value })}
        />
        <SelectField
          label={t.filterPage}
          value={String(filter.value.page ?? "")}
          options={[all, ...pages.map((page) => ({ value: String(page), text: String(page) }))]}
          onChange={(value) => set({ page: value === "" ? null : Number(value) })}
        />
        <SelectField
          label={t.sort}
          value={filter.value.sort}
          options={[
            { value: "page", text: t.sorts.page },
            { value: "title", text: t.sorts.title },
          ]}
          onChange={(value) => set({ sort: value === "title" ? "title" : "page" })}
        />
      </div>
    </details>
  );
}
