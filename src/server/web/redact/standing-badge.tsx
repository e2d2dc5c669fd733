import { Icon } from "../shell/icon.tsx";
import { texts } from "../state/language.ts";
import type { BoxStanding } from "./box-standing.ts";

const ICONS = {
  burn: "it-password-invisible",
  own: "it-plus-circle",
  rejected: "it-close-circle",
  open: "it-help-circle",
  shown: "it-password-visible",
} as const;

/** What becomes of a box: words, icon and colour. */
export const StandingBadge = ({ standing }: { readonly standing: BoxStanding }) => (
  <span class={`standing standing-${standing}`}>
    <Icon name={ICONS[standing]} /> {texts.value.redact.standing[standing]}
  </span>
);
