import type { BoxView } from "../../contract.ts";

/** What becomes of a box: `own` was added by the clerk, `open` waits for a decision, `shown` may stay readable. */
export type BoxStanding = "burn" | "own" | "rejected" | "open" | "shown";

export function standingOf(box: BoxView): BoxStanding {
  if (box.burn) return box.own ? "own" : "burn";
  if (box.rejected !== null) return "rejected";
  return box.severity === "blocco" || box.severity === "revisione" ? "open" : "shown";
}
