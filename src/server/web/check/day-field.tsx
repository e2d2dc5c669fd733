import { useId } from "preact/hooks";

/** A day, `YYYY-MM-DD` or null; given on when the field is left, so that half a date asks nothing of the server. */
export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ""}
        onBlur={({ currentTarget }) => {
          const day = currentTarget.value === "" ? null : currentTarget.value;
          if (day !== value) onChange(day);
        }}
      />
    </div>
  );
}
