import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

const KINDS = {
  danger: "it-error",
  warning: "it-warning-circle",
  success: "it-check-circle",
  info: "it-info-circle",
} as const;

export type AlertKind = keyof typeof KINDS;

/** A message with its colour, icon and border; `live` has it read out when it appears. */
export function Alert({
  kind,
  live = false,
  children,
}: {
  readonly kind: AlertKind;
  readonly live?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`message message-${kind}`} role={live ? "alert" : undefined}>
      <Icon name={KINDS[kind]} />
      <div>{children}</div>
    </div>
  );
}
