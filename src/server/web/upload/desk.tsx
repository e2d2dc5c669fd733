import type { ActSummary } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { announce } from "../state/announcements.ts";
import { desk, removeAct } from "../state/desk.ts";
import { texts } from "../state/language.ts";
import { fragmentOf, type Step } from "../state/route.ts";

const STEP_OF: Record<ActSummary["stage"], Step> = {
  examining: "check",
  deciding: "check",
  redacting: "redact",
  redacted: "publish",
  cancelled: "check",
};

/** The other acts that are open in the program: work that a closed page left behind. */
export function Desk({ without }: { readonly without: string | null }) {
  const t = texts.value.upload;
  const others = (desk.value ?? []).filter(({ id }) => id !== without);
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{t.desk}</h2>
      <ul class="rows">
        {others.map(({ id, names, stage }) => {
          const name = names.join(", ");
          return (
            <li key={id}>
              <Icon name="it-folder" />
              <span class="rows-text">
                <a class="file-name" href={fragmentOf({ page: STEP_OF[stage], act: id })} aria-label={t.open(name)}>
                  {name}
                </a>
                <span class="hint">{t.stages[stage]}</span>
              </span>
              <button
                type="button"
                class="icon-button"
                aria-label={t.discard(name)}
                onClick={() => removeAct(id).then(() => announce(t.discarded))}
              >
                <Icon name="it-delete" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
