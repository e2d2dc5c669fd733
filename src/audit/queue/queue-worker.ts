import { KnownFailure } from "../../model/failure.ts";
import type { Analyse } from "../work.ts";
import type { Queue } from "./queue.ts";
import { type Outcome, openWork, sealOutcome } from "./sealed-work.ts";

export interface QueueWorkerOptions {
  readonly queue: Queue;
  readonly analyse: Analyse;
  /** Documents examined at the same time. */
  readonly lanes: number;
  /** Is told of each document examined. */
  readonly onDone: () => void;
  /** Is told of errors that are bugs; the document counts as not read. */
  readonly onBug: (error: unknown) => void;
  /** Ends the work after the documents under way. */
  readonly stop: AbortSignal;
}

/** Milliseconds until a queue that was empty is looked at again. */
const IDLE = 250;

/**
 * Examines what waits in a queue until it is asked to stop.
 * @throws QueueUnreachable
 */
export async function workForQueue(options: QueueWorkerOptions): Promise<void> {
  const { lanes, queue } = options;
  try {
    await Promise.all(Array.from({ length: lanes }, () => lane(options)));
  } finally {
    await queue.leave();
  }
}

async function lane({ queue, analyse, onDone, onBug, stop }: QueueWorkerOptions): Promise<void> {
  while (!stop.aborted) {
    const taken = await queue.take();
    if (taken === null) {
      await pause(IDLE, stop);
      continue;
    }
    let outcome: Outcome;
    try {
      const { source, choices } = openWork(taken.content, queue.vault);
      outcome = { report: await analyse(source, choices) };
    } catch (error) {
      if (error instanceof KnownFailure) {
        const { reason, text, remedy } = error;
        outcome = { failure: { reason, text, remedy } };
      } else {
        onBug(error);
        outcome = { bug: true };
      }
    }
    await queue.give(taken.id, sealOutcome(outcome, queue.vault));
    onDone();
  }
}

const pause = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      stop.removeEventListener("abort", done);
      resolve();
    }
    stop.addEventListener("abort", done);
  });
