import { texts } from "../state/language.ts";
import { reached } from "../state/reached.ts";
import { fragmentOf, go, routeAct, STEPS, type Step } from "../state/route.ts";
import { Icon } from "./icon.tsx";

/** Ways to the step before and, where there is one, to the step after. */
export function StepLinks({ current }: { readonly current: Step }) {
  const t = texts.value.steps;
  const act = routeAct.value;
  const before = STEPS[STEPS.indexOf(current) - 1];
  const after = STEPS[STEPS.indexOf(current) + 1];
  return (
    <div class="step-links">
      {before === undefined ? null : (
        <a class="btn btn-outline-primary" href={fragmentOf({ page: before, act })}>
          <Icon name="it-arrow-left" class="icon-primary" /> {t.previous(t.names[before])}
        </a>
      )}
      {after === undefined ? null : (
        <button
          type="button"
          class="btn btn-primary"
          disabled={!reached.value.includes(after)}
          onClick={() => go({ page: after, act })}
        >
          {t.next(t.names[after])} <Icon name="it-arrow-right" class="icon-white" />
        </button>
      )}
    </div>
  );
}
