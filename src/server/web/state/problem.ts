import { signal } from "@preact/signals";
import type { Problem } from "../../contract.ts";
import { Refusal } from "../api/request.ts";
import { isLost, session } from "./session.ts";

/** The last thing that was refused; shown until it is closed or something else is done. */
export const problem = signal<Problem | null>(null);

/** Runs `work`; a refusal becomes the problem shown, and answers undefined. */
export async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (isLost(error)) session.value = "lost";
    else problem.value = error.problem;
    return undefined;
  }
}

/** The same for something that the clerk does: the problem of the last deed is over. */
export function attemptAnew<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  problem.value = null;
  return attempt(work);
}
