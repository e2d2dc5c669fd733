import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { texts } from "../state/language.ts";
import { Icon } from "./icon.tsx";

/** A modal dialog, open as long as it is there. The browser keeps the focus inside and gives it back afterwards. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="page-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="page-dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="icon-button" aria-label={texts.value.close} onClick={onClose}>
          <Icon name="it-close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
