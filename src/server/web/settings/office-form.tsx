import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Settings, SettingsChange } from "../../contract.ts";
import { Alert } from "../shell/alert.tsx";
import { texts } from "../state/language.ts";
import { choices } from "../state/session.ts";
import { Doubt } from "./doubt.tsx";

/** Name of the body, its usual channel, and what it does where the norms are not clear. */
export function OfficeForm({
  settings,
  save,
}: {
  readonly settings: Settings;
  readonly save: (change: SettingsChange) => Promise<void>;
}) {
  const t = texts.value.preferences;
  const id = useId();
  const saved = useSignal(false);
  return (
    <form
      onInput={() => {
        saved.value = false;
      }}
      onSubmit={async (event) => {
        event.preventDefault();
        await save(changeIn(new FormData(event.currentTarget), settings));
        saved.value = true;
      }}
    >
      <div class="field">
        <label for={`${id}-body`}>{t.organisation}</label>
        <input id={`${id}-body`} name="organisation" type="text" defaultValue={settings.organisation ?? ""} />
      </div>
      <div class="field">
        <label for={`${id}-channel`}>{t.channel}</label>
        <select id={`${id}-channel`} name="channel">
          <option value="">{t.noChannel}</option>
          {(choices.value?.channels ?? []).map((channel) => (
            <option key={channel.id} value={channel.id} selected={channel.id === settings.channel}>
              {channel.name}
            </option>
          ))}
        </select>
      </div>
      <h2>{t.doubts}</h2>
      <p class="hint">{t.doubtsHint}</p>
      {settings.doubts.map((doubt) => (
        <Doubt key={doubt.id} doubt={doubt} />
      ))}
      {saved.value ? <Alert kind="success">{t.saved}</Alert> : null}
      <button type="submit" class="btn btn-primary">
        {t.save}
      </button>
    </form>
  );
}

/** What the form says, as a change: an answer that is the default one is not written down. */
function changeIn(form: FormData, settings: Settings): SettingsChange {
  const organisation = String(form.get("organisation")).trim();
  const doubts = settings.doubts.map(({ id, answers }) => {
    const answer = form.get(id);
    const isDefault = answers.find((each) => each.id === answer)?.isDefault ?? true;
    return [id, isDefault ? null : String(answer)] as const;
  });
  return {
    organisation: organisation === "" ? null : organisation,
    channel: choices.peek()?.channels.find(({ id }) => id === form.get("channel"))?.id ?? null,
    doubts: Object.fromEntries(doubts),
  };
}
