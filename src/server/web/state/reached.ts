import { computed } from "@preact/signals";
import { act, documents } from "./act.ts";
import type { Step } from "./route.ts";

/** Steps that can be opened now: pages are shown once something was read, results once there are some. */
export const reached = computed<readonly Step[]>(() => {
  if (act.value === null) return ["upload"];
  const steps: Step[] = ["upload", "check"];
  const settled = act.value.stage !== "examining";
  if (settled && documents.value.some((document) => document.pages !== null)) steps.push("redact");
  if (documents.value.some((document) => document.result !== null)) steps.push("publish");
  return steps;
});
