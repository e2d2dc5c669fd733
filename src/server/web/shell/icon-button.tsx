import { Icon } from "./icon.tsx";

/** A button that shows an icon and is called by a text. */
export function IconButton({
  icon,
  text,
  disabled = false,
  onClick,
}: {
  readonly icon: `it-${string}`;
  readonly text: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    // A button that turns disabled would lose the focus: it stays where it is and does nothing.
    <button
      type="button"
      class="icon-button"
      aria-label={text}
      title={text}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
