import { useId } from "preact/hooks";
import type { DocumentState } from "../../contract.ts";
import { changeDocument } from "../state/act.ts";
import { texts } from "../state/language.ts";

/** That a file holds nothing to redact is a decision of the clerk, never a matter of course. */
export function NothingToRedact({ document }: { readonly document: DocumentState }) {
  const t = texts.value.redact.burn;
  const id = useId();
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={document.nothingToRedact}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => changeDocument(document.id, { nothingToRedact: currentTarget.checked })}
      />
      <label for={id}>{t.nothing(document.name)}</label>
      <p class="hint" id={`${id}-hint`}>
        {t.nothingHint}
      </p>
    </div>
  );
}
