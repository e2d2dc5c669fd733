import { useId } from "preact/hooks";
import type { DocumentState } from "../../contract.ts";
import { Dialog } from "../shell/dialog.tsx";
import { texts } from "../state/language.ts";

/** Asks for the password of a file. It goes to the program and stays nowhere in the page. */
export function PasswordDialog({
  document,
  onSend,
  onClose,
}: {
  readonly document: DocumentState;
  readonly onSend: (password: string) => void;
  readonly onClose: () => void;
}) {
  const t = texts.value.check.password;
  const id = useId();
  return (
    <Dialog title={t.title(document.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend(String(new FormData(event.currentTarget).get("password")));
        }}
      >
        {document.problem === null ? null : <p>{document.problem.text}</p>}
        <p>{t.text}</p>
        <div class="field">
          <label for={id}>{t.label}</label>
          <input id={id} name="password" type="password" autocomplete="off" required />
        </div>
        <div class="buttons">
          <button type="submit" class="btn btn-primary">
            {t.send}
          </button>
          <button type="button" class="btn btn-outline-primary" onClick={onClose}>
            {texts.value.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
