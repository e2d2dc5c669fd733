import type { ActSettings as Settings } from "../../contract.ts";
import { SelectField } from "../shell/select-field.tsx";
import { changeAct } from "../state/act.ts";
import { texts } from "../state/language.ts";
import { choices } from "../state/session.ts";
import { DayField } from "./day-field.tsx";

const OTHER_DAYS = ["actDate", "officeEnd", "effectsUntil"] as const;

/** Channel and days of the act: the verdict depends on them. */
export function ActSettings({ settings }: { readonly settings: Settings }) {
  const t = texts.value.check;
  return (
    <section class="panel">
      <h2>{t.act}</h2>
      <div class="fields">
        <SelectField
          label={t.channel}
          hint={settings.channel === null ? t.channelHint : undefined}
          value={settings.channel ?? ""}
          options={[
            { value: "", text: t.noChannel },
            ...(choices.value?.channels ?? []).map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(value) =>
            changeAct({ channel: choices.value?.channels.find(({ id }) => id === value)?.id ?? null })
          }
        />
        <DayField label={t.date} value={settings.date} onChange={(date) => changeAct({ date })} />
      </div>
      <details>
        <summary>{t.more}</summary>
        <div class="fields">
          {OTHER_DAYS.map((name) => (
            <DayField
              key={name}
              label={t[name]}
              value={settings[name]}
              onChange={(value) => changeAct({ [name]: value })}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
