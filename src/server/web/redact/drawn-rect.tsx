import type { Signal } from "@preact/signals";
import type { Rect } from "./geometry.ts";

/** The rectangle that is being drawn. */
export function DrawnRect({ rect }: { readonly rect: Signal<Rect | null> }) {
  return rect.value === null ? null : <rect class="box-drawn" {...rect.value} />;
}
