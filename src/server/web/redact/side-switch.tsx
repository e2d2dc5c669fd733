import { texts } from "../state/language.ts";
import { side } from "./view.ts";

/** Changes between the document and its redacted copy, once there is a verified one. */
export function SideSwitch({ ready }: { readonly ready: boolean }) {
  const t = texts.value.redact.tools;
  if (!ready) return null;
  return (
    <fieldset class="sides">
      <legend class="visually-hidden">{t.sides}</legend>
      {(["before", "after"] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="choice"
          aria-pressed={side.value === each}
          onClick={() => {
            side.value = each;
          }}
        >
          {t[each]}
        </button>
      ))}
    </fieldset>
  );
}
