import { useSignal } from "@preact/signals";
import { Icon } from "../shell/icon.tsx";
import { sizeText, texts } from "../state/language.ts";
import { choices } from "../state/session.ts";
import { sendFiles, sending } from "./send-files.ts";

/** Where files are chosen or dropped. `act` is the act that they join; null for a new one. */
export function DropZone({ act }: { readonly act: string | null }) {
  const t = texts.value.upload;
  const over = useSignal(false);
  const name = sending.value;
  return (
    <section
      class={`drop-zone ${over.value ? "drop-zone-over" : ""}`}
      aria-label={t.choose}
      aria-busy={name !== null}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        sendFiles([...(event.dataTransfer?.files ?? [])], act);
      }}
    >
      <Icon name="it-upload" class="icon-primary icon-lg" />
      <label class="btn btn-primary drop-zone-button">
        {act === null ? t.choose : t.add}
        <input
          type="file"
          class="visually-hidden"
          multiple
          accept=".pdf,.p7m,application/pdf"
          disabled={name !== null}
          onChange={(event) => {
            const input = event.currentTarget;
            sendFiles([...(input.files ?? [])], act);
            input.value = "";
          }}
        />
      </label>
      <span>{t.drop}</span>
      <span class="hint">{t.kinds(sizeText(choices.value?.maxUpload ?? 0))}</span>
      <span role="status">{name === null ? "" : t.sending(name)}</span>
    </section>
  );
}
