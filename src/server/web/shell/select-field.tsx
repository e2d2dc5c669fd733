import { useId } from "preact/hooks";

export interface Option {
  readonly value: string;
  readonly text: string;
  /** Heading under which it stands. */
  readonly group?: string;
}

/** A list to choose one from, with its label. */
export function SelectField({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <Options options={options.filter(({ group }) => group === undefined)} value={value} />
        {groups.map((name) => (
          <optgroup key={name} label={name}>
            <Options options={options.filter(({ group }) => group === name)} value={value} />
          </optgroup>
        ))}
      </select>
      {hint === undefined ? null : (
        <small id={`${id}-hint`} class="hint">
          {hint}
        </small>
      )}
    </div>
  );
}

function Options({ options, value }: { readonly options: readonly Option[]; readonly value: string }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </>
  );
}
