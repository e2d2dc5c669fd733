import type { Settings, SettingsChange } from "../../contract.ts";
import { dayText, texts } from "../state/language.ts";

/** Findings that the body has decided to accept; they can be taken back here. */
export function Exceptions({
  exceptions,
  save,
}: {
  readonly exceptions: Settings["exceptions"];
  readonly save: (change: SettingsChange) => Promise<void>;
}) {
  const t = texts.value.preferences;
  return (
    <section>
      <h2>{t.exceptions}</h2>
      <p class="hint">{t.exceptionsHint}</p>
      {exceptions.length === 0 ? <p>{t.noExceptions}</p> : null}
      <ul class="rows">
        {exceptions.map((exception) => (
          <li key={exception.id}>
            <span class="rows-text">
              <strong>{exception.rule}</strong>
              <span class="hint">
                {t.reason}: {exception.reason} · {t.by}: {exception.by} · {t.until} {dayText(exception.until)}
                {exception.expired ? ` (${t.expired})` : ""}
              </span>
            </span>
            <button
              type="button"
              class="btn btn-sm btn-outline-primary"
              aria-label={t.removeLabel(exception.rule)}
              onClick={() => save({ removeExceptions: [exception.id] })}
            >
              {t.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
