import { useSignal } from "@preact/signals";
import type { DocumentState } from "../../contract.ts";
import { changeDocument } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { PasswordDialog } from "./password-dialog.tsx";

/** Reasons that a password settles. */
const LOCKED = new Set(["encrypted", "wrong-password"]);

/** For a file that asks for its password: the dialog, open at once, and a button to open it again. */
export function Password({ document }: { readonly document: DocumentState }) {
  const open = useSignal(true);
  const send = async (password: string): Promise<void> => {
    open.value = false;
    await changeDocument(document.id, { password });
    // Seen only if the password was wrong: the file then still asks for one.
    open.value = true;
  };
  if (!LOCKED.has(document.problem?.reason ?? "")) return null;
  return (
    <>
      <button
        type="button"
        class="btn btn-sm btn-primary"
        onClick={() => {
          open.value = true;
        }}
      >
        {texts.value.check.password.open}
      </button>
      {open.value ? (
        <PasswordDialog
          document={document}
          onSend={send}
          onClose={() => {
            open.value = false;
          }}
        />
      ) : null}
    </>
  );
}
