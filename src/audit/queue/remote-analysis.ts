import type { Analyse } from "../work.ts";
import { QueueUnreachable, ToldFailure, WorkersLost } from "./failures.ts";
import type { Queue } from "./queue.ts";
import { type Outcome, openOutcome, sealWork } from "./sealed-work.ts";

/** Milliseconds between two looks at what has come back. */
const LOOK = 150;
/** Milliseconds between two looks for documents whose worker was lost. */
const SEARCH = 1000;
/** Workers that may be lost at one document. */
const MOST_LOST = 3;

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
  lost: number;
}

export interface RemoteAnalysis {
  readonly analyse: Analyse;
  close(): Promise<void>;
}

/**
 * Examination by the workers of a queue. A document whose worker is lost goes to another one; only what was lost is done
 * again. When the queue fails, `analyse` throws QueueUnreachable, and so does whatever waits.
 *
 * @param onAlone is told when there is work and no worker.
 */
export function remoteAnalysis(queue: Queue, onAlone: () => void = () => {}): RemoteAnalysis {
  const waiting = new Map<string, Waiting>();
  let [closed, searched, told] = [false, Date.now(), false];

  const look = async (): Promise<void> => {
    for (const { id, body } of await queue.results()) {
      waiting.get(id)?.resolve(openOutcome(body, queue.vault));
      waiting.delete(id);
    }
    if (Date.now() - searched < SEARCH || waiting.size === 0) return;
    searched = Date.now();
    for (const id of await queue.freed()) {
      const one = waiting.get(id);
      if (one === undefined || ++one.lost < MOST_LOST) continue;
      await queue.withdraw(id);
      waiting.delete(id);
      one.reject(new WorkersLost());
    }
    if (!told && (await queue.workers()) === 0) {
      told = true;
      onAlone();
    }
  };

  const loop = async (): Promise<void> => {
    while (!closed) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  };
  const looking = loop().catch((error: unknown) => {
    closed = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });

  return {
    analyse: async (source, choices) => {
      const id = await queue.put(sealWork({ source, choices }, queue.vault));
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        if (closed) reject(new QueueUnreachable());
        waiting.set(id, { resolve, reject, lost: 0 });
      });
      if ("report" in outcome) return outcome.report;
      throw "failure" in outcome ? new ToldFailure(outcome.failure) : new Error("A worker failed");
    },
    close: async () => {
      closed = true;
      await looking;
      await queue.leave();
    },
  };
}
