import { documents } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { document, showDocument } from "./view.ts";

/** Which file of the act is shown, when there are several. */
export function DocumentChoice() {
  const readable = documents.value.filter(({ pages }) => pages !== null);
  if (readable.length < 2) return null;
  return (
    <fieldset class="choice-row" aria-label={texts.value.redact.documents}>
      {readable.map(({ id, name, boxes }) => (
        <button
          key={id}
          type="button"
          class="choice file-name"
          aria-pressed={document.value?.id === id}
          onClick={() => showDocument(id)}
        >
          {name} ({boxes.filter(({ burn }) => burn).length})
        </button>
      ))}
    </fieldset>
  );
}
