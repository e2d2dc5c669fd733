import { useId } from "preact/hooks";
import type { DoubtView } from "../../contract.ts";
import { texts } from "../state/language.ts";

/** A point on which the norms are not clear, and the answers of which the body takes one. */
export function Doubt({ doubt }: { readonly doubt: DoubtView }) {
  const id = useId();
  return (
    <fieldset class="panel" aria-describedby={`${id}-more`}>
      <legend>{doubt.question}</legend>
      <p class="hint" id={`${id}-more`}>
        {doubt.explanation}
      </p>
      {doubt.answers.map((answer) => (
        <div class="radio" key={answer.id}>
          <input
            id={`${id}-${answer.id}`}
            type="radio"
            name={doubt.id}
            value={answer.id}
            defaultChecked={answer.id === doubt.answer}
          />
          <label for={`${id}-${answer.id}`}>
            {answer.text} {answer.isDefault ? <span class="hint">({texts.value.preferences.isDefault})</span> : null}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
