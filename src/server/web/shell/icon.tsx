import sprites from "bootstrap-italia/dist/svg/sprites.svg?url";

/** An icon of the design system, beside a text that says the same: screen readers pass over it. */
export function Icon({ name, class: more = "" }: { readonly name: `it-${string}`; readonly class?: string }) {
  return (
    <svg class={`icon icon-sm ${more}`} aria-hidden="true">
      <use href={`${sprites}#${name}`} />
    </svg>
  );
}
