import { texts } from "../state/language.ts";
import { PAGE_FIELD } from "./focus.ts";
import { page, showPage } from "./view.ts";

/** Which page is in view, and the way to another. */
export function PageField({ pages }: { readonly pages: number }) {
  const t = texts.value.redact.tools;
  return (
    <span class="page-field">
      <label for={PAGE_FIELD}>{t.pageField}</label>
      <input
        id={PAGE_FIELD}
        type="number"
        min="1"
        max={pages}
        value={page.value}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.valueAsNumber;
          if (wanted >= 1 && wanted <= pages) showPage(Math.round(wanted));
          else currentTarget.value = String(page.value);
        }}
      />
      <span>{t.of(pages)}</span>
    </span>
  );
}
