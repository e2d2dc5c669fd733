import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";

/**
 * A day, `YYYY-MM-DD` or null; given on when the field is left, so that half a date asks nothing of the server. What is typed
 * stays there meanwhile, whatever the server tells.
 */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => Promise<unknown>;
}) {
  const id = useId();
  const typed = useSignal<string | null>(null);
  const give = async (): Promise<void> => {
    const day = typed.value === "" ? null : typed.value;
    if (typed.value !== null && day !== value) await onChange(day);
    typed.value = null;
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={typed.value ?? value ?? ""}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        onBlur={give}
      />
    </div>
  );
}
