import { randomUUID } from "node:crypto";
import { TooLarge } from "../../intake/failures.ts";
import { AuditStopped } from "../stopped.ts";
import type { Analyse } from "../work.ts";
import { QueueUnreachable, ToldFailure, WorkersLost } from "./failures.ts";
import type { Queue } from "./queue.ts";
import { type Outcome, openOutcome, sealWork } from "./sealed-work.ts";

/** Milliseconds between two looks at what has come back. */
const LOOK = 150;
/** Milliseconds between two looks for documents whose worker, or which themselves, were lost. */
const SEARCH = 1000;
/** Workers that may be lost at one document. */
const MOST_LOST = 3;
/** Bytes; PostgreSQL takes no value above 1 GB. */
const MOST = 900_000_000;

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
  readonly put: () => Promise<void>;
  /** The database has it. */
  isThere: boolean;
  lost: number;
}

export interface RemoteAnalysis {
  readonly analyse: Analyse;
  close(): Promise<void>;
}

export interface RemoteOptions {
  /** Is told when there is work and no worker, once until there are workers again. */
  readonly onAlone: () => void;
  /** Takes back what no worker holds: `analyse` throws AuditStopped then. */
  readonly stop: AbortSignal | undefined;
}

/**
 * Examination by the workers of a queue. A document whose worker is lost goes to another one, and one that was deleted while
 * this audit gave no sign of life is put there again; only what was lost is done again. When the queue fails, `analyse` throws
 * QueueUnreachable, and so does whatever waits.
 */
export function remoteAnalysis(queue: Queue, { onAlone, stop }: RemoteOptions): RemoteAnalysis {
  const waiting = new Map<string, Waiting>();
  let [closed, searched, told] = [false, Date.now(), false];

  const settle = (id: string, how: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one !== undefined) how(one);
  };

  const look = async (): Promise<void> => {
    for (const { id, body } of await queue.results())
      settle(id, ({ resolve }) => resolve(openOutcome(body, queue.vault)));
    if (stop?.aborted)
      for (const id of await queue.withdrawWaiting()) settle(id, ({ reject }) => reject(new AuditStopped()));
    if (Date.now() - searched < SEARCH || waiting.size === 0) return;
    searched = Date.now();
    await search();
  };

  const search = async (): Promise<void> => {
    for (const id of await queue.freed()) {
      const one = waiting.get(id);
      if (one === undefined || ++one.lost < MOST_LOST) continue;
      await queue.withdraw(id);
      settle(id, ({ reject }) => reject(new WorkersLost()));
    }
    const there = [...waiting].filter(([, { isThere }]) => isThere).map(([id]) => id);
    for (const id of await queue.missing(there)) await waiting.get(id)?.put();
    const isAlone = (await queue.workers()) === 0;
    if (isAlone && !told) onAlone();
    told = isAlone;
  };

  const loop = async (): Promise<void> => {
    while (!closed) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  };
  const looking = loop().catch((error: unknown) => {
    closed = true;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  });

  return {
    analyse: async (source, choices) => {
      if (source.bytes.length > MOST) throw new TooLarge(source.bytes.length, MOST);
      const id = randomUUID();
      const put = (): Promise<void> => queue.put(id, sealWork({ source, choices }, queue.vault));
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        if (closed) return reject(new QueueUnreachable());
        if (stop?.aborted) return reject(new AuditStopped());
        // Known before it is there: its result may be back before the database has answered.
        const one: Waiting = { resolve, reject, put, isThere: false, lost: 0 };
        waiting.set(id, one);
        put().then(
          () => {
            one.isThere = true;
          },
          (error: unknown) => settle(id, () => reject(error)),
        );
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
