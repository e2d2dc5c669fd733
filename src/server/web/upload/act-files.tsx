import type { ActState } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { refresh } from "../state/act.ts";
import { removeDocument } from "../state/desk.ts";
import { sizeText, texts } from "../state/language.ts";

/** Files of the act that is open. */
export function ActFiles({ act }: { readonly act: ActState }) {
  const t = texts.value;
  return (
    <section>
      <h2>{t.upload.files}</h2>
      <ul class="rows">
        {act.documents.map(({ id, name, bytes, pages, status }) => (
          <li key={id}>
            <Icon name="it-file-pdf" />
            <span class="rows-text">
              <span class="file-name">{name}</span>
              <span class="hint">
                {sizeText(bytes)}
                {pages === null ? "" : ` · ${t.pages(pages)}`} · {t.check.status[status]}
              </span>
            </span>
            {act.documents.length === 1 ? null : (
              <button
                type="button"
                class="icon-button"
                aria-label={t.upload.remove(name)}
                onClick={() => removeDocument(id).then(refresh)}
              >
                <Icon name="it-delete" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
