import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Settings, SettingsChange } from "../../contract.ts";
import { request } from "../api/request.ts";
import { Heading } from "../shell/heading.tsx";
import { announce } from "../state/announcements.ts";
import { language, texts } from "../state/language.ts";
import { attemptAnew } from "../state/problem.ts";
import { Exceptions } from "./exceptions.tsx";
import { OfficeForm } from "./office-form.tsx";

/** Settings of the office. They live in its configuration file, not in the browser. */
export function SettingsPage() {
  const t = texts.value.preferences;
  const settings = useSignal<Settings | null>(null);
  useEffect(() => {
    attemptAnew(() => request<Settings>("GET", "settings")).then((answer) => {
      settings.value = answer ?? null;
    });
  }, [language.value]);
  const save = async (change: SettingsChange): Promise<void> => {
    const answer = await attemptAnew(() => request<Settings>("PUT", "settings", change));
    if (answer === undefined) return;
    settings.value = answer;
    announce(t.saved);
  };
  return (
    <div class="narrow">
      <Heading text={t.title} />
      {settings.value === null ? (
        <p>{texts.value.working}</p>
      ) : (
        <>
          <p>
            {t.intro} {t.file(settings.value.file)}
          </p>
          <OfficeForm key={language.value} settings={settings.value} save={save} />
          <Exceptions exceptions={settings.value.exceptions} save={save} />
        </>
      )}
    </div>
  );
}
