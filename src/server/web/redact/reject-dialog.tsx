import { useId } from "preact/hooks";
import { Dialog } from "../shell/dialog.tsx";
import { texts } from "../state/language.ts";
import { choices } from "../state/session.ts";
import { reject } from "./decisions.ts";
import { rejecting } from "./dialogs.ts";
import { boxes } from "./view.ts";

const close = (): void => {
  rejecting.value = null;
};

/** Asks why a proposed box is not to be burned: one of the reasons that the rules accept. */
export function RejectDialog() {
  const t = texts.value;
  const id = useId();
  const box = boxes.value.find((each) => each.id === rejecting.value);
  if (box === undefined) return null;
  const reasons = choices.value?.rejectReasons ?? [];
  return (
    <Dialog title={t.redact.rejectDialog.title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get("reason"));
          close();
          reject(box, reason);
        }}
      >
        <p>
          <strong>{box.name}</strong> {box.quote === null ? null : <span class="quote">{box.quote}</span>}
        </p>
        <p>{t.redact.rejectDialog.kept}</p>
        <fieldset>
          <legend>{t.redact.rejectDialog.text}</legend>
          {reasons.map((reason) => (
            <div class="radio" key={reason.id}>
              <input
                id={`${id}-${reason.id}`}
                type="radio"
                name="reason"
                value={reason.id}
                required
                aria-describedby={`${id}-${reason.id}-more`}
              />
              <label for={`${id}-${reason.id}`}>{reason.title}</label>
              <p id={`${id}-${reason.id}-more`} class="hint">
                {reason.explanation}
              </p>
            </div>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="btn btn-primary">
            {t.redact.rejectDialog.confirm}
          </button>
          <button type="button" class="btn btn-outline-primary" onClick={close}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
