import { texts } from "../state/language.ts";
import { reached } from "../state/reached.ts";
import { fragmentOf, routeAct, STEPS, type Step } from "../state/route.ts";
import { Icon } from "./icon.tsx";

/** The four steps and where the clerk is among them; those that can be opened are links. */
export function Stepper({ current }: { readonly current: Step }) {
  const t = texts.value.steps;
  const index = STEPS.indexOf(current);
  return (
    <nav class="steps" aria-label={t.label}>
      <ol>
        {STEPS.map((step, position) => (
          <li key={step} class={position === index ? "steps-current" : position < index ? "steps-done" : ""}>
            <StepName step={step} number={position + 1} current={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepName({
  step,
  number,
  current,
}: {
  readonly step: Step;
  readonly number: number;
  readonly current: number;
}) {
  const t = texts.value.steps;
  const name = (
    <>
      <span class="steps-number" aria-hidden="true">
        {number < current ? <Icon name="it-check" /> : number}
      </span>
      <span class="steps-name">
        {t.names[step]}
        <span class="visually-hidden">
          , {t.position(number)}
          {number < current ? `, ${t.done}` : ""}
        </span>
      </span>
    </>
  );
  const act = routeAct.value;
  if (number === current || !reached.value.includes(step))
    return (
      <span class="steps-step" aria-current={number === current ? "step" : undefined}>
        {name}
      </span>
    );
  return (
    <a class="steps-step" href={fragmentOf({ page: step, act })}>
      {name}
    </a>
  );
}
