import { useSignal } from "@preact/signals";
import type { DocumentState } from "../../contract.ts";
import { texts } from "../state/language.ts";
import { PasswordDialog } from "./password-dialog.tsx";

/** Reasons that a password settles. */
const LOCKED = new Set(["encrypted", "wrong-password"]);

/** For a file that asks for its password: the dialog, open at once, and a button to open it again. */
export function Password({ document }: { readonly document: DocumentState }) {
  const open = useSignal(true);
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
          onClose={() => {
            open.value = false;
          }}
        />
      ) : null}
    </>
  );
}
